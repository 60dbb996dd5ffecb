import { addDays, daysBetween, weekdayOf } from '../../time/add-days.js';
import { addMonths, dateFrom, monthStart } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';

/** The next such weekday (1 Monday to 7 Sunday), never today: for today people say "today". */
export const nextWeekday = (today: LocalDate, weekday: number): LocalDate =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** So many days, weeks, months or years later; a month that is too short gives its last day. */
export const fromLater = (today: LocalDate, count: number, unit: 'day' | 'week' | 'month' | 'year'): LocalDate => {
  if (unit === 'day') return addDays(today, count);
  return unit === 'week' ? addDays(today, count * 7) : addMonths(today, unit === 'month' ? count : count * 12);
};

/** The last day of the year, some years away. */
export const yearEnd = (today: LocalDate, away = 0): LocalDate =>
  `${String(Number(today.slice(0, 4)) + away).padStart(4, '0')}-12-31`;

/** A day of the year without its year: the next such day, today included; 29 February may be years away. */
export const nextYearly = (today: LocalDate, month: number, day: number): LocalDate | null => {
  const year = Number(today.slice(0, 4));
  for (let next = year; next <= year + 8; next += 1) {
    const date = dateFrom(next, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
};

/** A day of the month without its month: the next such day, today included. */
export const nextMonthly = (today: LocalDate, day: number): LocalDate | null => {
  for (let away = 0; away <= 2; away += 1) {
    const start = monthStart(today, away);
    const date = dateFrom(Number(start.slice(0, 4)), Number(start.slice(5, 7)), day);
    if (date !== null && date >= today) return date;
  }
  return null;
};

/** The same weekday, not before a day. */
export const notBefore = (day: LocalDate, first: LocalDate): LocalDate =>
  day >= first ? day : addDays(day, Math.ceil(daysBetween(day, first) / 7) * 7);
