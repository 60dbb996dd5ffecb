import type { LocalDate } from '../domain/time/local.js';

/** How numbers and days are written for people. */
export interface Formats {
  /** With at most so many digits after the point, none unless it is said. */
  readonly number: (value: number, digits?: number) => string;
  /** `Mon, Nov 30` or `11月30日周一`. */
  readonly day: (day: LocalDate) => string;
}

/** How numbers and days are written in a language. @param language as VS Code names it: `en`, `zh-cn` */
export const formatsOf = (language: string): Formats => {
  const numbers = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(language, { maximumFractionDigits }));
  const days = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return {
    number: (value, digits = 0) => (numbers[digits] ?? numbers[0])?.format(value) ?? String(value),
    day: (day) => days.format(Date.parse(`${day}T00:00Z`)),
  };
};
