import * as z from 'zod';

/** An instant in UTC, ISO 8601, as `Date.toISOString` writes it. */
export type Instant = string;

/** A day on the wall's calendar: `2026-11-24`. */
export type LocalDate = string;

/**
 * A time on the wall's clock, wherever the person is: `2026-11-24T10:00`, or a whole day `2026-11-24`. Tasks are dated so:
 * nine o'clock stays nine o'clock when summer time ends or the person travels.
 */
export type LocalTime = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether there is such a day in the calendar. */
export const isLocalDate = (text: string): boolean =>
  DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00Z`).toISOString().startsWith(text);

/** Whether this is a day, or a day with a time. */
export const isLocalTime = (text: string): boolean =>
  isLocalDate(text) || (TIME.test(text) && isLocalDate(text.slice(0, 10)));

export const instantSchema = z.iso.datetime();
export const localDateSchema = z.string().refine(isLocalDate, 'expected a day such as 2026-11-24');
export const localTimeSchema = z.string().refine(isLocalTime, 'expected a time such as 2026-11-24T10:00, or a day');
