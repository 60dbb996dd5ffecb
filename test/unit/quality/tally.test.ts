import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { add, composite, emptyTally, meanOf, traitsOf, weight } from '../../../src/domain/quality/tally.js';
import { manifest, sums } from '../../support/builders.js';

const model = manifest();

describe('a tally', () => {
  it('is the mean of its parts by their length', () => {
    const tally = add(add(emptyTally(7), 'en', sums(10, 2)), 'zh', sums(30, 4));
    assert.equal(meanOf(tally, 'syntax', model), 3.5);
  });

  it('is what it was once a part is added and taken away', () => {
    const part = fc.record({ subwords: fc.integer({ min: 1, max: 200 }), trait: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(part, part, (one, other) => {
        const before = add(emptyTally(7), 'en', sums(one.subwords, one.trait));
        const after = add(
          add(before, 'en', sums(other.subwords, other.trait)),
          'en',
          sums(other.subwords, other.trait),
          -1,
        );
        assert.deepEqual(after, before);
      }),
    );
  });

  it('keeps traits within the scale of the raters', () => {
    const tally = add(emptyTally(7), 'en', sums(4, 9, -20));
    assert.deepEqual([meanOf(tally, 'grammar', model), meanOf(tally, 'readability', model)], [5, -4]);
  });

  it('has no traits of nothing', () => assert.equal(traitsOf(emptyTally(7), model), null));

  it('has no traits where the model has none', () => {
    assert.equal(traitsOf(add(emptyTally(0), 'en', { subwords: 3, sums: [] }), manifest({ regressor: null })), null);
  });

  it('compares traits alone, not readability', () => assert.equal(composite(sums(5, 3, 100), model), 3));

  it('weighs as many subwords as its languages together', () => {
    assert.equal(weight(add(add(emptyTally(7), 'en', sums(2, 3)), 'zh', sums(5, 3))), 7);
  });
});
