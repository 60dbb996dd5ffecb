import { t } from '@vscode/l10n';
import type { PlacedWork } from '../domain/calendar/placed-work.js';
import type { KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { placementReason, type Names } from '../messages/schedule.js';

/** The placements of a schedule as they are exported and read: with titles and reasons; tasks that are gone are left out. */
export const placedTasks = (
  { tasks }: Pick<StoreDocument, 'tasks'>,
  { placements }: Pick<KeptSchedule, 'placements'>,
  names: Names,
): readonly PlacedWork[] =>
  placements.flatMap(({ task, start, end, reason, pinned }) => {
    const known = recordOf(tasks, task);
    const [from, to] = [parseLocalMinute(start), parseLocalMinute(end)];
    if (known === undefined || from === null || to === null) return [];
    const why = pinned ? t('Put there by hand.') : placementReason(reason, names);
    return [{ task, title: known.title, start: from, end: to, reason: why }];
  });
