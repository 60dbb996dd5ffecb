import type { LocalDate } from '../domain/time/local.js';

/** How numbers and days are written for people. */
export interface Formats {
  /** With at most so many digits after the point, none unless it is said. */
  readonly number: (value: number, digits?: number) => string;
  /** `Mon, Nov 30` or `11月30日周一`. */
  readonly day: (day: LocalDate) => string;
  /** `Nov 30, 2026` or `2026年11月30日`. */
  readonly date: (day: LocalDate) => string;
  /** `November 2026` or `2026年11月`, of a day in it. */
  readonly month: (day: LocalDate) => string;
}

/** How numbers and days are written in a language. @param language as VS Code names it: `en`, `zh-cn` */
export const formatsOf = (language: string): Formats => {
  const numbers = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(language, { maximumFractionDigits }));
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const days = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const long = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const months = dates({ month: 'long', year: 'numeric' });
  return {
    number: (value, digits = 0) => (numbers[digits] ?? numbers[0])?.format(value) ?? String(value),
    day: (day) => days.format(atNoon(day)),
    date: (day) => long.format(atNoon(day)),
    month: (day) => months.format(atNoon(day)),
  };
};

const atNoon = (day: LocalDate): number => Date.parse(`${day}T12:00Z`);

/** A count with its thousands apart, which English and Chinese write alike: `2,000`. */
export const grouped = (count: number): string => count.toLocaleString('en');
