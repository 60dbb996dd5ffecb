import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { scoreOf } from '../../../src/domain/quality/score.js';
import { add, emptyTally } from '../../../src/domain/quality/tally.js';
import { calibration, manifest, sums } from '../../support/builders.js';

const model = manifest();
const close = (actual: number | null, expected: number): void =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} instead of ${expected}`);

describe('the quality score', () => {
  it('is the share of the reference that the text beats', () => {
    close(scoreOf(add(emptyTally(7), 'en', sums(20, 3)), 'document', model), 50);
  });

  it('weighs the languages of a mixed text by their length', () => {
    close(scoreOf(add(add(emptyTally(7), 'en', sums(10, 2)), 'zh', sums(30, 4)), 'document', model), 62.5);
  });

  it('holds each language against its own reference', () => {
    const low = Array.from({ length: 101 }, (_, index) => index / 100);
    const other = manifest({ calibration: { en: calibration(), zh: calibration({ document: low }) } });
    close(scoreOf(add(emptyTally(7), 'zh', sums(10, 3)), 'document', other), 100);
  });

  it('lies between 0 and 100 and does not fall when the traits rise', () => {
    const trait = fc.double({ min: -1, max: 7, noNaN: true });
    fc.assert(
      fc.property(trait, trait, fc.integer({ min: 1, max: 300 }), (one, other, subwords) => {
        const [low = 0, high = 0] = [Math.min(one, other), Math.max(one, other)].map(
          (value) => scoreOf(add(emptyTally(7), 'en', sums(subwords, value)), 'sentence', model) ?? NaN,
        );
        assert.ok(0 <= low && low <= high && high <= 100);
      }),
    );
  });

  it('is null for nothing', () => assert.equal(scoreOf(emptyTally(7), 'document', model), null));

  it('is null without calibration', () => {
    assert.equal(scoreOf(add(emptyTally(7), 'en', sums(9, 3)), 'document', manifest({ calibration: null })), null);
  });

  it('is null for a language without calibration', () => {
    const english = manifest({ calibration: { en: calibration() } });
    assert.equal(scoreOf(add(emptyTally(7), 'zh', sums(9, 3)), 'document', english), null);
  });
});
