import assert from 'node:assert/strict';
import { deviation, pearson, quantile, rmse } from '../../../bench/support/statistics.js';

describe('statistics', () => {
  it('read a quantile between two values', () => assert.equal(quantile([4, 1, 2, 3], 0.5), 2.5));

  it('take the root of the mean squared error', () => assert.equal(rmse([1, 2], [1, 4]), Math.sqrt(2)));

  it('correlate perfectly what lies on a line', () => {
    assert.ok(Math.abs(pearson([1, 2, 3], [10, 8, 6]) + 1) < 1e-12);
  });

  it('correlate nothing with a constant', () => assert.equal(pearson([1, 1, 1], [1, 2, 3]), 0));

  it('divide the deviation by the number of values', () => assert.equal(deviation([1, 3]), 1));
});
