import type { CheckLine } from './check-line.js';

/** As Obsidian writes them: letters, digits and hyphens. */
const ANCHOR = /(?:^|[ \t]+)\^(?<id>[A-Za-z0-9-]+)$/;
const CODE = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
const TAG = /(?<![\p{L}\p{N}_/#&])#(?<tag>[\p{L}\p{N}_/-]+)/gu;

/** What stands after a box: its text, its `^id` and its `#tags`; a number alone is no tag, nor is what stands in code. */
export const readCheckText = (rest: string): Pick<CheckLine, 'text' | 'anchor' | 'tags'> => {
  const whole = rest.trim();
  const anchor = ANCHOR.exec(whole);
  const text = anchor === null ? whole : whole.slice(0, anchor.index);
  const tags = text.includes('#')
    ? [...text.replaceAll(CODE, ' ').matchAll(TAG)]
        .map(({ groups }) => groups?.['tag'] ?? '')
        .filter((tag) => /[^\p{N}/_-]/u.test(tag))
    : [];
  return { text, anchor: anchor?.groups?.['id'] ?? null, tags: [...new Set(tags)] };
};
