import type { LocalDate } from '../time/local.js';
import { withInterval, type FocusDay } from './focus-day.js';
import type { FocusInterval } from './interval.js';

const DAY = 86_400_000;

/** For so long every interval can be looked at; a year of eight pomodoros a day would be 2 MB. */
export const DETAILED_DAYS = 30;

/** Intervals that go, and the days that take up what they came to. */
export interface RolledUp {
  readonly gone: readonly string[];
  readonly days: readonly FocusDay[];
}

/**
 * Makes old intervals into one record a day, with totals for each task. What has no end stays.
 * @param days the records that there are, by day
 * @param today the person's day
 */
export const rollUpIntervals = (
  intervals: readonly FocusInterval[],
  days: (day: LocalDate) => FocusDay | undefined,
  today: LocalDate,
): RolledUp => {
  const oldest = new Date(Date.parse(today) - DETAILED_DAYS * DAY).toISOString().slice(0, 10);
  const gone: string[] = [];
  const touched = new Map<LocalDate, FocusDay>();
  for (const interval of intervals) {
    const { id, day, end } = interval;
    if (end === null || day >= oldest) continue;
    gone.push(id);
    touched.set(day, withInterval(touched.get(day) ?? days(day) ?? { day, tasks: [] }, interval, Date.parse(end)));
  }
  return { gone, days: [...touched.values()] };
};
