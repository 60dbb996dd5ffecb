import type { FocusInterval, GapAnswer } from './interval.js';

const MINUTE = 60_000;

/** Where the time of an interval went, in milliseconds. Together they are the time from its start to its end. */
export interface Parts {
  /** What it is for, work or rest, up to the planned end. */
  readonly within: number;
  /** The same beyond the planned end. */
  readonly over: number;
  readonly paused: number;
  /** Gaps that were a break. */
  readonly rested: number;
  /** Gaps that count as nothing. */
  readonly discarded: number;
  /** Gaps of which nobody has said what they were; they count as nothing so far. */
  readonly unanswered: number;
}

type Excluded = 'paused' | 'rested' | 'discarded' | 'unanswered';

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly as: Excluded;
}

/**
 * Where the time of an interval went.
 * @param now milliseconds since the epoch; matters while the interval has no end. A clock before its start means no time yet.
 */
export const partsOf = (interval: FocusInterval, now: number): Parts => {
  const start = Date.parse(interval.start);
  const end = Math.max(start, interval.end === null ? now : Date.parse(interval.end));
  const parts = { paused: 0, rested: 0, discarded: 0, unanswered: 0 };
  let cursor = start;
  let excluded = 0;
  // Each moment is taken once, by the stretch that began first: so nothing is counted twice, whatever overlaps.
  for (const { from, to, as } of stretches(interval, end)) {
    const taken = Math.max(0, Math.min(to, end) - Math.max(from, cursor));
    parts[as] += taken;
    excluded += taken;
    cursor = Math.max(cursor, Math.min(to, end));
  }
  const spent = end - start - excluded;
  const planned = interval.planned === null ? Infinity : Math.round(interval.planned * MINUTE);
  return { within: Math.min(spent, planned), over: Math.max(0, spent - planned), ...parts };
};

/** The milliseconds that an interval has been going on, without pauses and gaps. */
export const elapsed = (interval: FocusInterval, now: number): number => {
  const { within, over } = partsOf(interval, now);
  return within + over;
};

/** The milliseconds left, 0 at the planned end and below zero beyond it; null in flow mode. */
export const remaining = (interval: FocusInterval, now: number): number | null =>
  interval.planned === null ? null : Math.round(interval.planned * MINUTE) - elapsed(interval, now);

/** Whether a pause has begun and not ended. */
export const isPaused = ({ pauses }: FocusInterval): boolean => pauses.at(-1)?.to === null;

/** Pauses and the gaps that were no work, by their beginnings; a pause goes before a gap that begins with it. */
const stretches = ({ pauses, gaps }: FocusInterval, end: number): readonly Stretch[] => {
  const all: Stretch[] = [];
  for (const { from, to } of pauses)
    all.push({ from: Date.parse(from), to: to === null ? end : Date.parse(to), as: 'paused' });
  for (const { from, to, as } of gaps)
    if (as !== 'work') all.push({ from: Date.parse(from), to: Date.parse(to), as: excludedAs(as) });
  return all.sort((a, b) => a.from - b.from);
};

const excludedAs = (answer: Exclude<GapAnswer, 'work'> | null): Excluded => {
  switch (answer) {
    case 'break':
      return 'rested';
    case 'discard':
      return 'discarded';
    case null:
      return 'unanswered';
  }
};
