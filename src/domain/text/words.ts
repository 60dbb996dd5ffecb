import type { Run } from './block.js';
import type { Span } from './span.js';

/**
 * One word as Chinese platforms and word processors count: each Han character or kana; a run of letters and digits of
 * another script, with the apostrophes, points, commas, hyphens, underscores, ampersands and colons inside it
 * ("don't", "Node.js", "10,000", "state-of-the-art", "AT&T", "10:30") and the signs of "C++" and "C#".
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])(?:['’.\-‑_&]+|(?<=\p{N})[,:])(?=[\p{L}\p{N}])(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))+(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** The words of a text, in order. */
export const words = (text: string): readonly Span[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The number of words of a text. */
export const countWords = (text: string): number => {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
};

/** The texts of the runs with each opaque stretch replaced by as many spaces: what is left is prose. */
export const proseOf = (runs: readonly Run[]): string =>
  runs.map(({ kind, text }) => (kind === 'opaque' ? ' '.repeat(text.length) : text)).join('');
