import type { LocalDate } from '../time/local.js';
import { withInterval, withTotals, type FocusDay, type TaskTotals } from './focus-day.js';
import type { FocusInterval } from './interval.js';
import { addTotals, NO_TOTALS, type Totals } from './totals.js';

/** What was done in a stretch of days. */
export interface FocusStatistics {
  /** By day and task, oldest first; days without an interval are left out. */
  readonly days: readonly FocusDay[];
  /** By task over all days, the most focus first. */
  readonly tasks: readonly TaskTotals[];
  readonly all: Totals;
}

/**
 * What intervals and rolled-up days come to.
 * @param from the first day
 * @param to the last day
 * @param now milliseconds since the epoch, for the interval that runs
 */
export const focusStatistics = (
  intervals: readonly FocusInterval[],
  rolledUp: readonly FocusDay[],
  from: LocalDate,
  to: LocalDate,
  now: number,
): FocusStatistics => {
  const within = (day: LocalDate): boolean => from <= day && day <= to;
  const days = new Map(rolledUp.filter(({ day }) => within(day)).map((each) => [each.day, each]));
  for (const interval of intervals) {
    const { day } = interval;
    if (within(day)) days.set(day, withInterval(days.get(day) ?? { day, tasks: [] }, interval, now));
  }
  const sorted = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  let sum: FocusDay = { day: from, tasks: [] };
  for (const { tasks } of sorted) for (const { task, totals } of tasks) sum = withTotals(sum, task, totals);
  return {
    days: sorted,
    tasks: sum.tasks.toSorted((a, b) => b.totals.focus + b.totals.overrun - a.totals.focus - a.totals.overrun),
    all: sum.tasks.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS),
  };
};

/** What a day came to over all tasks. */
export const dayTotals = ({ tasks }: FocusDay): Totals =>
  tasks.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS);
