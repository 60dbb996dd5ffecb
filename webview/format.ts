import { t } from '@vscode/l10n';
import type { LocalDate, LocalTime } from '../src/domain/time/local.js';

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
  /** `today`, `tomorrow 09:00`, `Tue 24 Nov`, as seen from an instant in milliseconds. */
  due(at: LocalTime, now: number): string;
  /** `1 h 30 min`. */
  minutes(minutes: number): string;
  number(value: number, digits?: number): string;
  percent(share: number): string;
}

const DAY = 86_400_000;

export const createFormat = (language: string, zone: string): Format => {
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  // A day on the wall's calendar is no instant: it is written as if it were one in UTC.
  const days = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const dayName = (day: LocalDate, now: number): string => {
    switch (dayNumber(day) - dayNumber(calendar.format(now))) {
      case -1:
        return t('yesterday');
      case 0:
        return t('today');
      case 1:
        return t('tomorrow');
      default:
        return days.format(Date.parse(day));
    }
  };
  return {
    time: (instant) => clock.format(typeof instant === 'string' ? Date.parse(instant) : instant),
    instantDay: (instant) => days.format(Date.parse(calendar.format(Date.parse(instant)))),
    day: (day) => days.format(Date.parse(day)),
    date: (day) => dates.format(Date.parse(day)),
    weekday: (day) => weekdays.format(Date.parse(day)),
    due: (at, now) => [dayName(at.slice(0, 10), now), at.slice(11)].join(' ').trim(),
    minutes: (minutes) => {
      const [hours, rest] = [Math.floor(Math.round(minutes) / 60), Math.round(minutes) % 60];
      if (hours === 0) return t('{0} min', rest);
      return rest === 0 ? t('{0} h', hours) : t('{0} h {1} min', hours, rest);
    },
    number: (value, digits = 0) =>
      value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    percent: (share) => percents.format(share),
  };
};

const dayNumber = (day: LocalDate): number => Date.parse(day) / DAY;
