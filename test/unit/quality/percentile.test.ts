import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { percentile } from '../../../src/domain/quality/percentile.js';

const quantiles = fc
  .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 101, maxLength: 101 })
  .map((values) => values.toSorted((a, b) => a - b));

describe('the share of a collection that a value beats', () => {
  const even = Array.from({ length: 101 }, (_, index) => index / 10);

  it('is nothing at the lowest and all at the highest', () => {
    assert.deepEqual([percentile(0, even), percentile(10, even)], [0, 100]);
  });

  it('is linear between quantiles', () => assert.ok(Math.abs(percentile(2.55, even) - 25.5) < 1e-9));

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(quantiles, fc.double({ noNaN: true }), (values, value) => {
        const share = percentile(value, values);
        assert.ok(0 <= share && share <= 100);
      }),
    );
  });

  it('does not fall when the value rises', () => {
    const value = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(quantiles, value, value, (values, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(percentile(low, values) <= percentile(high, values));
      }),
    );
  });
});
