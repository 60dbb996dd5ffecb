import { hoursBetween } from '../../audit/hours.js';
import { recordedKind } from '../../audit/stretch.js';
import type { Records } from '../../store/collections.js';
import { addDays, mondayOf } from '../../time/add-days.js';
import { localDateOf, type Moment } from '../../time/moment.js';
import { dayOf } from '../../time/day-of.js';
import { actualTime } from '../review/actual-time.js';

/** Whoever fills every hour misses some: an assumption, until one's own weeks say otherwise. */
const USUALLY_MISSED = 0.2;
/** How far back it looks, and of how many weeks it wants to know something. */
const WEEKS = 12;
const FEWEST_WEEKS = 4;

/** The share of the planned hours that is usually missed or wasted (0–1), and of how many weeks it is known; 0 where it is the prior. */
export interface MissedShare {
  readonly share: number;
  readonly weeks: number;
}

const PRIOR: MissedShare = { share: USUALLY_MISSED, weeks: 0 };

/** The share of planned time that was lost in the last 12 whole weeks, from the first that is known on (`actualTime`); the prior while fewer than 4 are known. */
export const missedShare = (
  records: Pick<Records, 'activity' | 'preferences' | 'intervals' | 'focusDays' | 'schedules'>,
  moment: Moment,
): MissedShare => {
  const to = addDays(mondayOf(localDateOf(moment)), -1);
  const from = addDays(to, 1 - 7 * WEEKS);
  const days = [
    ...Object.keys(records.activity),
    ...Object.keys(records.focusDays),
    ...Object.values(records.intervals).map(({ start }) => dayOf(Date.parse(start), moment.zone)),
  ];
  const known = [...new Set(days.filter((day) => day >= from && day <= to).map(mondayOf))].sort();
  const [first] = known;
  if (first === undefined || known.length < FEWEST_WEEKS) return PRIOR;
  const report = hoursBetween(records, { from: first, to }, { meetings: [], kindOf: recordedKind }, moment);
  const { value } = actualTime(records, report, moment);
  return value === null ? PRIOR : { share: 1 - value / 100, weeks: known.length };
};
