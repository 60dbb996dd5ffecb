import { hoursBetween } from '../../audit/hours.js';
import { recordedKind } from '../../audit/stretch.js';
import { runningInterval } from '../../focus/apply-focus.js';
import type { FocusInterval } from '../../focus/interval.js';
import { oncePer } from '../../once-per.js';
import type { Records } from '../../store/collections.js';
import { addDays, mondayOf } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import { parseLocalMinute } from '../../time/local-minute.js';
import { localDateOf, type Moment } from '../../time/moment.js';
import { instantOf } from '../../time/zone.js';
import { dayOf } from '../../time/day-of.js';
import { actualTime } from '../review/actual-time.js';

/** Whoever fills every hour misses some: an assumption, until one's own weeks say otherwise. */
export const USUALLY_MISSED = 0.2;
/** How far back it looks, and of how many weeks it wants to know something. */
const WEEKS = 12;
const FEWEST_WEEKS = 4;

/** The share of the planned hours that is usually missed or wasted (0–1), and of how many weeks it is known; 0 where it is the prior. */
export interface MissedShare {
  readonly share: number;
  readonly weeks: number;
}

type TimeRecords = Pick<Records, 'activity' | 'preferences' | 'intervals' | 'focusDays' | 'schedules'>;

const PRIOR: MissedShare = { share: USUALLY_MISSED, weeks: 0 };

/** The share of planned time that was lost in the last 12 whole weeks, from the first that is known on (`actualTime`); the prior while fewer than 4 are known. */
export const missedShare = (records: TimeRecords, moment: Moment): MissedShare => {
  const { activity, preferences, intervals, focusDays, schedules } = records;
  // The weeks are over: the time of day changes nothing but an interval that has run since then.
  const instant = runningInterval(records) === null ? null : moment.now;
  return shareUntil(activity, preferences, intervals, focusDays, schedules, moment.zone, localDateOf(moment), instant);
};

/** The same, told from what it depends on. @param instant null: the beginning of the day */
const shareUntil = oncePer(
  (
    activity: TimeRecords['activity'],
    preferences: TimeRecords['preferences'],
    intervals: TimeRecords['intervals'],
    focusDays: TimeRecords['focusDays'],
    schedules: TimeRecords['schedules'],
    zone: string,
    today: LocalDate,
    instant: number | null,
  ): MissedShare => {
    const now = instant ?? instantOf(parseLocalMinute(today) ?? 0, zone);
    return readShare({ activity, preferences, intervals, focusDays, schedules }, { now, zone });
  },
);

const readShare = (records: TimeRecords, moment: Moment): MissedShare => {
  const to = addDays(mondayOf(localDateOf(moment)), -1);
  const from = addDays(to, 1 - 7 * WEEKS);
  const days = [
    ...Object.keys(records.activity),
    ...Object.keys(records.focusDays),
    ...Object.values(records.intervals).map((interval) => startedOn(interval, moment.zone)),
  ];
  const within = new Set(days.filter((day) => day >= from && day <= to));
  const known = [...new Set([...within].map(mondayOf))].sort();
  const [first] = known;
  if (first === undefined || known.length < FEWEST_WEEKS) return PRIOR;
  const report = hoursBetween(records, { from: first, to }, { meetings: [], kindOf: recordedKind }, moment);
  const { value } = actualTime(records, report, moment);
  return value === null ? PRIOR : { share: 1 - value / 100, weeks: known.length };
};

const startedOn = oncePer(({ start }: FocusInterval, zone: string) => dayOf(Date.parse(start), zone));
