import type { Forecast } from '../domain/audit/forecast.js';
import { calibrationOfRecords, forecastItems } from '../domain/audit/forecast-items.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { localMinute } from '../domain/time/zone.js';
import { forecastSnapshot, hoursSnapshot } from '../messages/audit-snapshots.js';
import { nameOf, type Names } from '../messages/schedule.js';
import type { ActionGroup, PageSnapshot, UndoOffer } from '../protocol/page-snapshot.js';
import { agendaSnapshot } from './agenda-snapshot.js';
import { daySnapshot } from './day-snapshot.js';
import { proposalSnapshot, warningSnapshots } from './schedule-snapshot.js';
import { timerSnapshot } from './timer-snapshot.js';

/** What the page is made from. */
export interface PageFacts {
  readonly document: StoreDocument;
  readonly moment: Moment;
  readonly focus: FocusView;
  readonly lengths: FocusLengths;
  /** In local minutes. */
  readonly meetings: readonly Meeting[];
  readonly actions: readonly ActionGroup[];
  readonly inbox: number;
  /** Where this week's hours went; null while nothing is recorded. */
  readonly hours: AuditReport | null;
  readonly forecast: Forecast | null;
  readonly undo: UndoOffer | null;
}

/** What tasks are called in sentences; one that is gone is called by its id. */
export const namesOf =
  ({ tasks }: Pick<StoreDocument, 'tasks'>): Names =>
  (id) =>
    nameOf(id, recordOf(tasks, id)?.title ?? '');

/** All that the page shows. */
export const pageSnapshot = (facts: PageFacts): PageSnapshot => {
  const { document, moment, focus, lengths, meetings, actions, inbox, hours, forecast, undo } = facts;
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
    state: 'ready',
    now: new Date(now).toISOString(),
    zone,
    today: {
      timer: timerSnapshot(document, focus, lengths, now),
      warnings: latest === undefined ? [] : warningSnapshots(document, latest, names),
      proposal: proposalSnapshot(document, names, formatLocalMinute(localMinute(now, zone)), zone),
      agenda: agendaSnapshot(document, meetings, names, moment),
      actions,
      inbox,
      day: daySnapshot(document, moment),
      ...(hours === null ? {} : { hours: hoursSnapshot(hours) }),
      ...(shown === undefined ? {} : { forecast: shown }),
    },
    undo,
  };
};
