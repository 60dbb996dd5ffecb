import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  correctedEstimate,
  ratiosOf,
  velocityOf,
  velocityWeeks,
  type Outcome,
} from '../../../src/domain/audit/velocity.js';

const outcome = (date: string, estimate: number, actual: number): Outcome => ({ task: 't', date, estimate, actual });
const ratios = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('the velocity', () => {
  it('takes estimates as they are before anything is known', () => {
    assert.deepEqual(velocityOf([]), { count: 0, factor: 1 });
    assert.equal(correctedEstimate(60, velocityOf([])), 60);
  });

  it('believes a single task little', () => {
    assert.equal(velocityOf([2]).factor, 2 ** (1 / 6));
  });

  it('comes near the ratio that many tasks had', () => {
    assert.ok(Math.abs(velocityOf(Array.from({ length: 200 }, () => 2)).factor - 2) < 0.05);
  });

  it('takes a half and a double for even', () => {
    assert.ok(Math.abs(velocityOf([0.5, 2]).factor - 1) < 1e-12);
  });

  it('lies between 1 and the geometric mean', () => {
    fc.assert(
      fc.property(ratios, (all) => {
        const mean = Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / all.length);
        const { factor } = velocityOf(all);
        assert.ok(factor >= Math.min(1, mean) - 1e-9 && factor <= Math.max(1, mean) + 1e-9);
      }),
    );
  });

  it('is learnt from the latest 200 tasks with an estimate and time', () => {
    const many = Array.from({ length: 200 }, () => outcome('2026-02-01', 10, 20));
    const all = [...many, outcome('2026-01-01', 10, 90), outcome('2026-02-01', 0, 30), outcome('2026-02-01', 30, 0)];
    assert.deepEqual(
      ratiosOf(all),
      Array.from({ length: 200 }, () => 2),
    );
  });

  it('has a history by week', () => {
    const all = [outcome('2026-11-29', 60, 90), outcome('2026-11-23', 30, 30), outcome('2026-11-30', 10, 5)];
    assert.deepEqual(velocityWeeks(all), [
      { week: '2026-11-23', tasks: 2, estimate: 90, actual: 120, ratio: 120 / 90 },
      { week: '2026-11-30', tasks: 1, estimate: 10, actual: 5, ratio: 0.5 },
    ]);
  });
});
