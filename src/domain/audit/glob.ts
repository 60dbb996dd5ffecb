/** A pattern that is longer is a slip, and slow to match. */
const LONGEST = 200;

/**
 * Reads a pattern for paths with `/`: `*` and `?` within a name, `**` over folders, `{a,b}` for either. A pattern without
 * a slash is for names in any folder; another one is for the whole path. Null where it cannot be read.
 */
export const readGlob = (pattern: string): RegExp | null => {
  if (pattern === '' || pattern.length > LONGEST) return null;
  const whole = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
  let source = '';
  let open = 0;
  for (const [token] of whole.matchAll(/\*\*\/|\*\*|[^]/gu)) {
    if (token === '{') open++;
    if (token === '}') open--;
    if (open < 0) return null;
    source += token === ',' && open > 0 ? '|' : (WRITTEN[token] ?? token.replace(/[\\^$.+()[\]|/]/, String.raw`\$&`));
  }
  return open === 0 ? new RegExp(`^${source}$`, 'u') : null;
};

const WRITTEN: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
};
