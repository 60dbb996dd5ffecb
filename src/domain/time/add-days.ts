import type { LocalDate } from './local.js';

const DAY = 86_400_000;

/** The day so many days after another, or before it where the number is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** How many days later the second day is. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY;

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

/** The Monday of the week that a day lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));
