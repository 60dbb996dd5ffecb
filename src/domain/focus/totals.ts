import * as z from 'zod';
import { oncePer } from '../once-per.js';
import type { FocusInterval } from './interval.js';
import { partsOf } from './parts.js';

/** What intervals come to. Counts, and times in milliseconds. */
export interface Totals {
  /** Pomodoros that went to their end or were declared finished. */
  readonly completed: number;
  readonly voided: number;
  /** Intervals cut short. */
  readonly stopped: number;
  readonly internal: number;
  readonly external: number;
  /** Pomodoros that went on beyond their end. */
  readonly overruns: number;
  /** Focus within the planned time, and all of flow; not of void pomodoros. */
  readonly focus: number;
  /** Focus beyond the planned end. */
  readonly overrun: number;
  /** Focus in pomodoros that became void. */
  readonly lost: number;
  /** Breaks up to their planned ends, and gaps that were breaks. */
  readonly rest: number;
}

export const NO_TOTALS: Totals = {
  completed: 0,
  voided: 0,
  stopped: 0,
  internal: 0,
  external: 0,
  overruns: 0,
  focus: 0,
  overrun: 0,
  lost: 0,
  rest: 0,
};

const count = z.int().nonnegative();

export const totalsSchema = z.strictObject({
  completed: count,
  voided: count,
  stopped: count,
  internal: count,
  external: count,
  overruns: count,
  focus: count,
  overrun: count,
  lost: count,
  rest: count,
}) satisfies z.ZodType<Totals>;

/** What one interval comes to. Flow has no pomodoros, so it is never counted as one. */
export const totalsOf = (interval: FocusInterval, now: number): Totals =>
  interval.end === null ? totalsAt(interval, now) : totalsOfEnded(interval);

const totalsAt = (interval: FocusInterval, now: number): Totals => {
  const { within, over, rested } = partsOf(interval, now);
  if (interval.kind !== 'focus') return { ...NO_TOTALS, rest: within };
  const { outcome, mode, interruptions } = interval;
  const worked = outcome === 'void' ? { lost: within + over } : { focus: within, overrun: over };
  const by = (kind: 'internal' | 'external'): number => interruptions.filter((each) => each.by === kind).length;
  return {
    ...NO_TOTALS,
    completed: mode === 'pomodoro' && outcome === 'completed' ? 1 : 0,
    voided: outcome === 'void' ? 1 : 0,
    stopped: outcome === 'stopped' ? 1 : 0,
    internal: by('internal'),
    external: by('external'),
    overruns: over > 0 && outcome !== 'void' ? 1 : 0,
    ...worked,
    rest: rested,
  };
};

/** Of what has ended, the time of day makes no difference. */
const totalsOfEnded = oncePer((interval: FocusInterval) => totalsAt(interval, 0));

/** The sum of both. */
export const addTotals = (a: Totals, b: Totals): Totals => ({
  completed: a.completed + b.completed,
  voided: a.voided + b.voided,
  stopped: a.stopped + b.stopped,
  internal: a.internal + b.internal,
  external: a.external + b.external,
  overruns: a.overruns + b.overruns,
  focus: a.focus + b.focus,
  overrun: a.overrun + b.overrun,
  lost: a.lost + b.lost,
  rest: a.rest + b.rest,
});
