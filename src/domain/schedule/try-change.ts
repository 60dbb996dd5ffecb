import { compareCosts, NO_COST, scheduleCost, taskCost } from './cost.js';
import { improve } from './improve.js';
import type { Draft } from './list-schedule.js';
import { prepare, type Prepared } from './prepared.js';
import type { ScheduleProblem, ScheduleTask } from './problem.js';
import type { Stretch } from './stretch.js';

/** How often the neighbourhood of a task is made anew to see whether a change helps it. */
const ROUNDS = 100;

/** A schedule that breaks a promise, for whose mending changes are tried out. */
export interface Trouble {
  readonly prepared: Prepared;
  readonly draft: Draft;
  readonly task: number;
  readonly random: () => number;
}

/**
 * Whether in the changed problem a schedule is found in which the task is wholly placed and on time, and no more promises
 * to others are broken than before. "No" may be wrong, "yes" is not.
 */
export const helps = ({ prepared, draft, task, random }: Trouble, problem: ScheduleProblem): boolean => {
  const changed = prepare(problem);
  if (!changed.ok) return false;
  const one = prepared.tasks[task];
  const own = one === undefined ? NO_COST : taskCost(prepared, one, draft.pieces[task] ?? []);
  const goal = { promises: draft.cost.promises - own.promises, wishes: Infinity };
  const pieces = draft.pieces.map((some, index) => shortened(some, problem.tasks[index]?.minutes ?? 0));
  const before: Draft = { pieces, cost: scheduleCost(changed.value, pieces) };
  const after = improve(changed.value, before, null, { rounds: ROUNDS, patience: ROUNDS, random, goal, focus: task });
  const mended = changed.value.tasks[task];
  return (
    mended !== undefined &&
    compareCosts(after.cost, goal) <= 0 &&
    taskCost(changed.value, mended, after.pieces[task] ?? []).promises === 0
  );
};

/** A problem in which one task is another. */
export const withTask = (problem: ScheduleProblem, index: number, change: Partial<ScheduleTask>): ScheduleProblem => ({
  ...problem,
  tasks: problem.tasks.map((task, at) => (at === index ? { ...task, ...change } : task)),
});

/** The first minutes of some pieces. */
const shortened = (pieces: readonly Stretch[], minutes: number): readonly Stretch[] => {
  let left = minutes;
  return pieces.flatMap(({ start, end }) => {
    const taken = Math.min(left, end - start);
    left -= taken;
    return taken > 0 ? [{ start, end: start + taken }] : [];
  });
};

/** The smallest multiple of a step up to a limit for which something holds, if it holds for all larger ones. */
export const smallest = (limit: number, step: number, holds: (value: number) => boolean): number | null => {
  let low = 0;
  let high = Math.ceil(limit / step);
  if (high === 0 || !holds(Math.min(limit, high * step))) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle * step)) high = middle;
    else low = middle;
  }
  return Math.min(limit, high * step);
};
