import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SentenceQuality } from '../../../src/domain/quality/sentence-quality.js';
import { add, emptyTally } from '../../../src/domain/quality/tally.js';
import { tallyIndex } from '../../../src/domain/quality/tally-index.js';

const sentence = (block: number, language: 'en' | 'zh', subwords: number): SentenceQuality => ({
  span: { start: 0, end: 1 },
  block,
  language,
  sums: { subwords, sums: [subwords * 3] },
  fault: null,
  fit: null,
  score: null,
  traits: { cohesion: 3, syntax: 3, vocabulary: 3, phraseology: 3, grammar: 3, conventions: 3 },
  weakest: 'syntax',
});

describe('the tallies of ranges of blocks', () => {
  it('are the sums over the sentences in them', () => {
    const sentences = fc
      .array(fc.tuple(fc.nat(9), fc.constantFrom('en' as const, 'zh' as const), fc.nat(50)))
      .map((rows) =>
        rows.toSorted(([a], [b]) => a - b).map(([block, language, size]) => sentence(block, language, size)),
      );
    fc.assert(
      fc.property(sentences, fc.nat(10), fc.nat(10), (all, one, other) => {
        const range = { start: Math.min(one, other), end: Math.max(one, other) };
        const inside = all.filter(({ block }) => block >= range.start && block < range.end);
        const expected = inside.reduce((sum, { language, sums }) => add(sum, language, sums), emptyTally(1));
        assert.deepEqual(tallyIndex(all, 1).of(range), expected);
      }),
    );
  });
});
