import { columnSum, plus } from '../../optimisation/linear-builder.js';
import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import type { Aim } from '../influence-plan.js';
import { addGoals } from './goal-rows.js';
import { portfolioModel } from './portfolio-model.js';
import type { Prepared } from './prepared.js';
import { runModel } from './run-model.js';
import { addTerms } from './term-rows.js';

/** Given away, so that the solver's rounding does not make the aim unreachable. */
const ROUNDING = 1e-4;

/** The aim that can be reached together with goals and is nearest to one that cannot: as shares of 100 points, and of its hours. */
export const nearestAim = (prepared: Prepared, goals: readonly Goal[], aim: Aim, solver: LinearSolver): Aim | null => {
  const model = portfolioModel(prepared, false);
  const terms = addTerms(model);
  addGoals(model, terms, goals);
  const quality = model.builder.column();
  const hours = model.builder.column();
  model.builder.atLeast(plus(terms.quality, columnSum([quality])), aim.quality);
  model.builder.atMost(plus(terms.hours, columnSum([hours], -1)), aim.hours);
  const cost = plus(columnSum([quality], 1 / 100), columnSum([hours], 1 / Math.max(1, aim.hours)));
  const solution = runModel(solver, model.builder.minimise(cost));
  if (solution === null) return null;
  return {
    quality: Math.max(0, aim.quality - (solution.columns[quality] ?? 0) - ROUNDING),
    hours: aim.hours + (solution.columns[hours] ?? 0) + ROUNDING,
  };
};
