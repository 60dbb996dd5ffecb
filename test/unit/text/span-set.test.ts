import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { overlaps } from '../../../src/domain/text/span.js';
import { spanSet } from '../../../src/domain/text/span-set.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 }))
  .map(([start, size]) => ({ start, end: start + size }));

describe('spanSet', () => {
  it('says what comparing with every span says', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        const filled = spans.filter(({ start, end }) => end > start);
        assert.equal(
          spanSet(spans)(asked),
          filled.some((one) => overlaps(one, asked)),
        );
      }),
    );
  });
});
