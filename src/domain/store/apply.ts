import type { Result } from '../result.js';
import { success } from '../result.js';
import { changeActivity } from './changes/activity.js';
import { changeDrafts } from './changes/drafts.js';
import { changeFocus } from './changes/focus.js';
import { changeForecasts } from './changes/forecasts.js';
import { changeInfluence } from './changes/influence.js';
import { changePreferences } from './changes/preferences.js';
import { keysOf, restoreRecords, undoing } from './changes/restore.js';
import { changeSchedules } from './changes/schedules.js';
import { changeTasks } from './changes/tasks.js';
import type { RecordChange, Records } from './collections.js';
import type { StoreCommand, StoreEvent } from './command.js';
import { commandSchema } from './command.js';
import type { StoreDocument } from './document.js';
import type { CommandFailure } from './failure.js';
import { RecordEdit } from './record-edit.js';
import { validate } from './validate.js';

/** The next document, and what happened. */
export interface Applied {
  readonly document: StoreDocument;
  readonly event: StoreEvent;
}

/** Carries out a command. The document that is handed in stays as it is; `event.undo` leads back to its records. */
export const apply = (document: StoreDocument, command: StoreCommand): Result<Applied, CommandFailure> => {
  const valid = validate(commandSchema, command);
  if (!valid.ok) return valid;
  const changes = change(document, valid.value);
  if (!changes.ok) return changes;
  const edit = new RecordEdit(document);
  for (const each of changes.value) edit.put(each);
  const revision = document.revision + 1;
  return success({
    document: { ...document, ...edit.records, revision },
    event: {
      kind: command.kind,
      changed: keysOf(changes.value),
      revision,
      undo: undoing(document, edit.records, changes.value),
    },
  });
};

/** Carries out many commands in their order, in time that does not grow with commands × records; stops at the first that fails. */
export const replay = (
  document: StoreDocument,
  commands: readonly StoreCommand[],
): Result<StoreDocument, CommandFailure> => {
  const edit = new RecordEdit(document);
  for (const command of commands) {
    const changes = change(edit.records, command);
    if (!changes.ok) return changes;
    for (const each of changes.value) edit.put(each);
  }
  return success({ ...document, ...edit.records, revision: document.revision + commands.length });
};

/** What a command changes. */
const change = (records: Records, command: StoreCommand): Result<readonly RecordChange[], CommandFailure> => {
  switch (command.kind) {
    case 'record-score':
    case 'forget-draft':
    case 'restore-draft':
      return changeDrafts(records, command);
    case 'change-tasks':
    case 'remove-tasks':
    case 'place-left-lines':
    case 'add-project':
    case 'change-project':
      return changeTasks(records, command);
    case 'start-focus':
    case 'pause-focus':
    case 'resume-focus':
    case 'ring-focus':
    case 'interrupt-focus':
    case 'end-focus':
    case 'find-gap':
    case 'answer-gap':
    case 'shift-clock':
      return changeFocus(records, command);
    case 'set-review':
      return success([{ collection: 'reviews', id: 'weekly', value: command.review }]);
    case 'set-preferences':
      return changePreferences(command);
    case 'record-activity':
    case 'forget-activity':
      return changeActivity(records, command);
    case 'record-forecasts':
      return changeForecasts(records, command);
    case 'propose-schedule':
    case 'accept-schedule':
    case 'discard-schedule':
    case 'change-schedule':
      return changeSchedules(records, command);
    case 'set-plan':
    case 'remove-plan':
    case 'accept-plan':
    case 'set-outputs':
    case 'change-pieces':
    case 'remove-pieces':
    case 'record-engagement':
    case 'remove-engagement':
    case 'remember-mapping':
      return changeInfluence(records, command);
    case 'restore-records':
      return restoreRecords(records, command);
  }
};
