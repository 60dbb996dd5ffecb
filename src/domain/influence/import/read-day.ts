import { dateFrom } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';
import { monthNumber } from '../../time/month-number.js';

/** Which of the first two numbers is the day, where a date begins with neither the year nor a name. */
export type DayOrder = 'day-month' | 'month-day';

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|(?!\d))/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const DAY_NAME = /^(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const EPOCH = /^(\d{10}|\d{13})$/;

/**
 * A day as tables have it, with or without a time after it: `2026-11-24`, `2026/11/24`, `2026年11月24日`, `20261124`, `24.11.2026`,
 * `11/24/2026`, `24 Nov 2026`, `Nov 24, 2026`, seconds or milliseconds since 1970 (their day in UTC). Null where it is none.
 */
export const readDay = (text: string, order: DayOrder): LocalDate | null => {
  const plain = text.normalize('NFKC').trim().replace(WEEKDAY, '');
  const first = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain);
  if (first !== null) return dateFrom(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = YEAR_LAST.exec(plain);
  if (last !== null) {
    const [, a, b, year] = last;
    return order === 'day-month'
      ? dateFrom(Number(year), Number(b), Number(a))
      : dateFrom(Number(year), Number(a), Number(b));
  }
  const named = DAY_NAME.exec(plain);
  if (named !== null) return dateFrom(Number(named[3]), monthNumber(named[2] ?? ''), Number(named[1]));
  const leading = NAME_DAY.exec(plain);
  if (leading !== null) return dateFrom(Number(leading[3]), monthNumber(leading[1] ?? ''), Number(leading[2]));
  const epoch = EPOCH.exec(plain);
  if (epoch === null) return null;
  const ms = Number(epoch[1]) * (plain.length === 10 ? 1_000 : 1);
  return new Date(ms).toISOString().slice(0, 10);
};

/**
 * The order of day and month in a column: what its dates allow. Where they allow both, it is month first with slashes, as English
 * exports have it, and day first otherwise.
 */
export const dayOrderOf = (texts: Iterable<string>): DayOrder => {
  let slashes = 0;
  let others = 0;
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.normalize('NFKC').trim().replace(WEEKDAY, ''));
    if (match === null) continue;
    if (Number(match[1]) > 12) return 'day-month';
    if (Number(match[2]) > 12) return 'month-day';
    if (match[0].includes('/')) slashes += 1;
    else others += 1;
  }
  return slashes > others ? 'month-day' : 'day-month';
};
