import { dateFrom } from '../time/calendar.js';
import type { LocalDate } from '../time/local.js';

export type RecurrenceUnit = 'day' | 'week' | 'month' | 'year';

/** A rule of RFC 5545 taken apart. Tasks recur by days at the most often: parts for hours and below are not read. */
export interface RecurrenceRule {
  readonly unit: RecurrenceUnit;
  /** Every so many units. */
  readonly interval: number;
  /** Weekdays, 1 Monday to 7 Sunday; `nth` counts within the month or year, from its end where negative, 0 for each. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number }[];
  /** Days of the month, from its end where negative. */
  readonly monthDays: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  /** Which of the days that match in one unit, from the end where negative; empty for all. */
  readonly positions: readonly number[];
  /** How often it comes at the most, the present one counted, or null. */
  readonly count: number | null;
  /** The last day on which it may come, or null. */
  readonly until: LocalDate | null;
  readonly weekStart: string | null;
}

const UNITS: Readonly<Record<string, RecurrenceUnit>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const FORMS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYDAY: /^(?:[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*$/,
  BYSETPOS: /^-?[1-9]\d{0,2}(?:,-?[1-9]\d{0,2})*$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
};

/** Reads a rule without its name; null where it is none that tasks can have. */
export const readRule = (text: string): RecurrenceRule | null => {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (parts.has(name) || FORMS[name]?.test(value) !== true) return null;
    parts.set(name, value);
  }
  const unit = UNITS[parts.get('FREQ') ?? ''];
  const until = untilOf(parts.get('UNTIL'));
  if (unit === undefined || until === undefined || (until !== null && parts.has('COUNT'))) return null;
  const weekdays = list(parts, 'BYDAY').map((day) => ({
    weekday: WEEKDAY_CODES.findIndex((code) => day.endsWith(code)) + 1,
    nth: Number(day.slice(0, -2)),
  }));
  if ((unit === 'day' || unit === 'week') && weekdays.some(({ nth }) => nth !== 0)) return null;
  return {
    unit,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays,
    monthDays: list(parts, 'BYMONTHDAY').map(Number),
    months: list(parts, 'BYMONTH').map(Number),
    positions: list(parts, 'BYSETPOS').map(Number),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until,
    weekStart: parts.get('WKST') ?? null,
  };
};

/** The text of a rule, its parts in a fixed order. */
export const writeRule = (rule: RecurrenceRule): string => {
  const frequency = Object.keys(UNITS).find((name) => UNITS[name] === rule.unit) ?? 'DAILY';
  const days = rule.weekdays.map(({ weekday, nth }) => `${nth === 0 ? '' : nth}${WEEKDAY_CODES[weekday - 1] ?? ''}`);
  return [
    `FREQ=${frequency}`,
    rule.interval > 1 ? `INTERVAL=${rule.interval}` : '',
    rule.months.length > 0 ? `BYMONTH=${rule.months.join(',')}` : '',
    rule.monthDays.length > 0 ? `BYMONTHDAY=${rule.monthDays.join(',')}` : '',
    days.length > 0 ? `BYDAY=${days.join(',')}` : '',
    rule.positions.length > 0 ? `BYSETPOS=${rule.positions.join(',')}` : '',
    rule.count === null ? '' : `COUNT=${rule.count}`,
    rule.until === null ? '' : `UNTIL=${rule.until.replaceAll('-', '')}`,
    rule.weekStart === null ? '' : `WKST=${rule.weekStart}`,
  ]
    .filter((part) => part !== '')
    .join(';');
};

const list = (parts: ReadonlyMap<string, string>, name: string): readonly string[] => parts.get(name)?.split(',') ?? [];

/** Null for none, undefined for a day that does not exist. */
const untilOf = (text: string | undefined): LocalDate | null | undefined =>
  text === undefined
    ? null
    : (dateFrom(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))) ?? undefined);
