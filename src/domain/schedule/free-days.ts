import { minuteOfClock, MINUTES_A_DAY } from '../time/local-minute.js';
import type { WeekHours } from './preferences.js';
import type { ScheduleDay } from './problem.js';
import { mergeStretches, subtractStretches, type Stretch } from './stretch.js';

/** What the free time of a horizon follows from. */
export interface FreeTime {
  /** The local minute before which nothing is free. */
  readonly now: number;
  /** Days of the horizon, today included. */
  readonly days: number;
  readonly hours: readonly WeekHours[];
  /** Minutes of work that a day may hold, or null. */
  readonly dailyMinutes: number | null;
  /** Meetings, and local minutes that the zone skips; they may overlap and reach over midnight. */
  readonly busy: readonly Stretch[];
}

/** 1970-01-01 was a Thursday, the fourth day of its week. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The days of a horizon with what is free in them. */
export const freeDays = ({ now, days, hours, dailyMinutes, busy }: FreeTime): readonly ScheduleDay[] => {
  const today = Math.floor(now / MINUTES_A_DAY);
  const taken = mergeStretches([...busy, { start: today * MINUTES_A_DAY, end: now }]);
  return Array.from({ length: days }, (_, index) => {
    const start = (today + index) * MINUTES_A_DAY;
    const weekday = weekdayOf(today + index);
    const work = hours
      .filter((one) => one.weekday === weekday)
      .map(({ from, to }) => ({ start: start + minuteOfClock(from), end: start + minuteOfClock(to) }));
    const free = subtractStretches(mergeStretches(work), taken);
    const minutes = free.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0);
    return { start, free, capacity: Math.min(minutes, dailyMinutes ?? minutes) };
  });
};
