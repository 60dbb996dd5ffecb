import type { WeekHours } from '../../schedule/preferences.js';
import { addDays, daysBetween, weekdayOf } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import type { InfluencePlan } from '../influence-plan.js';

type Period = Pick<InfluencePlan, 'start' | 'weeks'>;

/** What is left of a plan. Its weeks are counted from its first day, whatever day of the week that is. */
export interface WeeksLeft {
  /** Weeks that are over; the week underway is not. */
  readonly over: number;
  /** Weeks that are left, the one underway included; 0 after the plan. */
  readonly left: number;
  /** The share of the working days of the weeks left that is still to come, today included (0–1). */
  readonly share: number;
}

const DAYS = 7;

/** The weeks of a plan that are left on a day. Where no day of the week has working hours, all days count. */
export const weeksLeft = ({ start, weeks }: Period, today: LocalDate, hours: readonly WeekHours[]): WeeksLeft => {
  const over = Math.min(weeks, Math.max(0, Math.floor(daysBetween(start, today) / DAYS)));
  const left = weeks - over;
  if (left === 0 || today < start) return { over, left, share: left === 0 ? 0 : 1 };
  const all = workingDays(hours, addDays(start, over * DAYS), left * DAYS);
  return { over, left, share: all.filter((date) => date >= today).length / all.length };
};

/** The week of a plan that a day lies in, from 1; days before it are in its first, days after it in its last. */
export const weekOf = ({ start, weeks }: Period, date: LocalDate): number =>
  Math.min(weeks, Math.max(1, Math.floor(daysBetween(start, date) / DAYS) + 1));

/** The first day of a week of a plan. @param week from 1 */
export const firstDayOfWeek = ({ start }: Pick<Period, 'start'>, week: number): LocalDate =>
  addDays(start, (week - 1) * DAYS);

/** The last working day of a week of a plan; where none of its days from `today` on is one, its last day. @param week from 1 */
export const lastWorkday = (
  plan: Pick<Period, 'start'>,
  week: number,
  today: LocalDate,
  hours: readonly WeekHours[],
): LocalDate => {
  const first = firstDayOfWeek(plan, week);
  return workingDays(hours, first, DAYS).findLast((date) => date >= today) ?? addDays(first, DAYS - 1);
};

/** How many days of a week have working hours; 7 where none has. */
export const workdaysAWeek = (hours: readonly WeekHours[]): number => weekdaysOf(hours).size;

const weekdaysOf = (hours: readonly WeekHours[]): ReadonlySet<number> =>
  new Set(hours.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : hours.map(({ weekday }) => weekday));

const workingDays = (hours: readonly WeekHours[], first: LocalDate, count: number): readonly LocalDate[] => {
  const weekdays = weekdaysOf(hours);
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  return days.filter((date) => weekdays.has(weekdayOf(date)));
};
