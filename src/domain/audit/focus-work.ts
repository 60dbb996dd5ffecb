import { focusStatistics } from '../focus/statistics.js';
import type { Records } from '../store/collections.js';
import type { LocalDate } from '../time/local.js';
import type { FocusCounts } from './report.js';
import type { WorkedOn } from './worked-on.js';

type FocusRecords = Pick<Records, 'intervals' | 'focusDays'>;

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const MINUTE = 60_000;

/** The work of all focus intervals by day and task. @param now milliseconds since 1970, for the interval that runs */
export const workedOn = ({ intervals, focusDays }: FocusRecords, now: number): readonly WorkedOn[] =>
  focusStatistics(Object.values(intervals), Object.values(focusDays), FIRST, LAST, now).days.flatMap(({ day, tasks }) =>
    tasks
      .map(({ task, totals }) => ({ task, date: day, minutes: (totals.focus + totals.overrun) / MINUTE }))
      .filter(({ minutes }) => minutes > 0),
  );

/** What the focus intervals of some days come to. */
export const focusCounts = (
  { intervals, focusDays }: FocusRecords,
  from: LocalDate,
  to: LocalDate,
  now: number,
): FocusCounts => focusStatistics(Object.values(intervals), Object.values(focusDays), from, to, now).all;
