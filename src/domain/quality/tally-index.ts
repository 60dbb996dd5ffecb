import type { Span } from '../text/span.js';
import type { SentenceQuality } from './sentence-quality.js';
import { add, emptyTally, type Tally } from './tally.js';
import { lowerBound } from '../text/lower-bound.js';

/** The tally of any range of blocks, by two look-ups: long drafts have many sections that contain one another. */
export interface TallyIndex {
  readonly whole: Tally;
  /** @param blocks half-open range of indexes into the blocks of the draft */
  readonly of: (blocks: Span) => Tally;
}

/** @param sentences in the order of their blocks */
export const tallyIndex = (sentences: readonly SentenceQuality[], targets: number): TallyIndex => {
  /** `before[i]` is the tally of the first i sentences. */
  const before: Tally[] = [emptyTally(targets)];
  let whole = emptyTally(targets);
  for (const { language, sums } of sentences) {
    whole = add(whole, language, sums);
    before.push(whole);
  }
  const empty = emptyTally(targets);
  const upTo = (block: number): Tally => before[firstAtOrAfter(sentences, block)] ?? empty;
  return {
    whole,
    of: ({ start, end }) => {
      const { en, zh } = upTo(start);
      return add(add(upTo(end), 'en', en, -1), 'zh', zh, -1);
    },
  };
};

/** The index of the first sentence that stands in `block` or later. */
const firstAtOrAfter = (sentences: readonly SentenceQuality[], block: number): number => {
  return lowerBound(sentences, (one) => one.block < block);
};
