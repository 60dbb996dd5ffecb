import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { learnEffort, type EffortSample } from '../../../../src/domain/influence/learn/learn-effort.js';
import { mulberry32 } from '../../../../src/domain/random.js';

const LENGTHS = [600, 1000, 1500, 2000, 3500];
const QUALITIES = [50, 65, 80, 90, 97];

/** Pieces of all lengths and qualities that take c1·K + c2·Q, a tenth more or less. */
const piecesOf = (count: number, c1: number, c2: number): readonly EffortSample[] => {
  const random = mulberry32(7);
  return Array.from({ length: count }, (_, index) => {
    const words = LENGTHS[index % 5] ?? 0;
    const quality = QUALITIES[(index * 3 + Math.floor(index / 5)) % 5] ?? 0;
    return { words, quality, hours: ((c1 * words) / 1000 + (c2 * quality) / 10) * (0.9 + 0.2 * random()) };
  });
};

const isNear = (actual: number, expected: number, share: number): boolean =>
  Math.abs(actual - expected) <= share * expected;

describe('the effort of pieces', () => {
  it("is the article's until there are pieces", () => {
    assert.deepEqual(learnEffort([]), { c1: 4, c2: 2, deviations: { c1: 2, c2: 1 }, pieces: 0 });
  });

  it('comes to what the pieces took, and surer with each', () => {
    const some = learnEffort(piecesOf(5, 6, 1));
    const many = learnEffort(piecesOf(100, 6, 1));
    assert.ok(isNear(many.c1, 6, 0.1) && isNear(many.c2, 1, 0.1), JSON.stringify(many));
    assert.ok(many.deviations.c1 < some.deviations.c1 && some.deviations.c1 < 2);
    assert.ok(many.deviations.c2 < some.deviations.c2 && some.deviations.c2 < 1);
    assert.deepEqual([some.pieces, many.pieces], [5, 100]);
  });

  it('comes to three times the usual for somebody who always takes so long', () => {
    const { c1, c2 } = learnEffort(piecesOf(60, 12, 6));
    assert.ok(isNear(c1, 12, 0.15) && isNear(c2, 6, 0.15), `${c1}, ${c2}`);
  });

  it('is the mean of the posterior and its deviation, as integrated on a grid', () => {
    const samples = piecesOf(4, 5, 1.5);
    const { c1, c2, deviations } = learnEffort(samples);
    const grid = integrated(samples);
    for (const [learnt, expected] of [
      [c1, grid.c1],
      [c2, grid.c2],
      [deviations.c1, grid.d1],
      [deviations.c2, grid.d2],
    ])
      assert.ok(isNear(learnt ?? 0, expected ?? 0, 0.01), `${learnt} instead of ${expected}`);
  });

  for (const absurd of [
    { words: 2000, quality: 90, hours: 10_000 },
    { words: 2000, quality: 90, hours: 0.01 },
    { words: 1_000_000, quality: 1, hours: 1 },
  ])
    it(`is not ruined by a piece of ${absurd.words} words in ${absurd.hours} hours`, () => {
      const before = learnEffort(piecesOf(10, 4, 2));
      const after = learnEffort([...piecesOf(10, 4, 2), absurd]);
      assert.ok(
        isNear(after.c1, before.c1, 0.35) && isNear(after.c2, before.c2, 0.35),
        JSON.stringify([before, after]),
      );
      const alone = learnEffort([absurd]);
      assert.ok(alone.c1 < 8 && alone.c2 < 4 && alone.c1 > 1 && alone.c2 > 0.5, JSON.stringify(alone));
    });

  it('leaves out pieces without words or hours', () => {
    const none = [
      { words: 0, quality: 50, hours: 3 },
      { words: 900, quality: 50, hours: 0 },
      { words: Number.NaN, quality: 50, hours: 1 },
    ];
    assert.deepEqual(learnEffort(none), learnEffort([]));
  });

  it('is positive whatever the pieces took', () => {
    const sample = fc.record({
      words: fc.integer({ min: 0, max: 1_000_000 }),
      quality: fc.double({ min: 0, max: 100, noNaN: true }),
      hours: fc.double({ min: 0, max: 10_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 30 }), (samples) => {
        const { c1, c2, deviations } = learnEffort(samples);
        for (const value of [c1, c2, deviations.c1, deviations.c2]) assert.ok(Number.isFinite(value) && value > 0);
      }),
    );
  });
});

/** The posterior of the costs, the noise integrated out, on a grid of costs. */
const integrated = (samples: readonly EffortSample[]) => {
  let [all, m1, m2, s1, s2] = [0, 0, 0, 0, 0];
  for (let c1 = -10; c1 <= 20; c1 += 0.02) {
    for (let c2 = -5; c2 <= 10; c2 += 0.02) {
      let misfit = 0.09 * ((c1 - 4) ** 2 / 4 + (c2 - 2) ** 2);
      for (const { words, quality, hours } of samples) {
        const usual = (4 * words) / 1000 + (2 * quality) / 10;
        misfit += ((hours - (c1 * words) / 1000 - (c2 * quality) / 10) / usual) ** 2;
      }
      const density = (0.18 + misfit / 2) ** -(3 + 1 + samples.length / 2);
      all += density;
      m1 += density * c1;
      m2 += density * c2;
      s1 += density * c1 * c1;
      s2 += density * c2 * c2;
    }
  }
  const [c1, c2] = [m1 / all, m2 / all];
  return { c1, c2, d1: Math.sqrt(s1 / all - c1 * c1), d2: Math.sqrt(s2 / all - c2 * c2) };
};
