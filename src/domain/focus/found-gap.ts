import { LEAST_GAP } from './amend.js';
import type { FocusInterval } from './interval.js';
import { lastInstant } from './last-instant.js';
import { isPaused, remaining } from './parts.js';

/**
 * Since when nobody has watched a running interval, in milliseconds since the epoch, or null where somebody has, or it
 * does not matter: a pause counts nothing anyway, and a break needs nobody. An interval that was begun on the command
 * line and that no window ever watched is believed up to its planned end.
 * @param watched when it was last watched, or null
 */
export const unwatchedSince = (interval: FocusInterval, watched: number | null, now: number): number | null => {
  if (interval.end !== null || interval.kind !== 'focus' || isPaused(interval)) return null;
  const last = lastInstant(interval);
  const from = Math.max(last, watched ?? now + Math.min(0, remaining(interval, now) ?? 0));
  return now - from < LEAST_GAP ? null : from;
};
