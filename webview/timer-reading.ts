import type { TimerSnapshot } from '../src/protocol/page-snapshot.js';

export type TimerState = 'idle' | 'focus' | 'flow' | 'short-break' | 'long-break' | 'paused' | 'overrun';

/** What the timer shows at an instant. */
export interface TimerReading {
  readonly state: TimerState;
  /** Milliseconds that it has run, pauses left out. */
  readonly elapsed: number;
  /** Milliseconds to its planned end, negative beyond it; null where it has none. */
  readonly left: number | null;
}

const MINUTE = 60_000;

/** Reads the timer from its start and its pauses, never from a counter. */
export const readTimer = (timer: TimerSnapshot, now: number): TimerReading => {
  if (timer.phase === 'idle') return { state: 'idle', elapsed: 0, left: timer.minutes * MINUTE };
  const until = timer.paused === null ? now : Date.parse(timer.paused);
  const elapsed = Math.max(0, until - Date.parse(timer.started) - timer.pausedFor);
  const left = timer.minutes === null ? null : timer.minutes * MINUTE - elapsed;
  if (timer.paused !== null) return { state: 'paused', elapsed, left };
  return { state: left !== null && left <= 0 ? 'overrun' : timer.phase, elapsed, left };
};

/** `18:42`: what is left, in flow what has passed, and `+2:05` beyond the end. */
export const timerDigits = ({ elapsed, left }: TimerReading): string => {
  if (left === null) return digits(Math.floor(elapsed / 1000));
  return left <= 0 ? `+${digits(Math.floor(-left / 1000))}` : digits(Math.ceil(left / 1000));
};

/** Milliseconds until the digits change. */
export const untilNextDigit = ({ elapsed, left }: TimerReading): number => {
  const rest = left === null ? elapsed % 1000 : 1000 - (((left % 1000) + 1000) % 1000 || 1000);
  return 1000 - rest;
};

const digits = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
};

const two = (value: number): string => String(value).padStart(2, '0');
