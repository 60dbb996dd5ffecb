import { focusStatistics } from '../focus/statistics.js';
import type { Records } from '../store/collections.js';
import type { WorkedOn } from './worked-on.js';

const MINUTE = 60_000;
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** The work in all focus intervals that are kept, those rolled up among them. @param now milliseconds since the epoch */
export const workedInFocus = (
  { intervals, focusDays }: Pick<Records, 'intervals' | 'focusDays'>,
  now: number,
): readonly WorkedOn[] =>
  focusStatistics(Object.values(intervals), Object.values(focusDays), FIRST_DAY, LAST_DAY, now).days.flatMap(
    ({ day, tasks }) =>
      tasks
        .map(({ task, totals }) => ({ task, date: day, minutes: (totals.focus + totals.overrun) / MINUTE }))
        .filter(({ minutes }) => minutes > 0),
  );
