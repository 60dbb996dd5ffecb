import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findHeads } from '../../../src/domain/annotation/heads.js';
import { wordStarts } from '../../../src/domain/annotation/word-starts.js';
import type { Span } from '../../../src/domain/text/span.js';
import { subwordsAt } from '../../support/subwords.js';

/** A text cut into subwords at random. */
const cutText = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', '.', ' ', '李', '明', '-', '1'), { minLength: 1, maxLength: 16 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 16 }),
  )
  .map(([characters, sizes]) => {
    const text = characters.join('');
    const spans: Span[] = [];
    for (let start = 0, index = 0; start < text.length; index++) {
      const end = Math.min(text.length, start + (sizes[index] ?? 1));
      spans.push({ start, end });
      start = end;
    }
    return { text, spans };
  });

describe('the heads among subwords', () => {
  it('are the first subwords of words', () => {
    const text = 'Linus Torvalds';
    const heads = findHeads(text, subwordsAt([0, 3], [3, 5], [6, 10], [10, 14]), []);
    assert.deepEqual(
      heads.map(({ row, span }) => [row, text.slice(span.start, span.end)]),
      [
        [0, 'Lin'],
        [2, 'Torv'],
      ],
    );
  });

  it('begin at the word when the subword begins before it', () => {
    assert.deepEqual(findHeads('a.b', subwordsAt([0, 1], [1, 3]), [])[1]?.span, { start: 1, end: 3 });
  });

  it('are taken once when two subwords share a character', () => {
    assert.equal(findHeads('ﬃ', subwordsAt([0, 1], [0, 1]), []).length, 1);
  });

  it('are no prose where they touch code', () => {
    const heads = findHeads('run npm now', subwordsAt([0, 3], [4, 7], [8, 11]), [{ start: 4, end: 7 }]);
    assert.deepEqual(
      heads.map(({ prose }) => prose),
      [true, false, true],
    );
  });

  it('are ordered and disjoint, and each covers the beginning of a word', () => {
    fc.assert(
      fc.property(cutText, ({ text, spans }) => {
        const isStart = wordStarts(text);
        let last = 0;
        for (const { span, row } of findHeads(
          text,
          subwordsAt(...spans.map(({ start, end }) => [start, end] as const)),
          [],
        )) {
          assert.ok(span.start >= last && span.end > span.start && span.end === spans[row]?.end);
          assert.equal(isStart[span.start], 1);
          last = span.end;
        }
      }),
    );
  });

  it('leave no word out', () => {
    fc.assert(
      fc.property(cutText, ({ text, spans }) => {
        const heads = findHeads(text, subwordsAt(...spans.map(({ start, end }) => [start, end] as const)), []);
        wordStarts(text).forEach((is, at) => {
          if (is === 1) assert.ok(heads.some(({ span }) => span.start <= at && at < span.end));
        });
      }),
    );
  });
});
