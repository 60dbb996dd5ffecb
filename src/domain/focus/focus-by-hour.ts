import type { LocalDate } from '../time/local.js';
import { parseLocalMinute } from '../time/local-minute.js';
import { instantOf } from '../time/zone.js';
import type { FocusInterval } from './interval.js';
import { elapsed } from './parts.js';

const MINUTE = 60_000;
const HOURS = 24;

/** Minutes of focus in an hour of the day. */
export interface HourOfFocus {
  /** 0–23. */
  readonly hour: number;
  readonly minutes: number;
}

/**
 * The minutes of focus in each hour of a day, without void pomodoros; hours without any are left out.
 * @param now milliseconds since the epoch, for the interval that runs
 */
export const focusByHour = (
  intervals: readonly FocusInterval[],
  day: LocalDate,
  zone: string,
  now: number,
): readonly HourOfFocus[] => {
  const midnight = parseLocalMinute(day) ?? 0;
  const bounds = Array.from({ length: HOURS + 1 }, (_, hour) => instantOf(midnight + hour * 60, zone));
  const minutes = Array.from({ length: HOURS }, () => 0);
  for (const interval of intervals) {
    if (interval.kind !== 'focus' || interval.outcome === 'void') continue;
    const start = Date.parse(interval.start);
    const end = interval.end === null ? now : Date.parse(interval.end);
    const until = (instant: number): number => elapsed({ ...interval, end: null }, Math.min(instant, end));
    for (const [hour, before] of minutes.entries()) {
      const [from = 0, to = 0] = bounds.slice(hour, hour + 2);
      if (to > from && from < end && to > start) minutes[hour] = before + Math.max(0, until(to) - until(from)) / MINUTE;
    }
  }
  return minutes.flatMap((sum, hour) => (sum < 0.5 ? [] : [{ hour, minutes: Math.round(sum) }]));
};
