import { t } from '@vscode/l10n';
import type { LocalDate, LocalTime } from '../src/domain/time/local.js';
import { isCount, isRecord } from './shapes.js';

/** Times and numbers in a language, on the clock of a zone. */
export interface Format {
  /** `09:05`; the instant in milliseconds or as ISO text. */
  time(instant: number | string): string;
  /** `Tue 24 Nov`, the day on which an instant falls. */
  instantDay(instant: string): string;
  /** `Tue 24 Nov`. */
  day(day: LocalDate): string;
  /** `24 Nov`. */
  date(day: LocalDate): string;
  /** `Tue`. */
  weekday(day: LocalDate): string;
  /** `Tuesday`. */
  longWeekday(day: LocalDate): string;
  /** `Nov`. */
  shortMonth(day: LocalDate): string;
  /** `Tuesday, 24 November 2026`. */
  longDay(day: LocalDate): string;
  /** `November 2026`. */
  month(day: LocalDate): string;
  /** `today`, `tomorrow 09:00`, `Tue 24 Nov`, as seen from an instant in milliseconds. */
  due(at: LocalTime, now: number): string;
  /** `1 h 30 min`. */
  minutes(minutes: number): string;
  /** `2 h 30 min`. */
  hours(hours: number): string;
  /** `82`, or a dash for what is not known. */
  score(value: number | null): string;
  number(value: number, digits?: number): string;
  percent(share: number): string;
  /** The day that a week begins with, 1 for Monday to 7 for Sunday. */
  readonly firstDay: number;
}

const DAY = 86_400_000;

export const createFormat = (language: string, zone: string): Format => {
  const clock = formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const calendar = formatter('en-CA', { timeZone: zone });
  // A day on the wall's calendar is no instant: it is written as if it were one in UTC.
  const days = (options: Intl.DateTimeFormatOptions): ((day: LocalDate) => string) => {
    const format = formatter(language, { ...options, timeZone: 'UTC' });
    return (day) => format(Date.parse(day));
  };
  const day = days({ weekday: 'short', day: 'numeric', month: 'short' });
  const percent = once(() => new Intl.NumberFormat(language, { style: 'percent' }));
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    const known =
      numbers.get(digits) ??
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numbers.set(digits, known);
    return known.format(value);
  };
  const dayName = (date: LocalDate, now: number): string => {
    switch (dayNumber(date) - dayNumber(calendar(now))) {
      case -1:
        return t('yesterday');
      case 0:
        return t('today');
      case 1:
        return t('tomorrow');
      default:
        return day(date);
    }
  };
  return {
    time: (instant) => clock(typeof instant === 'string' ? Date.parse(instant) : instant),
    instantDay: (instant) => day(calendar(Date.parse(instant))),
    day,
    date: days({ day: 'numeric', month: 'short' }),
    weekday: days({ weekday: 'short' }),
    longWeekday: days({ weekday: 'long' }),
    shortMonth: days({ month: 'short' }),
    longDay: days({ dateStyle: 'full' }),
    month: days({ month: 'long', year: 'numeric' }),
    due: (at, now) => [dayName(at.slice(0, 10), now), at.slice(11)].join(' ').trim(),
    minutes,
    hours: (hours) => minutes(hours * 60),
    score: (value) => (value === null ? '–' : number(value)),
    number,
    percent: (share) => percent().format(share),
    firstDay: firstDayOf(language),
  };
};

/** The first use of a language takes the browser long: it is had here, while the host makes the first snapshot. */
export const warmFormats = (language: string): void => {
  const format = createFormat(language, 'UTC');
  format.number(0);
  format.instantDay('2026-01-01T00:00:00Z');
};

const minutes = (sum: number): string => {
  const [hours, rest] = [Math.floor(Math.round(sum) / 60), Math.round(sum) % 60];
  if (hours === 0) return t('{0} min', rest);
  return rest === 0 ? t('{0} h', hours) : t('{0} h {1} min', hours, rest);
};

/** A formatter of the browser takes milliseconds to make: it is made when it is first needed. */
const formatter = (language: string, options: Intl.DateTimeFormatOptions): ((ms: number) => string) => {
  const format = once(() => new Intl.DateTimeFormat(language, options));
  return (ms) => format().format(ms);
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

/** As the place says, where the language names one (`en-US`); Monday, as ISO 8601 has it, where it does not. */
const firstDayOf = (language: string): number => {
  const locale = new Intl.Locale(language);
  if (locale.region === undefined) return 1;
  const info: unknown =
    'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function' ? locale.getWeekInfo() : null;
  return isRecord(info) && isCount(info['firstDay']) ? info['firstDay'] : 1;
};

const dayNumber = (day: LocalDate): number => Date.parse(day) / DAY;
