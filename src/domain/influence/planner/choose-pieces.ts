import { plus, times, type Sum } from '../../optimisation/linear-builder.js';
import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import { addGoals } from './goal-rows.js';
import type { Placed } from './place-evenly.js';
import { placeInWeeks } from './place-in-weeks.js';
import { portfolioModel } from './portfolio-model.js';
import type { Prepared } from './prepared.js';
import { runModel } from './run-model.js';
import { addTerms, type TermRows } from './term-rows.js';
import { tidyCounts } from './tidy-counts.js';

/** What is asked of a choice. */
export interface Demand {
  /** The goals that must be reached: those of the problem, or what is left of them. */
  readonly goals: readonly Goal[];
  /** What is to be as large as can be; hours as small. */
  readonly best: 'objective' | 'reach' | 'quality' | 'hours';
  /** F must be so much. */
  readonly quality: number | null;
  /** All pieces must take no more hours. */
  readonly hours: number | null;
}

/** A choice of new pieces. */
export interface Choice {
  readonly placed: Placed;
  /** No choice has more of what was to be best (none has less hours). */
  readonly bound: number;
}

/**
 * The best choice for a demand; null where none satisfies it.
 * @param near a share of the objective that does not matter
 */
export const choosePieces = (prepared: Prepared, demand: Demand, solver: LinearSolver, near = 0): Choice | null => {
  const total = chooseCounts(prepared, demand, solver, near, false);
  if (total === null) return null;
  const placed = tidied(prepared, demand, total, solver);
  if (placed !== null) return { placed, bound: total.bound };
  const byWeek = chooseCounts(prepared, demand, solver, near, true);
  return byWeek === null ? null : { ...byWeek, placed: tidied(prepared, demand, byWeek, solver) ?? byWeek.placed };
};

/** Without what nothing is lost by, and in weeks. What fits into the weeks still does without it. */
const tidied = (prepared: Prepared, demand: Demand, { placed }: Choice, solver: LinearSolver): Placed | null =>
  placeInWeeks(prepared, tidyCounts(prepared, demand, sums(placed)), demand.goals, solver);

const sums = (placed: Placed): readonly number[] => placed.map((row) => row.reduce((sum, some) => sum + some, 0));

const chooseCounts = (
  prepared: Prepared,
  demand: Demand,
  solver: LinearSolver,
  near: number,
  isByWeek: boolean,
): Choice | null => {
  const model = portfolioModel(prepared, isByWeek);
  const terms = addTerms(model);
  addGoals(model, terms, demand.goals);
  if (demand.quality !== null) model.builder.atLeast(terms.quality, demand.quality);
  if (demand.hours !== null) model.builder.atMost(terms.hours, demand.hours);
  const cost = costOf(prepared, terms, demand.best);
  const solution = runModel(solver, model.builder.minimise(cost), near);
  if (solution === null) return null;
  const bound = solution.bound + cost.constant;
  return {
    placed: model.columns.map((own) => own.map((column) => Math.round(solution.columns[column] ?? 0))),
    bound: demand.best === 'hours' ? bound : -bound,
  };
};

const costOf = ({ problem }: Prepared, terms: TermRows, best: Demand['best']): Sum => {
  const { efficiency, influence, time } = problem.weights;
  switch (best) {
    case 'objective':
      return times(
        plus(
          terms.quality,
          times(terms.transfer, efficiency),
          times(terms.influence, influence),
          times(terms.time, time),
        ),
        -1,
      );
    case 'reach':
      return times(terms.reach, -1);
    case 'quality':
      return times(terms.quality, -1);
    case 'hours':
      return terms.hours;
  }
};
