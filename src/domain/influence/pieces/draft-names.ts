/** The endings of Markdown files, as the editor knows them. */
export const MARKDOWN_ENDINGS = ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd'] as const;

/** Whether a path or URI names a Markdown file. */
export const isMarkdownName = (name: string): boolean =>
  new RegExp(`\\.(?:${MARKDOWN_ENDINGS.join('|')})$`, 'i').test(name);

/** So many characters: in UTF-8 they stay far below the 255 bytes that file systems allow. */
const LONGEST = 60;

/** Names that Windows keeps for devices, whatever follows a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of a new file for a title, without its ending: letters and digits of any script, with hyphens for all else.
 * @param otherwise the name where the title has none of these
 */
export const draftName = (title: string, otherwise = 'draft'): string => {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^[-\p{M}]+|-+$/gu, '');
  const name = Array.from(words).slice(0, LONGEST).join('').replace(/-+$/u, '');
  return name === '' ? otherwise : DEVICE.test(name) ? `${name}-${otherwise}` : name;
};

/** The how manyth file of a name. */
export const numberedName = (name: string, number: number): string => `${number === 1 ? name : `${name}-${number}`}.md`;
