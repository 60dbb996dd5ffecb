import { nearest } from '../../text/edit-distance.js';

/** A folder and a relative path as one path, `.` and `..` taken out. */
export const joinPath = (folder: string, path: string): string => {
  const root = /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*\/|[a-z]:\/|\/)?/i.exec(folder)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of `${folder.slice(root.length)}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || root === '') parts.push(part);
  }
  return root + parts.join('/');
};

/** The folder and the name of a path. */
export const parted = (path: string): { readonly folder: string; readonly name: string } => {
  const slash = path.lastIndexOf('/');
  // The slash of a root stays.
  const folder = path.slice(0, /^(?:[a-z]:)?\/[^/]*$/i.test(path) ? slash + 1 : Math.max(0, slash));
  return { folder, name: path.slice(slash + 1) };
};

const MARKDOWN = /\.(?:md|mdx|markdown|qmd|rmd)$/i;

/** Whether a path names a Markdown file. */
export const isMarkdown = (path: string): boolean => MARKDOWN.test(path);

/** The paths at which a link's target may stand: a page in Markdown may have another ending or a folder of its own. */
export const placesOf = (path: string): readonly string[] => {
  if (!isMarkdown(path)) return [path];
  const stem = path.replace(MARKDOWN, '');
  return [
    ...new Set([
      path,
      `${stem}.md`,
      `${stem}.mdx`,
      `${stem}.qmd`,
      `${stem}/index.md`,
      `${stem}/index.mdx`,
      `${stem}/_index.md`,
    ]),
  ];
};

/** The name in a folder that was meant: the same in another case, or with at most two letters wrong; or null. */
export const nearestName = (name: string, names: readonly string[]): string | null => {
  const lower = name.toLowerCase();
  const same = names.find((other) => other.toLowerCase() === lower);
  if (same !== undefined) return same;
  const ending = lower.slice(lower.lastIndexOf('.'));
  const alike = names.filter((other) => other.toLowerCase().endsWith(ending));
  // Of a short name too little is left when two letters are wrong.
  return nearest(name, alike, name.length - ending.length < 5 ? 1 : 2);
};

/** A destination that leads to another name in the same folder, query and fragment kept. */
export const renamed = (url: string, name: string): string => {
  const end = /[?#]/.exec(url)?.index ?? url.length;
  const slash = url.lastIndexOf('/', end - 1);
  const encoded = name.replace(/[\s<>()%#?\\]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return `%${code}`;
  });
  return url.slice(0, slash + 1) + encoded + url.slice(end);
};
