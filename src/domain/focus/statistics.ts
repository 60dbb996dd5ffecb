import type { LocalDate } from '../time/local.js';
import type { FocusDay, TaskTotals } from './focus-day.js';
import type { FocusInterval } from './interval.js';
import { addTotals, NO_TOTALS, totalsOf, type Totals } from './totals.js';

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
  const days = new Map(rolledUp.filter(({ day }) => within(day)).map(({ day, tasks }) => [day, sumsOf(tasks)]));
  for (const interval of intervals) {
    const { day, task } = interval;
    if (!within(day)) continue;
    const sums = days.get(day) ?? new Map<string | null, Totals>();
    add(sums, task, totalsOf(interval, now));
    days.set(day, sums);
  }
  const sorted = [...days]
    .map(([day, sums]) => ({ day, tasks: listOf(sums) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const tasks = listOf(sumsOf(sorted.flatMap((day) => day.tasks)));
  return {
    days: sorted,
    tasks: tasks.toSorted((a, b) => b.totals.focus + b.totals.overrun - a.totals.focus - a.totals.overrun),
    all: tasks.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS),
  };
};

type Sums = Map<string | null, Totals>;

const sumsOf = (tasks: readonly TaskTotals[]): Sums => {
  const sums: Sums = new Map();
  for (const { task, totals } of tasks) add(sums, task, totals);
  return sums;
};

const add = (sums: Sums, task: string | null, totals: Totals): void => {
  const known = sums.get(task);
  sums.set(task, known === undefined ? totals : addTotals(known, totals));
};

const listOf = (sums: Sums): readonly TaskTotals[] => [...sums].map(([task, totals]) => ({ task, totals }));

/** What a day came to over all tasks. */
export const dayTotals = ({ tasks }: FocusDay): Totals =>
  tasks.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS);
