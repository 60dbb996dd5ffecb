import { DEFAULT_PREFERENCES } from '../schedule/preferences.js';
import type { CalendarWindow } from '../calendar/calendar-window.js';
import type { Meeting } from '../calendar/meeting.js';
import type { Records } from '../store/collections.js';
import { addDays, mondayOf } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';
import { parseLocalMinute } from '../time/local-minute.js';
import { localDateOf, type Moment } from '../time/moment.js';
import { localMinute } from '../time/zone.js';
import { focusCounts, workedOn } from './focus-work.js';
import { meetingSeconds } from './meeting-seconds.js';
import { missedMinutes, type Placed } from './missed-minutes.js';
import { workdaysBetween } from './planned-hours.js';
import { auditReport, type AuditReport } from './report.js';
import { splitByDay } from './split-days.js';
import type { FileKind } from './stretch.js';

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

/** What to ask the calendars for. */
export const windowOfPeriod = (period: Period, moment: Moment): CalendarWindow => {
  const { from, to } = daysOfPeriod(period, localDateOf(moment));
  return { start: parseLocalMinute(from) ?? 0, end: parseLocalMinute(to, 'end') ?? 0, zone: moment.zone };
};

/** What a report needs beside the records. */
export interface HoursSources {
  /** The meetings of the period; what is still to come of them does not count. */
  readonly meetings: readonly Meeting[];
  readonly kindOf: FileKind;
}

type HoursRecords = Pick<Records, 'activity' | 'preferences' | 'intervals' | 'focusDays' | 'schedules'>;

/** Where the hours of a period went. */
export const hoursOf = (records: HoursRecords, period: Period, sources: HoursSources, moment: Moment): AuditReport =>
  hoursBetween(records, daysOfPeriod(period, localDateOf(moment)), sources, moment);

/** Where the hours of some days went, the last included. */
export const hoursBetween = (
  records: HoursRecords,
  { from, to }: Pick<AuditReport, 'from' | 'to'>,
  { meetings, kindOf }: HoursSources,
  moment: Moment,
): AuditReport => {
  const { hours, shares } = records.preferences['time'] ?? DEFAULT_PREFERENCES;
  const placed = placedBetween(records, from, to);
  const facts = {
    from,
    to,
    days: Object.values(records.activity),
    meetings: meetingSeconds(meetings, moment).flatMap((meeting) => splitByDay(meeting, moment.zone)),
    workdays: workdaysBetween(hours, from, to),
    shares,
    focus: focusCounts(records, from, to, moment.now),
    missed:
      placed === null
        ? null
        : missedMinutes(placed, workedOn(records, moment.now), localMinute(moment.now, moment.zone)),
  };
  return auditReport(facts, kindOf);
};

/** What the schedule that holds placed in these days, in local minutes; null without a schedule. */
export const placedBetween = (
  { schedules }: Pick<Records, 'schedules'>,
  from: LocalDate,
  to: LocalDate,
): readonly Placed[] | null =>
  schedules['accepted']?.placements
    .filter(({ start }) => start >= from && start.slice(0, 10) <= to)
    .map(({ task, start, end }) => ({
      task,
      start: parseLocalMinute(start) ?? 0,
      end: parseLocalMinute(end, 'end') ?? 0,
    })) ?? null;
