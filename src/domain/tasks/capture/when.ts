import type { LocalDate } from '../../time/local.js';

/** From when to when, by the wall's clock: `09:00`. */
export interface Hours {
  readonly from: string;
  readonly to: string | null;
}

/** A piece of a date that was found in a line: days, a time of day, or both. */
export interface When {
  readonly start: number;
  readonly end: number;
  /** First and last day; equal for a single one. Null for a time of day alone. */
  readonly days: { readonly first: LocalDate; readonly last: LocalDate } | null;
  readonly hours: Hours | null;
  /** Too little to be taken by itself ("morning", 三点): counts only beside another piece or a word such as "by". */
  readonly weak?: boolean;
  /** What the words say by themselves: "within 3 days" is a limit, not a day. */
  readonly limit?: boolean;
  /** A part of the day ("evening", 晚) that an hour beside it makes exact. */
  readonly vague?: boolean;
  /** A weekday and no more: after "from Monday" the Friday that follows it is meant. */
  readonly weekly?: boolean;
}

/** Now, on the wall's clock. */
export interface Now {
  readonly today: LocalDate;
  /** `14:05`. */
  readonly clock: string;
}

/** A way of writing a date: what it looks like, and what is meant. Null: it looks so, but is none. */
export interface WhenRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, now: Now) => Omit<When, 'start' | 'end'> | null;
}

/** One day. */
export const onDay = (day: LocalDate): Omit<When, 'start' | 'end'> => ({
  days: { first: day, last: day },
  hours: null,
});

/** A stretch of days. */
export const fromTo = (first: LocalDate, last: LocalDate): Omit<When, 'start' | 'end'> => ({
  days: { first, last },
  hours: null,
});
