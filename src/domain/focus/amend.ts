import { failure, success, type Result } from '../result.js';
import type { Instant } from '../time/local.js';
import type { FocusFailure } from './failure.js';
import type { FocusInterval, GapAnswer } from './interval.js';
import { lastInstant } from './last-instant.js';
import { isPaused } from './parts.js';

/** Milliseconds without a watcher that are worth a question; a reload of the window takes less. */
export const LEAST_GAP = 120_000;

/**
 * Records that nobody watched from one moment to another. Only what comes after the last thing known can be a gap:
 * two windows that both wake up and see it record it once.
 */
export const findGap = (interval: FocusInterval, from: Instant, to: Instant): Result<FocusInterval, FocusFailure> => {
  const { id, gaps } = interval;
  if (interval.end !== null) return failure({ code: 'focus-ended', interval: id });
  const begin = Math.max(Date.parse(from), lastInstant(interval));
  if (interval.kind !== 'focus' || isPaused(interval) || Date.parse(to) - begin < LEAST_GAP)
    return failure({ code: 'gap-known', interval: id });
  return success({ ...interval, gaps: [...gaps, { from: new Date(begin).toISOString(), to, as: null }] });
};

/** Says what a gap was. It can still be said when the interval has ended. */
export const answerGap = (
  interval: FocusInterval,
  from: Instant,
  as: GapAnswer,
): Result<FocusInterval, FocusFailure> => {
  const { id, gaps } = interval;
  const gap = gaps.find((each) => each.from === from);
  if (gap === undefined) return failure({ code: 'gap-unknown', interval: id });
  if (gap.as !== null) return failure({ code: 'gap-answered', interval: id });
  return success({ ...interval, gaps: gaps.map((each) => (each === gap ? { ...gap, as } : each)) });
};

/**
 * Moves all instants along with a clock that was set, so that what has elapsed stays true.
 * @param seen how many shifts the one who noticed knew of: when another recorded it first, it is refused
 * @param by milliseconds
 * @param at on the clock as it is now
 */
export const shiftClock = (
  interval: FocusInterval,
  seen: number,
  by: number,
  at: Instant,
): Result<FocusInterval, FocusFailure> => {
  if (interval.end !== null) return failure({ code: 'focus-ended', interval: interval.id });
  if (interval.shifts.length !== seen) return failure({ code: 'shift-known', interval: interval.id });
  const move = (instant: Instant): Instant => new Date(Date.parse(instant) + by).toISOString();
  const moveOrNull = (instant: Instant | null): Instant | null => (instant === null ? null : move(instant));
  return success({
    ...interval,
    start: move(interval.start),
    pauses: interval.pauses.map(({ from, to }) => ({ from: move(from), to: moveOrNull(to) })),
    interruptions: interval.interruptions.map((each) => ({ ...each, time: move(each.time) })),
    gaps: interval.gaps.map((gap) => ({ ...gap, from: move(gap.from), to: move(gap.to) })),
    rung: moveOrNull(interval.rung),
    shifts: [...interval.shifts, { at, by }],
  });
};
