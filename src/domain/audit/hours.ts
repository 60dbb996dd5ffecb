import { DEFAULT_PREFERENCES } from '../schedule/preferences.js';
import type { Records } from '../store/collections.js';
import { addDays, mondayOf } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';
import { parseLocalMinute } from '../time/local-minute.js';
import { localDateOf, type Moment } from '../time/moment.js';
import { instantOf } from '../time/zone.js';
import { focusCounts } from './focus-work.js';
import { workdaysBetween } from './planned-hours.js';
import { auditReport, type AuditFacts, type AuditReport } from './report.js';
import { splitByDay } from './split-days.js';
import type { FileKind, Seconds } from './stretch.js';

/** The periods that a report can be made of. */
export const PERIODS = ['this-week', 'last-week', 'this-month', 'last-90-days'] as const;
export type Period = (typeof PERIODS)[number];

/** The first and the last day of a period that includes or precedes today. */
export const daysOfPeriod = (period: Period, today: LocalDate): Pick<AuditReport, 'from' | 'to'> => {
  switch (period) {
    case 'this-week':
      return { from: mondayOf(today), to: today };
    case 'last-week':
      return { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) };
    case 'this-month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    case 'last-90-days':
      return { from: addDays(today, -89), to: today };
  }
};

/** The instants between which a period lies, in seconds since 1970. */
export const secondsOfPeriod = (period: Period, moment: Moment): Seconds => {
  const { from, to } = daysOfPeriod(period, localDateOf(moment));
  const startOf = (date: LocalDate): number => instantOf(parseLocalMinute(date) ?? 0, moment.zone) / 1000;
  return { start: startOf(from), end: startOf(addDays(to, 1)) };
};

/** What a report needs beside the records. */
export interface HoursSources extends Pick<AuditFacts, 'missed'> {
  /** In seconds since 1970; they may overlap. */
  readonly meetings: readonly Seconds[];
  readonly kindOf: FileKind;
}

/** Where the hours of a period went. */
export const hoursOf = (
  records: Pick<Records, 'activity' | 'preferences' | 'intervals' | 'focusDays'>,
  period: Period,
  { missed, meetings, kindOf }: HoursSources,
  moment: Moment,
): AuditReport => {
  const { hours, shares } = records.preferences['time'] ?? DEFAULT_PREFERENCES;
  const { from, to } = daysOfPeriod(period, localDateOf(moment));
  const facts = {
    from,
    to,
    days: Object.values(records.activity),
    meetings: meetings.flatMap((meeting) => splitByDay(meeting, moment.zone)),
    workdays: workdaysBetween(hours, from, to),
    shares,
    focus: focusCounts(records, from, to, moment.now),
    missed,
  };
  return auditReport(facts, kindOf);
};
