import { addDays } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';
import type { ActivityDay, RolledDay } from './activity-day.js';
import { totalsOf } from './totals.js';

/** For so many days every file can be told apart. */
export const DETAILED_DAYS = 90;

/**
 * Drops the files and times of a day that is more than 90 days old and keeps its kinds and projects. Rolled up again, it
 * stays as it is.
 */
export const rollUpActivity = (day: ActivityDay, today: LocalDate): ActivityDay =>
  day.detail === 'kinds' || day.date >= oldestWithFiles(today) ? day : withoutFiles(day);

const withoutFiles = (day: ActivityDay): RolledDay => {
  const { projects, fragments } = totalsOf(day);
  return { detail: 'kinds', date: day.date, projects, fragments };
};

/** The oldest day whose files are kept. */
export const oldestWithFiles = (today: LocalDate): LocalDate => addDays(today, -DETAILED_DAYS);
