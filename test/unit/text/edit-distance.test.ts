import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDistance, nearest } from '../../../src/domain/text/edit-distance.js';

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('the edit distance', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['安装', '安排装', 1],
  ] as const) {
    it(`of “${a}” and “${b}” is ${distance}`, () => assert.equal(editDistance(a, b, 9), distance));
  }

  it('is one more than is asked for where it is more', () => {
    fc.assert(
      fc.property(few, few, fc.nat({ max: 8 }), (a, b, most) => {
        assert.equal(editDistance(a, b, most), Math.min(editDistance(a, b, 99), most + 1));
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(fc.property(few, few, (a, b) => assert.equal(editDistance(a, b, 99), editDistance(b, a, 99))));
  });

  it('finds the first of the nearest', () => {
    assert.equal(nearest('abc', ['xyz', 'abd', 'abe'], 2), 'abd');
    assert.equal(nearest('abc', ['abd', 'abc'], 2), 'abc');
    assert.equal(nearest('abc', ['xyz'], 2), null);
  });
});
