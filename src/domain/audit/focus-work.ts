import { focusStatistics } from '../focus/statistics.js';
import { totalsOf, type Totals } from '../focus/totals.js';
import type { Records } from '../store/collections.js';
import type { LocalDate } from '../time/local.js';
import type { FocusCounts } from './report.js';
import type { WorkedOn } from './worked-on.js';

type FocusRecords = Pick<Records, 'intervals' | 'focusDays'>;

const MINUTE = 60_000;

/** The work of all focus intervals by day and task, the oldest first. @param now milliseconds since 1970, for the interval that runs */
export const workedOn = ({ intervals, focusDays }: FocusRecords, now: number): readonly WorkedOn[] => {
  const known = KNOWN.get(intervals);
  if (known?.focusDays === focusDays) return known.worked;
  const worked = readWork({ intervals, focusDays }, now);
  // What still runs grows with the time.
  if (Object.values(intervals).every(({ end }) => end !== null)) KNOWN.set(intervals, { focusDays, worked });
  return worked;
};

/** The work of intervals that are all over, which nothing but another collection changes. */
const KNOWN = new WeakMap<
  Records['intervals'],
  { readonly focusDays: Records['focusDays']; readonly worked: readonly WorkedOn[] }
>();

const readWork = ({ intervals, focusDays }: FocusRecords, now: number): readonly WorkedOn[] =>
  [
    ...Object.values(focusDays).flatMap(({ day, tasks }) =>
      tasks.map(({ task, totals }) => ({ task, date: day, minutes: worked(totals) })),
    ),
    ...Object.values(intervals).map((interval) => ({
      task: interval.task,
      date: interval.day,
      minutes: worked(totalsOf(interval, now)),
    })),
  ]
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));

const worked = ({ focus, overrun }: Totals): number => (focus + overrun) / MINUTE;

/** What the focus intervals of some days come to. */
export const focusCounts = (
  { intervals, focusDays }: FocusRecords,
  from: LocalDate,
  to: LocalDate,
  now: number,
): FocusCounts => focusStatistics(Object.values(intervals), Object.values(focusDays), from, to, now).all;
