import type { Result } from '../../result.js';
import { failure, success } from '../../result.js';
import { findCycle } from '../../tasks/find-cycle.js';
import { recordOf, type RecordChange, type RecordKey, type Records } from '../collections.js';
import type { RestoreCommand, Restored } from '../command.js';
import type { CommandFailure } from '../failure.js';
import { fingerprint } from '../fingerprint.js';
import { firstOutOfOrder } from '../score-entry.js';
import { invalid } from '../validate.js';

/** Puts records back as they were, unless one of them has been changed since: that change would be lost. */
export const restoreRecords = (
  records: Records,
  { records: restored }: RestoreCommand,
): Result<readonly RecordChange[], CommandFailure> => {
  for (const { collection, id, now, value } of restored) {
    const current = recordOf<unknown>(records[collection], id) ?? null;
    if (fingerprint(current) !== now) return failure({ code: 'record-changed', collection, id });
    if (collection === 'drafts' && value !== null && firstOutOfOrder(value) >= 0)
      return failure(invalid(['records', id], 'entries out of order'));
  }
  const after = new Map(
    restored.flatMap((each) => (each.collection === 'tasks' ? [[each.id, each.value?.after ?? []] as const] : [])),
  );
  const cycle = findCycle(after.keys(), (id) => after.get(id) ?? recordOf(records.tasks, id)?.after ?? []);
  if (cycle !== null) return failure({ code: 'dependency-cycle', tasks: cycle });
  const project = projectInUse(records, restored);
  if (project !== null) return failure({ code: 'record-changed', collection: 'projects', id: project });
  const running = secondRunning(records, restored);
  if (running !== null) return failure({ code: 'focus-running', interval: running });
  return success(restored);
};

/** A project that would go although a task that was put into it meanwhile stays, or null. */
const projectInUse = ({ tasks }: Records, restored: readonly Restored[]): string | null => {
  const gone = new Set(
    restored.flatMap(({ collection, id, value }) => (collection === 'projects' && value === null ? [id] : [])),
  );
  if (gone.size === 0) return null;
  const put = new Map(
    restored.flatMap((each) => (each.collection === 'tasks' ? [[each.id, each.value] as const] : [])),
  );
  const after = [...Object.values(tasks).filter(({ id }) => !put.has(id)), ...put.values()];
  return after.map((task) => task?.project ?? null).find((id) => id !== null && gone.has(id)) ?? null;
};

/** The interval that would run beside one that is put back, or null. */
const secondRunning = ({ intervals }: Records, restored: readonly Restored[]): string | null => {
  const put = restored.flatMap((each) => (each.collection === 'intervals' ? [[each.id, each.value] as const] : []));
  const back = put.filter(([, value]) => value?.end === null).length;
  const ids = new Set(put.map(([id]) => id));
  const other = Object.values(intervals).find(({ id, end }) => end === null && !ids.has(id));
  return back > 0 ? (other?.id ?? null) : null;
};

/** The command that undoes changes; of several changes of one record it is the last that holds. */
export const undoing = (before: Records, changes: readonly RecordChange[]): RestoreCommand => {
  const last = new Map(changes.map((change) => [`${change.collection} ${change.id}`, change]));
  return { kind: 'restore-records', records: [...last.values()].map((change) => restoring(before, change)) };
};

const restoring = (before: Records, change: RecordChange): Restored => {
  const now = fingerprint(change.value);
  const { id } = change;
  switch (change.collection) {
    case 'drafts':
      return { collection: 'drafts', id, value: recordOf(before.drafts, id) ?? null, now };
    case 'tasks':
      return { collection: 'tasks', id, value: recordOf(before.tasks, id) ?? null, now };
    case 'projects':
      return { collection: 'projects', id, value: recordOf(before.projects, id) ?? null, now };
    case 'intervals':
      return { collection: 'intervals', id, value: recordOf(before.intervals, id) ?? null, now };
    case 'focusDays':
      return { collection: 'focusDays', id, value: recordOf(before.focusDays, id) ?? null, now };
    case 'preferences':
      return { collection: 'preferences', id, value: recordOf(before.preferences, id) ?? null, now };
    case 'schedules':
      return { collection: 'schedules', id, value: recordOf(before.schedules, id) ?? null, now };
    case 'reviews':
      return { collection: 'reviews', id, value: recordOf(before.reviews, id) ?? null, now };
    case 'activity':
      return { collection: 'activity', id, value: recordOf(before.activity, id) ?? null, now };
    case 'forecasts':
      return { collection: 'forecasts', id, value: recordOf(before.forecasts, id) ?? null, now };
    case 'leftLines':
      return { collection: 'leftLines', id, value: recordOf(before.leftLines, id) ?? null, now };
    case 'channels':
      return { collection: 'channels', id, value: recordOf(before.channels, id) ?? null, now };
    case 'outputKinds':
      return { collection: 'outputKinds', id, value: recordOf(before.outputKinds, id) ?? null, now };
    case 'plans':
      return { collection: 'plans', id, value: recordOf(before.plans, id) ?? null, now };
    case 'pieces':
      return { collection: 'pieces', id, value: recordOf(before.pieces, id) ?? null, now };
    case 'engagement':
      return { collection: 'engagement', id, value: recordOf(before.engagement, id) ?? null, now };
    case 'importMappings':
      return { collection: 'importMappings', id, value: recordOf(before.importMappings, id) ?? null, now };
  }
};

/** Names the records of some changes. */
export const keysOf = (changes: readonly RecordChange[]): readonly RecordKey[] =>
  changes.map(({ collection, id }) => ({ collection, id }));
