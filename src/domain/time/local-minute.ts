import { isLocalTime, type LocalTime } from './local.js';

const MINUTE = 60_000;
export const MINUTES_A_DAY = 1440;

/**
 * The local minute of a time on the wall's clock (whole minutes since 1970-01-01T00:00, as if that clock were UTC), or null
 * where there is no such time.
 * @param end what a day without a time means: its first minute, or the one after its last
 */
export const parseLocalMinute = (text: LocalTime, end: 'start' | 'end' = 'start'): number | null => {
  if (!isLocalTime(text)) return null;
  if (text.includes('T')) return Date.parse(`${text}Z`) / MINUTE;
  return Date.parse(`${text}T00:00Z`) / MINUTE + (end === 'end' ? MINUTES_A_DAY : 0);
};

/** A local minute as a time on the wall's clock, `2026-11-24T10:00`; for the years 0 to 9999. */
export const formatLocalMinute = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(0, 16);

/** The minutes after midnight of a time of day, `09:00`. */
export const minuteOfClock = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
