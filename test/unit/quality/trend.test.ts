import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sparkline } from '../../../src/domain/quality/trend.js';

describe('a line of bars', () => {
  it('shows the lowest and the highest score', () => assert.equal(sparkline([0, 50, 100]), '▁▅█'));

  it('is empty for a single score', () => assert.equal(sparkline([50]), ''));

  it('holds the last scores only', () => assert.equal(sparkline([0, 0, 100, 100], 2), '██'));

  it('has one bar for each score', () => {
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 24 });
    fc.assert(fc.property(scores, (given) => assert.match(sparkline(given), new RegExp(`^[▁-█]{${given.length}}$`))));
  });
});
