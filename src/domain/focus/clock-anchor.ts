import type { FocusInterval } from './interval.js';

/** A clock that differs by less, in milliseconds, was not set: the system's counters are that coarse. */
export const LEAST_SHIFT = 5_000;

/** How the wall's clock and the machine's uptime stood to each other, and which shifts were recorded by then. */
export interface ClockAnchor {
  readonly interval: string;
  /** Wall minus uptime, in milliseconds. */
  readonly offset: number;
  readonly shifted: number;
}

/** By how many milliseconds the clock was set in all, as far as it is recorded. */
export const shiftedBy = ({ shifts }: FocusInterval): number => shifts.reduce((sum, { by }) => sum + by, 0);

/**
 * By how many milliseconds the wall's clock was set without a record of it: what it has moved against the machine's
 * uptime, which goes on in sleep and cannot be set, beyond the shifts recorded since.
 */
export const unrecordedShift = (anchor: ClockAnchor, interval: FocusInterval, wall: number, uptime: number): number => {
  const shift = Math.round(wall - uptime - anchor.offset - (shiftedBy(interval) - anchor.shifted));
  return Math.abs(shift) < LEAST_SHIFT ? 0 : shift;
};
