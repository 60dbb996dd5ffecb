import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { localDateSchema, type LocalDate } from '../time/local.js';
import type { FocusInterval } from './interval.js';
import { addTotals, totalsOf, totalsSchema, type Totals } from './totals.js';

/** What the intervals on one task came to, or those without a task: breaks among them. */
export interface TaskTotals {
  readonly task: string | null;
  readonly totals: Totals;
}

/** The intervals of a day, rolled up. */
export interface FocusDay {
  readonly day: LocalDate;
  readonly tasks: readonly TaskTotals[];
}

export const focusDaySchema = z.strictObject({
  day: localDateSchema,
  tasks: z.array(z.strictObject({ task: idSchema.nullable(), totals: totalsSchema })),
}) satisfies z.ZodType<FocusDay>;

/** A day with one more interval in it. */
export const withInterval = (day: FocusDay, interval: FocusInterval, now: number): FocusDay =>
  withTotals(day, interval.task, totalsOf(interval, now));

/** A day with what another record of it holds added. */
export const withTotals = (day: FocusDay, task: string | null, totals: Totals): FocusDay => {
  const known = day.tasks.find((each) => each.task === task);
  if (known === undefined) return { ...day, tasks: [...day.tasks, { task, totals }] };
  const sum = { task, totals: addTotals(known.totals, totals) };
  return { ...day, tasks: day.tasks.map((each) => (each === known ? sum : each)) };
};
