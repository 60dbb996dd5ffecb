import { NO_COST, type Cost } from './cost.js';
import type { DayModel } from './day-model.js';
import type { Targets } from './list-schedule.js';
import type { Prepared } from './prepared.js';

/** What the solution of the model by days says to those who place tasks one after another. */
export interface PlanByDays {
  /**
   * Keys by task: its mean day (Phillips, Stein and Wein 1998 order tasks so), and its last one,
   * on which what goes on earlier, or weighs more, comes first.
   */
  readonly orders: readonly (readonly number[])[];
  readonly targets: Targets;
  /** What each task costs where the plan has it. */
  readonly costs: readonly Cost[];
}

/** Less is rounding of the solver. */
const SOME = 1e-6;

/** Reads off when the solution does what. */
export const planByDays = (
  { tasks, problem }: Prepared,
  { columns, promises, wishes }: DayModel,
  minutes: Float64Array,
): PlanByDays => {
  const means = tasks.map(() => 0);
  const ends = tasks.map(() => 0);
  const costs = tasks.map(({ weight, planned }) => ({ promises: 0, wishes: weight * planned * problem.days.length }));
  const placed = tasks.map(() => problem.days.map(() => 0));
  for (const [index, { task, day }] of columns.entries()) {
    const some = minutes[index] ?? 0;
    if (some < SOME) continue;
    means[task] = (means[task] ?? 0) + (some * (day + 0.5)) / (tasks[task]?.task.minutes ?? 1);
    const cost = costs[task] ?? NO_COST;
    costs[task] = {
      promises: cost.promises + some * (promises[index] ?? 0),
      wishes: cost.wishes + some * (wishes[index] ?? 0),
    };
    ends[task] = Math.max(ends[task] ?? 0, day);
    const own = placed[task];
    if (own !== undefined && day < own.length) own[day] = (own[day] ?? 0) + some;
  }
  return {
    orders: [
      means,
      ends.map((end, task) => end * 1000 + (means[task] ?? 0)),
      ends.map((end, task) => end * 1000 - (tasks[task]?.weight ?? 0)),
    ],
    targets: placed.map((own) => {
      let sum = 0;
      return own.map((some) => Math.round((sum += some)));
    }),
    costs,
  };
};
