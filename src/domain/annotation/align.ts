import type { NormalisedText } from './normalise.js';

/** The mark that stands for a blank inside subwords. */
const BLANK_MARK = '▁';

/** For subword i, the half-open span `starts[i]`–`ends[i]` of the original text; empty where it covers no character. */
export interface SubwordSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Aligns subwords to the characters that they cover. Subwords spell the normalised text; an unknown one may stand for
 * any stretch, so it takes the characters up to the place where the next known subword is found.
 *
 * @param subwords the tokenizer's subwords, without special ones
 * @param unknown the subword that stands for what is not in the vocabulary
 */
export const alignSubwords = (
  subwords: readonly string[],
  normalised: NormalisedText,
  unknown: string,
): SubwordSpans => {
  const { text } = normalised;
  const starts = new Int32Array(subwords.length);
  const ends = new Int32Array(subwords.length);
  let at = 0;
  const take = (index: number, from: number, to: number): void => {
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    const empty = from >= to;
    const last = ends[index - 1] ?? 0;
    starts[index] = empty ? last : (normalised.starts[from] ?? last);
    ends[index] = empty ? last : (normalised.ends[to - 1] ?? last);
  };
  subwords.forEach((subword, index) => {
    if (subword === unknown) {
      const to = unknownEnd(text, at, subwords, index, unknown);
      take(index, at, to);
      at = to;
      return;
    }
    const spelled = subword.replaceAll(BLANK_MARK, ' ');
    // The tokenizer puts a blank before the text; the normalised text may have none there.
    const bare = at === 0 && spelled.startsWith(' ') && !text.startsWith(' ') ? spelled.slice(1) : spelled;
    const found = text.startsWith(bare, at) ? at : text.indexOf(bare, at);
    if (found < 0) {
      take(index, at, at);
      return;
    }
    take(index, found, found + bare.length);
    at = found + bare.length;
  });
  return { starts, ends };
};

const unknownEnd = (
  text: string,
  from: number,
  subwords: readonly string[],
  index: number,
  unknown: string,
): number => {
  let begin = from;
  while (text[begin] === ' ') begin++;
  const next = subwords.slice(index + 1).find((subword) => subword !== unknown && subword !== BLANK_MARK);
  const one = begin + ((text.codePointAt(begin) ?? 0) > 0xffff ? 2 : 1);
  if (subwords[index + 1] === unknown) return Math.min(text.length, one);
  if (next === undefined) return text.length;
  const found = text.indexOf(next.replaceAll(BLANK_MARK, ' '), one);
  return found < 0 ? Math.min(text.length, one) : found;
};
