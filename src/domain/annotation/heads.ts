import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import type { SubwordSpans } from './align.js';
import { wordStarts } from './word-starts.js';

/** A subword that the tagger was trained on: the first of a word. */
export interface Head {
  /** Row of the outputs. */
  readonly row: number;
  /** From the head's first character to its last; later subwords of the word are not in it. */
  readonly span: Span;
  /** Whether the head may carry an entity: not inside code, URLs or math. */
  readonly prose: boolean;
}

/**
 * The heads among the subwords of a text: those that cover the first character of at least one word.
 *
 * @param opaque the ordered spans of the text that are no prose
 */
export const findHeads = (text: string, subwords: SubwordSpans, opaque: readonly Span[]): readonly Head[] => {
  const isStart = wordStarts(text);
  const heads: Head[] = [];
  let taken = 0;
  for (let row = 0; row < subwords.starts.length; row++) {
    const start = Math.max(taken, subwords.starts[row] ?? 0);
    const end = subwords.ends[row] ?? 0;
    const first = isStart.subarray(start, end).indexOf(1);
    if (first < 0) continue;
    const span = { start: start + first, end };
    heads.push({ row, span, prose: !opaque.some((other) => overlaps(span, other)) });
    taken = end;
  }
  return heads;
};
