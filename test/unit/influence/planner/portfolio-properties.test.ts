import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { LinearSolver } from '../../../../src/domain/optimisation/linear-solver.js';
import { planObjective, termsOf } from '../../../../src/domain/influence/planner/plan-terms.js';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import { portfolioProblems } from '../../../support/arbitrary-portfolios.js';
import { assertKeeps } from '../../../support/check-portfolio.js';
import { relaxedGoals } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

const problems = portfolioProblems({ weeks: 6, kinds: 4, levels: 4, perWeek: 4 });
const RUNS = 24;

describe('every portfolio', function () {
  this.timeout(120_000);
  let highs: LinearSolver;

  before(async () => {
    highs = await solver();
  });

  it('keeps the limits, the frozen pieces, and the goals that are left', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const portfolio = solvePortfolio(problem, highs);
        assertKeeps(portfolio.pieces, problem, relaxedGoals(problem, portfolio));
      }),
      { numRuns: RUNS },
    );
  });

  it('says the terms and the objective of its pieces, from 0 to 100 each, and no more than its bound', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { pieces, terms, objective, bound } = solvePortfolio(problem, highs);
        assert.deepEqual(terms, termsOf(pieces, problem));
        assert.equal(objective, planObjective(terms, problem.weights));
        for (const term of Object.values(terms)) assert.ok(term === null || (term >= 0 && term <= 100 + 1e-9));
        assert.ok(objective <= bound);
      }),
      { numRuns: RUNS },
    );
  });

  it('has a curve on which no point is as good as another in everything', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { pareto } = solvePortfolio(problem, highs);
        for (const one of pareto)
          for (const other of pareto)
            assert.ok(
              one === other || one.quality < other.quality || one.reach < other.reach || one.hours > other.hours,
              JSON.stringify([one, other]),
            );
        assert.deepEqual(
          pareto.map(({ quality }) => quality),
          pareto.map(({ quality }) => quality).sort((a, b) => a - b),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same for the same problem', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        assert.deepEqual(solvePortfolio(problem, highs), solvePortfolio(structuredClone(problem), highs));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
