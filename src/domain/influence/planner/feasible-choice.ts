import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import { choosePieces, type Choice, type Demand } from './choose-pieces.js';
import { nearestAim } from './nearest-aim.js';
import type { Prepared } from './prepared.js';
import { relaxGoals } from './relax-goals.js';

/** The best choice for the demands that can be satisfied together. */
export interface FeasibleChoice extends Choice {
  readonly demand: Demand;
}

/**
 * The best choice; where the goals cannot be reached, under those that are left when as little as possible is given up; then as near
 * to the aim as can be. Where the solver fails, all goals are given up; where even then, nothing is new.
 */
export const feasibleChoice = (prepared: Prepared, solver: LinearSolver): FeasibleChoice => {
  const free = freeChoice(prepared, solver);
  const { aim } = prepared.problem;
  if (aim === null) return free;
  const aimed = (near: typeof aim | null): FeasibleChoice | null =>
    near === null ? null : bestFor(prepared, { ...free.demand, ...near }, solver);
  return aimed(aim) ?? aimed(nearestAim(prepared, free.demand.goals, aim, solver)) ?? free;
};

const demandOf = (goals: readonly Goal[]): Demand => ({ goals, best: 'objective', quality: null, hours: null });

const givenUp = (goal: Goal): Goal => ({
  ...goal,
  count: 0,
  comments: goal.comments === null || goal.commentsEach ? goal.comments : 0,
  influence: goal.influence === null ? null : 0,
});

/** Without regard to the aim. */
const freeChoice = (prepared: Prepared, solver: LinearSolver): FeasibleChoice => {
  const best = (goals: readonly Goal[] | null): FeasibleChoice | null =>
    goals === null ? null : bestFor(prepared, demandOf(goals), solver);
  return (
    best(prepared.problem.goals) ??
    best(relaxGoals(prepared, solver, false)) ??
    best(relaxGoals(prepared, solver, true)) ??
    best(prepared.problem.goals.map(givenUp)) ?? {
      placed: prepared.variants.map(() => []),
      bound: Infinity,
      demand: demandOf(prepared.problem.goals.map(givenUp)),
    }
  );
};

const bestFor = (prepared: Prepared, demand: Demand, solver: LinearSolver): FeasibleChoice | null => {
  const choice = choosePieces(prepared, demand, solver);
  return choice === null ? null : { ...choice, demand };
};
