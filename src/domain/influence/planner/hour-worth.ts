import { noTime, type ByKind } from '../../audit/work-kind.js';
import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { PortfolioProblem } from '../portfolio.js';
import { choosePieces, type Demand } from './choose-pieces.js';
import { inOrder } from './planned-pieces.js';
import { planObjective, termsOf } from './plan-terms.js';
import { prepare } from './prepared.js';
import { drawnHours } from './time-term.js';

/**
 * What one more hour a week of each kind would add to an objective, in points; nothing where no kind of output draws from it. A plan
 * that is held to certain hours may use the hour, too.
 */
export const hourWorth = (
  problem: PortfolioProblem,
  demand: Demand,
  objective: number,
  solver: LinearSolver,
): ByKind => {
  const worth = noTime();
  for (const work of drawnHours(problem)) {
    const { hoursPerWeek, weeks } = problem;
    const prepared = prepare({ ...problem, hoursPerWeek: { ...hoursPerWeek, [work]: hoursPerWeek[work] + 1 } });
    const hours = demand.hours === null ? null : demand.hours + weeks;
    const choice = choosePieces(prepared, { ...demand, hours }, solver);
    if (choice === null) continue;
    const terms = termsOf(inOrder(prepared, choice.placed), prepared.problem);
    worth[work] = Math.max(0, planObjective(terms, problem.weights) - objective);
  }
  return worth;
};
