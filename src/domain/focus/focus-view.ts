import type { FocusLengths } from '../schedule/preferences.js';
import type { Records } from '../store/collections.js';
import { recordOf } from '../store/collections.js';
import type { LocalDate } from '../time/local.js';
import { runningInterval } from './apply-focus.js';
import type { FocusInterval, Gap } from './interval.js';
import { elapsed, remaining } from './parts.js';
import { nextInterval, seriesDone, type NextInterval } from './series.js';
import { stateOf, type FocusState } from './state.js';

/** A gap of which nobody has said what it was. */
export interface OpenGap extends Gap {
  readonly interval: string;
}

/** All that a surface shows of the timer. */
export interface FocusView {
  readonly state: FocusState;
  /** The interval that runs, is paused or is over; null when idle. */
  readonly interval: FocusInterval | null;
  /** The title of its task, or null. */
  readonly title: string | null;
  /** Milliseconds without pauses and gaps. */
  readonly elapsed: number;
  /** Milliseconds, below zero beyond the planned end; null when idle and in flow mode. */
  readonly remaining: number | null;
  /** The last gap of today that waits for an answer, or null. */
  readonly gap: OpenGap | null;
  /** What is due next. */
  readonly next: NextInterval;
  /** Pomodoros of the series that are done, and how many make it whole. */
  readonly done: number;
  readonly of: number;
}

/**
 * What is to be shown.
 * @param day the person's day
 * @param now milliseconds since the epoch
 */
export const focusView = (
  records: Pick<Records, 'intervals' | 'tasks'>,
  lengths: FocusLengths,
  day: LocalDate,
  now: number,
): FocusView => {
  const intervals = Object.values(records.intervals);
  const interval = runningInterval(records);
  const state = stateOf(interval, now);
  return {
    state,
    interval,
    title: interval?.task ? (recordOf(records.tasks, interval.task)?.title ?? null) : null,
    elapsed: interval === null ? 0 : elapsed(interval, now),
    remaining: interval === null ? null : remaining(interval, now),
    gap: openGap(intervals, day),
    next: nextInterval(intervals, lengths, day, now),
    done: seriesDone(intervals, day, now),
    of: lengths.longBreakEvery,
  };
};

const openGap = (intervals: readonly FocusInterval[], day: LocalDate): OpenGap | null => {
  const open = intervals
    .filter((each) => each.day === day || each.end === null)
    .flatMap(({ id, gaps }) => gaps.filter(({ as }) => as === null).map((gap) => ({ ...gap, interval: id })));
  return open.toSorted((a, b) => Date.parse(b.from) - Date.parse(a.from))[0] ?? null;
};
