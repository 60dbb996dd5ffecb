import { LEAST_GAP } from './amend.js';
import type { FocusInterval } from './interval.js';
import { lastInstant } from './last-instant.js';
import { elapsed, isPaused, remaining } from './parts.js';

/** Flow that nobody watched is believed for so many milliseconds: few people go on for longer without looking up. */
const MOST_FLOW = 4 * 60 * 60_000;

/**
 * Since when nobody has watched a running interval, in milliseconds since the epoch, or null where somebody has, or it
 * does not matter: a pause counts nothing anyway, and a break needs nobody. An interval that was begun on the command
 * line and that no window ever watched is believed up to its planned end, flow for some hours.
 * @param watched when it was last watched, or null
 */
export const unwatchedSince = (interval: FocusInterval, watched: number | null, now: number): number | null => {
  if (interval.end !== null || interval.kind !== 'focus' || isPaused(interval)) return null;
  const last = lastInstant(interval);
  const left = remaining(interval, now) ?? MOST_FLOW - elapsed(interval, now);
  const from = Math.max(last, watched ?? now + Math.min(0, left));
  return now - from < LEAST_GAP ? null : from;
};
