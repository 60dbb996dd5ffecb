import { addDays, mondayOf } from './add-days.js';
import type { LocalDate, LocalTime } from './local.js';

const dateOf = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** The day of a time on the wall's clock. */
export const dayOf = (time: LocalTime): LocalDate => time.slice(0, 10);

/** The time of day, `09:00`, or null for a whole day. */
export const clockOf = (time: LocalTime): string | null => (time.length > 10 ? time.slice(11) : null);

/** A day with a time of day, where there is one. */
export const withClock = (date: LocalDate, clock: string | null): LocalTime =>
  clock === null ? date : `${date}T${clock}`;

/** The first day of the month, some months away. */
export const monthStart = (date: LocalDate, months = 0): LocalDate =>
  dateOf(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1));

/** The last day of the month, some months away. */
export const monthEnd = (date: LocalDate, months = 0): LocalDate => addDays(monthStart(date, months + 1), -1);

/** The same day some months away; where the month is too short, its last day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const last = monthEnd(date, months);
  return date.slice(8) > last.slice(8) ? last : last.slice(0, 8) + date.slice(8);
};

/** The Monday of the week in which the day lies, some weeks away. */
export const weekStart = (date: LocalDate, weeks = 0): LocalDate => addDays(mondayOf(date), weeks * 7);

/** A day by its numbers, or null where the calendar has none such. */
export const dateFrom = (year: number, month: number, day: number): LocalDate | null => {
  if (year < 1 || year > 9999) return null;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/**
 * The number of a day, of which that of the next is one more; of a time, that of its day. For where thousands of days are compared:
 * the formula of H. Hinnant ("chrono-compatible low-level date algorithms"), without making a `Date`.
 */
export const dayNumber = (time: LocalTime): number => {
  const month = digits(time, 5, 7);
  const year = digits(time, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(time, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
};

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};
