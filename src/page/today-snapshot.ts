import type { Forecast } from '../domain/audit/forecast.js';
import { calibrationOfRecords, forecastItems } from '../domain/audit/forecast-items.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { localMinute } from '../domain/time/zone.js';
import { forecastSnapshot, hoursSnapshot } from '../messages/audit-snapshots.js';
import { nameOf, type Names } from '../messages/schedule.js';
import type { ActionGroup, TodaySnapshot } from '../protocol/page-snapshot.js';
import { agendaSnapshot } from './agenda-snapshot.js';
import { daySnapshot } from './day-snapshot.js';
import { proposalSnapshot, warningSnapshots } from './schedule-snapshot.js';

/** What the panel *Today* is made from. */
export interface TodayFacts {
  readonly document: StoreDocument;
  readonly moment: Moment;
  /** In local minutes. */
  readonly meetings: readonly Meeting[];
  readonly actions: readonly ActionGroup[];
  readonly inbox: number;
  /** Where this week's hours went; null while nothing is recorded. */
  readonly hours: AuditReport | null;
  readonly forecast: Forecast | null;
}

/** What tasks are called in sentences; one that is gone is called by its id. */
export const namesOf =
  ({ tasks }: Pick<StoreDocument, 'tasks'>): Names =>
  (id) =>
    nameOf(id, recordOf(tasks, id)?.title ?? '');

/** What the panel *Today* shows. */
export const todaySnapshot = (facts: TodayFacts): TodaySnapshot => {
  const { document, moment, meetings, actions, inbox, hours, forecast } = facts;
  const { now, zone } = moment;
  const names = namesOf(document);
  const accepted = recordOf(document.schedules, 'accepted');
  const proposed = recordOf(document.schedules, 'proposed');
  const shown =
    forecast === null
      ? undefined
      : forecastSnapshot(forecastItems(document, forecast), calibrationOfRecords(document, localDateOf(moment), zone));
  const latest = proposed ?? accepted;
  return {
    warnings: latest === undefined ? [] : warningSnapshots(document, latest, names),
    proposal: proposalSnapshot(document, names, formatLocalMinute(localMinute(now, zone)), zone),
    agenda: agendaSnapshot(document, meetings, names, moment),
    actions,
    inbox,
    day: daySnapshot(document, moment),
    ...(hours === null ? {} : { hours: hoursSnapshot(hours) }),
    ...(shown === undefined ? {} : { forecast: shown }),
  };
};
