import type { NormalisedText } from './normalise.js';

/** The mark that stands for a blank inside subwords. */
const BLANK_MARK = '▁';

/** For subword i, the half-open span `starts[i]`–`ends[i]` of the original text; empty where it covers no character. */
export interface SubwordSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Aligns subwords to the characters that they cover. One after the other they spell the normalised text, but for the
 * blank that the tokenizer puts before the text and after its special subwords.
 *
 * @param subwords the tokenizer's subwords as they are spelled, those that the vocabulary does not have included
 */
export const alignSubwords = (subwords: readonly string[], normalised: NormalisedText): SubwordSpans => {
  const text = normalised.text.replaceAll(' ', BLANK_MARK);
  const starts = new Int32Array(subwords.length);
  const ends = new Int32Array(subwords.length);
  let at = 0;
  const take = (index: number, from: number, to: number): void => {
    while (from < to && normalised.text[from] === ' ') from++;
    while (to > from && normalised.text[to - 1] === ' ') to--;
    const empty = from >= to;
    const last = ends[index - 1] ?? 0;
    starts[index] = empty ? last : (normalised.starts[from] ?? last);
    ends[index] = empty ? last : (normalised.ends[to - 1] ?? last);
  };
  subwords.forEach((subword, index) => {
    const added = subword.startsWith(BLANK_MARK) && text[at] !== BLANK_MARK;
    const spelled = added ? subword.slice(1) : subword;
    const found = text.startsWith(spelled, at) ? at : text.indexOf(spelled, at);
    if (found < 0) {
      take(index, at, at);
      return;
    }
    at = found + spelled.length;
    take(index, found, at);
  });
  return { starts, ends };
};
