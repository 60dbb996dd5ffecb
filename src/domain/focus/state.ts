import type { FocusInterval } from './interval.js';
import { isPaused, remaining } from './parts.js';

/**
 * Where the timer is. It follows from the running interval and the time; nothing keeps it.
 * - `overrun`: a pomodoro beyond its planned end; `break-over`: a break beyond it.
 */
export type FocusState = 'idle' | 'focus' | 'paused' | 'overrun' | 'flow' | 'flow-paused' | 'break' | 'break-over';

/**
 * The state at a time.
 * @param running the interval that has no end yet, or null
 * @param now milliseconds since the epoch
 */
export const stateOf = (running: FocusInterval | null, now: number): FocusState => {
  if (running === null || running.end !== null) return 'idle';
  const flow = running.mode === 'flow';
  if (isPaused(running)) return flow ? 'flow-paused' : 'paused';
  if (flow) return 'flow';
  const over = (remaining(running, now) ?? 1) <= 0;
  if (running.kind === 'focus') return over ? 'overrun' : 'focus';
  return over ? 'break-over' : 'break';
};
