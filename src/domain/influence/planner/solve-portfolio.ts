import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Weights } from '../influence-plan.js';
import type { Portfolio, PortfolioProblem } from '../portfolio.js';
import { feasibleChoice } from './feasible-choice.js';
import { hourWorth } from './hour-worth.js';
import { paretoCurve } from './pareto-curve.js';
import { plannedPieces } from './planned-pieces.js';
import { planObjective, termsOf } from './plan-terms.js';
import { prepare } from './prepared.js';
import { relaxationsOf } from './relax-goals.js';
import { plannedHours } from './time-term.js';

/**
 * The best choice of pieces (docs/influence.md): which kinds, how long, how good, in which week. It never fails: goals that cannot be
 * reached are relaxed as little as possible, and what is frozen stays whatever it takes. The same problem gives the same portfolio.
 */
export const solvePortfolio = (problem: PortfolioProblem, solver: LinearSolver): Portfolio => {
  const prepared = prepare(problem);
  const { placed, bound, demand } = feasibleChoice(prepared, solver);
  const pieces = plannedPieces(prepared, placed, demand.goals);
  const terms = termsOf(pieces, problem);
  const objective = planObjective(terms, problem.weights);
  return {
    pieces,
    terms,
    objective,
    bound: Math.max(objective, Math.min(bound, mostOf(problem.weights))),
    hours: plannedHours(pieces),
    hourWorth: hourWorth(problem, demand, objective, solver),
    pareto: paretoCurve(prepared, demand.goals, solver),
    relaxations: relaxationsOf(problem.goals, demand.goals),
  };
};

/** No objective is larger: each term is 100 at most. */
const mostOf = ({ efficiency, influence, time }: Weights): number => 100 * (1 + efficiency + influence + time);
