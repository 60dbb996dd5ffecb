import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';

/** What a minute costs in broken promises, times the weight of its task. */
export const LATE = 10;
export const UNPLACED_DUE = 100;
export const UNPLACED = 1;

/**
 * The cost of a schedule, lower is better: first the promises that it breaks, then, among equals, wishes.
 * Both are whole numbers where all minutes are.
 */
export interface Cost {
  readonly promises: number;
  readonly wishes: number;
}

export const NO_COST: Cost = { promises: 0, wishes: 0 };

export const addCosts = (a: Cost, b: Cost): Cost => ({
  promises: a.promises + b.promises,
  wishes: a.wishes + b.wishes,
});

/** Below 0 where `a` is the better one. */
export const compareCosts = (a: Cost, b: Cost): number => a.promises - b.promises || a.wishes - b.wishes;

/** What a broken promise counts in wishes: more than all wishes of the problem together. */
export const promiseUnit = ({ tasks, problem }: Prepared): number =>
  1 + tasks.reduce((sum, { weight, task }) => sum + weight * task.minutes, 0) * (2 * problem.days.length + 1);

/** The objective as one number. */
export const valueOf = (prepared: Prepared, { promises, wishes }: Cost): number =>
  promises * promiseUnit(prepared) + wishes;

/** The minutes of pieces after a time. */
export const minutesAfter = (pieces: readonly Stretch[], time: number): number =>
  pieces.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, time)), 0);

/** What a task costs where it is placed in these pieces, none of which crosses midnight. */
export const taskCost = (prepared: Prepared, one: PreparedTask, pieces: readonly Stretch[]): Cost => {
  const { days } = prepared.problem;
  const first = days[0]?.start ?? 0;
  const kept = one.previous === null ? null : one.previous.map(() => 0);
  let placed = 0;
  let earliness = 0;
  let late = 0;
  for (const { start, end } of pieces) {
    const day = Math.floor((start - first) / MINUTES_A_DAY);
    placed += end - start;
    earliness += (end - start) * (day + 1);
    if (end > one.due) late += end - Math.max(start, one.due);
    if (kept !== null) kept[day] = (kept[day] ?? 0) + end - start;
  }
  const unplaced = one.task.minutes - placed;
  let moved = one.planned;
  if (kept !== null) for (const [day, minutes] of kept.entries()) moved -= Math.min(minutes, one.previous?.[day] ?? 0);
  return {
    promises: one.weight * (LATE * late + (one.due === Infinity ? UNPLACED : UNPLACED_DUE) * unplaced),
    wishes: one.weight * (earliness + (days.length + 1) * unplaced + days.length * moved),
  };
};

/** What a whole schedule costs. */
export const scheduleCost = (prepared: Prepared, pieces: readonly (readonly Stretch[])[]): Cost =>
  prepared.tasks.reduce((sum, one) => addCosts(sum, taskCost(prepared, one, pieces[one.index] ?? [])), NO_COST);
