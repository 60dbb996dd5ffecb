import { parseLocalMinute } from '../time/local-minute.js';
import type { LocalTime } from '../time/local.js';
import { freeDays } from './free-days.js';
import type { TimePreferences } from './preferences.js';
import { minutesWithin } from './stretch.js';

/** Days that are looked at; what is due later leaves at least what is free in them. */
const DAYS = 28;

/**
 * The minutes of work that a person's hours and daily limit leave from now until a time; meetings are not known here. Each answer
 * is remembered, for many tasks are due on the same day.
 */
export const freeUntil = (
  { hours, dailyFocusMinutes }: TimePreferences,
  now: LocalTime,
): ((due: LocalTime) => number) => {
  const present = parseLocalMinute(now) ?? 0;
  const days = freeDays({ now: present, days: DAYS, hours, dailyMinutes: dailyFocusMinutes, busy: [] });
  const known = new Map<LocalTime, number>();
  return (due) => {
    const before = known.get(due);
    if (before !== undefined) return before;
    const end = parseLocalMinute(due, 'end') ?? present;
    const minutes = days.reduce(
      (sum, { free, capacity }) => sum + Math.min(capacity, minutesWithin(free, present, end)),
      0,
    );
    known.set(due, minutes);
    return minutes;
  };
};
