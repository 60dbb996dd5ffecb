import type { Meeting } from '../domain/calendar/meeting.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { addDays } from '../domain/time/add-days.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { instantOf } from '../domain/time/zone.js';
import { placementReason, type Names } from '../messages/schedule.js';
import type { AgendaEntry, AgendaSnapshot, Stretch } from '../protocol/page-snapshot.js';

/** A stretch of local minutes as instants. */
export const instants = (start: number, end: number, zone: string): Stretch => ({
  start: new Date(instantOf(start, zone)).toISOString(),
  end: new Date(instantOf(end, zone)).toISOString(),
});

/** Today's placements and meetings in order of time. @param meetings in local minutes; those of other days are left out */
export const agendaSnapshot = (
  document: StoreDocument,
  meetings: readonly Meeting[],
  names: Names,
  moment: Moment,
): AgendaSnapshot => {
  const today = localDateOf(moment);
  const [dawn, dusk] = [parseLocalMinute(today) ?? 0, parseLocalMinute(addDays(today, 1)) ?? 0];
  const accepted = recordOf(document.schedules, 'accepted');
  const placed = (accepted?.placements ?? []).flatMap(({ task, start, end, reason }): readonly AgendaEntry[] => {
    const known = recordOf(document.tasks, task);
    const [from, to] = [parseLocalMinute(start) ?? 0, parseLocalMinute(end) ?? 0];
    if (known === undefined || from >= dusk || to <= dawn) return [];
    return [
      {
        id: `${task} ${start}`,
        title: known.title,
        task,
        reason: placementReason(reason, names),
        done: known.status !== 'open',
        ...instants(from, to, moment.zone),
      },
    ];
  });
  const met = meetings
    .filter(({ start, end, allDay }) => !allDay && start < dusk && end > dawn)
    .map(({ uid, title, start, end }): AgendaEntry => {
      const place = instants(start, end, moment.zone);
      return { id: `${uid} ${place.start}`, title, task: null, reason: null, done: false, ...place };
    });
  const entries = [...placed, ...met].sort((one, other) =>
    one.start < other.start ? -1 : one.start > other.start ? 1 : 0,
  );
  return { scheduled: accepted !== undefined, entries };
};
