import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { WORK_KINDS } from '../../../../src/domain/audit/work-kind.js';
import type { LinearSolver } from '../../../../src/domain/optimisation/linear-solver.js';
import { planReach } from '../../../../src/domain/influence/planner/channel-reach.js';
import { choosePieces } from '../../../../src/domain/influence/planner/choose-pieces.js';
import { inOrder } from '../../../../src/domain/influence/planner/planned-pieces.js';
import { prepare } from '../../../../src/domain/influence/planner/prepared.js';
import { planObjective, termsOf } from '../../../../src/domain/influence/planner/plan-terms.js';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import type { Portfolio, PortfolioProblem } from '../../../../src/domain/influence/portfolio.js';
import { portfolioProblems } from '../../../support/arbitrary-portfolios.js';
import { allPlans, bestObjective, givenUp } from '../../../support/best-portfolio.js';
import { hasReached } from '../../../support/check-portfolio.js';
import { relaxedGoals } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

const RUNS = 60;
const SMALL = { weeks: 2, kinds: 2, levels: 2, perWeek: 2 };

describe('the best portfolio of small problems, against all plans', function () {
  this.timeout(120_000);
  let highs: LinearSolver;

  before(async () => {
    highs = await solver();
  });

  const solved = (problem: PortfolioProblem): Portfolio => solvePortfolio(problem, highs);

  it('has the largest objective of all, or goals that no plan reaches', () => {
    fc.assert(
      fc.property(portfolioProblems(SMALL), (problem) => {
        const plans = allPlans(problem);
        const portfolio = solved(problem);
        const best = bestObjective(problem, plans);
        assert.equal(portfolio.relaxations.length > 0, best === null);
        const goals = relaxedGoals(problem, portfolio);
        const reachable = best ?? bestObjective(problem, plans, goals);
        assert.ok(reachable !== null && Math.abs(portfolio.objective - reachable) < 1e-6, `${reachable}`);
        assert.ok(portfolio.bound >= reachable - 1e-6 && portfolio.bound <= reachable + 1e-4, `${portfolio.bound}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives up as little as can be where the goals cannot be reached, and nothing without need', () => {
    fc.assert(
      fc.property(portfolioProblems(SMALL), (problem) => {
        const portfolio = solved(problem);
        const { relaxations } = portfolio;
        fc.pre(relaxations.length > 0);
        const plans = allPlans(problem);
        const shares = relaxations.reduce((sum, { from, to }) => sum + (from - to) / from, 0);
        const least = Math.min(...plans.map((plan) => givenUp(plan, problem)));
        assert.ok(Math.abs(shares - least) < 1e-3, `${shares} instead of ${least}`);
        for (const needed of relaxations) {
          const goals = relaxedGoals(problem, { relaxations: relaxations.filter((one) => one !== needed) });
          assert.equal(bestObjective(problem, plans, goals), null, JSON.stringify(needed));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('holds to an aim that can be reached, and comes as near as can be to one that cannot', () => {
    fc.assert(
      fc.property(portfolioProblems(SMALL), aims, (aimless, aim) => {
        const problem = { ...aimless, aim };
        const portfolio = solved(problem);
        const goals = relaxedGoals(problem, portfolio);
        const plans = allPlans(problem).filter((plan) => goals.every((goal) => hasReached(goal, plan, problem)));
        const least = Math.min(...plans.map((plan) => awayFrom(plan, problem)));
        assert.ok(Math.abs(awayFrom(portfolio.pieces, problem) - least) < 1e-5);
        const nearest = plans.filter((plan) => awayFrom(plan, problem) < least + 1e-9);
        const best = bestObjective(problem, nearest, []) ?? Infinity;
        assert.ok(portfolio.objective > best - 1e-4, `${portfolio.objective} instead of ${best}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('is told by the model as by the plain functions', () => {
    fc.assert(
      fc.property(
        portfolioProblems(SMALL),
        fc.constantFrom('objective' as const, 'reach' as const),
        (problem, best) => {
          const prepared = prepare(problem);
          const choice = choosePieces(prepared, { goals: [], best, quality: null, hours: null }, highs);
          assert.ok(choice !== null);
          const pieces = inOrder(prepared, choice.placed);
          const told =
            best === 'reach' ? planReach(pieces, problem) : planObjective(termsOf(pieces, problem), problem.weights);
          assert.ok(Math.abs(choice.bound - told) < 1e-5, `${choice.bound} instead of ${told}`);
        },
      ),
      { numRuns: 2 * RUNS },
    );
  });

  it('tells what one more hour a week is worth', () => {
    fc.assert(
      fc.property(portfolioProblems(SMALL), (problem) => {
        const portfolio = solved(problem);
        const goals = relaxedGoals(problem, portfolio);
        for (const work of WORK_KINDS) {
          const isDrawn = problem.kinds.some(({ hoursFrom }) => hoursFrom === work);
          const hoursPerWeek = { ...problem.hoursPerWeek, [work]: problem.hoursPerWeek[work] + 1 };
          const longer = { ...problem, hoursPerWeek };
          const more = isDrawn ? bestObjective(longer, allPlans(longer), goals) : null;
          const worth = more === null ? 0 : Math.max(0, more - portfolio.objective);
          assert.ok(Math.abs(portfolio.hourWorth[work] - worth) < 2e-6, `${work}: ${worth}`);
        }
      }),
      { numRuns: RUNS / 3 },
    );
  });
});

const aims = fc.record({ quality: fc.constantFrom(0, 30, 64.5, 90), hours: fc.constantFrom(0, 3, 8.5, 20) });

/** How far a plan is from its aim, as shares of 100 points and of the hours. */
const awayFrom = (pieces: Parameters<typeof termsOf>[0], problem: PortfolioProblem): number => {
  const { quality, hours } = problem.aim ?? { quality: 0, hours: Infinity };
  const planned = pieces.reduce((sum, piece) => sum + piece.hours, 0);
  const short = Math.max(0, quality - (termsOf(pieces, problem).F ?? 0));
  return short / 100 + Math.max(0, planned - hours) / Math.max(1, hours);
};
