import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lowerBound } from '../../../src/domain/text/lower-bound.js';

describe('lowerBound', () => {
  it('finds what looking at one after another finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const first = sorted.findIndex((number) => number >= limit);
        assert.equal(
          lowerBound(sorted, (number) => number < limit),
          first < 0 ? sorted.length : first,
        );
      }),
    );
  });
});
