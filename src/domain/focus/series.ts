import type { FocusLengths } from '../schedule/preferences.js';
import type { LocalDate } from '../time/local.js';
import type { FocusInterval, IntervalKind } from './interval.js';
import { elapsed } from './parts.js';

const MINUTE = 60_000;

/** Minutes away after which nobody needs a long break: the series begins anew. It is the longest break people plan. */
const ABSENCE = 60;

/** The share of a stretch of flow that its break is, as the Flowtime technique has it. */
const FLOW_SHARE = 1 / 5;

/** What is due. */
export interface NextInterval {
  readonly kind: IntervalKind;
  /** Minutes. */
  readonly planned: number;
}

/**
 * How many pomodoros of the series are done: those completed on this day since the last long break, without an
 * absence of an hour between them or up to now. A void or stopped one neither counts nor ends the series.
 * @param intervals of the last days, in any order
 * @param now milliseconds since the epoch
 */
export const seriesDone = (intervals: readonly FocusInterval[], day: LocalDate, now: number): number => {
  let done = 0;
  let later = now;
  for (const interval of latestFirst(intervals)) {
    const end = interval.end === null ? now : Date.parse(interval.end);
    if (interval.day !== day || later - end >= ABSENCE * MINUTE || interval.kind === 'long-break') break;
    if (isPomodoro(interval)) done += 1;
    later = Date.parse(interval.start);
  }
  return done;
};

/**
 * What is due when nothing runs, or when what runs is over: after a pomodoro a break, the long one after each fourth
 * (`longBreakEvery`); after flow a break as long as a fifth of it; otherwise focus. A break that was spent away is not due any more.
 */
export const nextInterval = (
  intervals: readonly FocusInterval[],
  lengths: FocusLengths,
  day: LocalDate,
  now: number,
): NextInterval => {
  const focus: NextInterval = { kind: 'focus', planned: lengths.focus };
  const [last] = latestFirst(intervals);
  if (last === undefined || last.kind !== 'focus' || last.outcome === 'stopped' || last.outcome === 'void')
    return focus;
  const rest = restAfter(last, intervals, lengths, day, now);
  const away = last.end === null ? 0 : now - Date.parse(last.end);
  return away >= rest.planned * MINUTE ? focus : rest;
};

const restAfter = (
  last: FocusInterval,
  intervals: readonly FocusInterval[],
  { shortBreak, longBreak, longBreakEvery }: FocusLengths,
  day: LocalDate,
  now: number,
): NextInterval => {
  if (last.mode === 'flow') {
    const share = Math.round((elapsed(last, now) * FLOW_SHARE) / MINUTE);
    const planned = Math.min(Math.max(share, shortBreak), Math.max(shortBreak, longBreak));
    return { kind: planned >= longBreak ? 'long-break' : 'short-break', planned };
  }
  const done = seriesDone(intervals, day, now) + (last.end === null ? 1 : 0);
  return done > 0 && done % longBreakEvery === 0
    ? { kind: 'long-break', planned: longBreak }
    : { kind: 'short-break', planned: shortBreak };
};

const isPomodoro = ({ kind, mode, outcome }: FocusInterval): boolean =>
  kind === 'focus' && mode === 'pomodoro' && outcome === 'completed';

/** What runs is the latest, even where the clock was set back before it began. */
const latestFirst = (intervals: readonly FocusInterval[]): readonly FocusInterval[] =>
  intervals.toSorted((a, b) => begun(b) - begun(a));

const begun = ({ start, end }: FocusInterval): number => (end === null ? Infinity : Date.parse(start));
