import assert from 'node:assert/strict';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import { goalWith, kindWith, problemWith } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

describe('a piece that came out before the first week', () => {
  const problem = problemWith({
    weeks: 1,
    kinds: [kindWith('note', { fixedHours: 1 })],
    goals: [goalWith('note', { count: 2 })],
  });
  const early = { id: 'early', kind: 'note', words: 1_000, quality: 80, hours: 0 };

  it('counts for goals over the whole plan, and takes no place in a week', async () => {
    const { pieces, relaxations } = solvePortfolio({ ...problem, frozen: [{ ...early, week: 0 }] }, await solver());
    assert.deepEqual(relaxations, []);
    assert.deepEqual(
      pieces.map(({ frozen, week }) => [frozen, week]),
      [
        ['early', 0],
        [null, 1],
      ],
    );
  });

  it('is in the way of another one where it came out in the week', async () => {
    const { relaxations } = solvePortfolio(
      { ...problem, goals: [goalWith('note', { count: 3 })], frozen: [{ ...early, week: 1 }] },
      await solver(),
    );
    assert.deepEqual(
      relaxations.map(({ what, to }) => [what, to]),
      [['count', 1]],
    );
  });
});
