import { t } from '@vscode/l10n';
import type { StoreCommand, StoreEvent } from '../domain/store/command.js';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf, type RecordChange } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { Task } from '../domain/tasks/task.js';
import { pieceStatusName } from './pieces.js';
import { nameOf } from './schedule.js';
import { listName } from './tasks.js';

/** A change in words, from what it left and what undoes it. @param document as it is after the change */
export const changeWords = ({ undo, kind }: StoreEvent, document: StoreDocument): string => {
  switch (kind) {
    // What is about pieces is told so, though tasks may change along.
    case 'accept-plan':
      return otherWords(kind);
    case 'change-pieces':
    case 'remove-pieces':
      return told(kind, pieceChanges(undo, document).map(pieceChange));
    default: {
      const tasks = taskChanges(undo, document);
      const closed = tasks.filter(({ before, after }) => before !== null && before.status !== after?.status);
      // What was closed is what somebody did; that it comes again follows from it.
      return told(kind, (closed.length > 0 ? closed : tasks).map(taskChange));
    }
  }
};

const told = (kind: StoreCommand['kind'], [first, ...more]: readonly string[]): string => {
  if (first === undefined) return otherWords(kind);
  return more.length === 0 ? first : t('{0}, and {1} more', first, more.length);
};

/** A record before and after a change; null where it was not there. */
interface Changed<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

const restored = (undo: StoreCommand): readonly RecordChange[] => (undo.kind === 'restore-records' ? undo.records : []);

const taskChanges = (undo: StoreCommand, { tasks }: StoreDocument): readonly Changed<Task>[] =>
  restored(undo).flatMap((each) =>
    each.collection === 'tasks' ? [{ before: each.value, after: recordOf(tasks, each.id) ?? null }] : [],
  );

const pieceChanges = (undo: StoreCommand, { pieces }: StoreDocument): readonly Changed<Piece>[] =>
  restored(undo).flatMap((each) =>
    each.collection === 'pieces' ? [{ before: each.value, after: recordOf(pieces, each.id) ?? null }] : [],
  );

const pieceChange = ({ before, after }: Changed<Piece>): string => {
  const name = nameOf(after?.id ?? before?.id ?? '', after?.title ?? before?.title ?? '');
  if (after === null) return t('Removed “{0}”', name);
  if (before === null) return t('Added “{0}” ({1})', name, pieceStatusName(after.status));
  if (after.publications.length > before.publications.length) return t('Published “{0}”', name);
  if (before.status !== after.status) return t('Moved “{0}” to {1}', name, pieceStatusName(after.status));
  return t('Changed “{0}”', name);
};

const taskChange = ({ before, after }: Changed<Task>): string => {
  const name = nameOf(after?.id ?? before?.id ?? '', after?.title ?? before?.title ?? '');
  if (after === null) return t('Removed “{0}”', name);
  if (before === null) return t('Added “{0}” ({1})', name, listName(after.list));
  if (before.status !== after.status) {
    switch (after.status) {
      case 'done':
        return t('Done: “{0}”', name);
      case 'dropped':
        return t('Dropped “{0}”', name);
      case 'open':
        return t('Reopened “{0}”', name);
    }
  }
  if (before.list !== after.list) return t('Moved “{0}” to {1}', name, listName(after.list));
  return t('Changed “{0}”', name);
};

const otherWords = (kind: StoreCommand['kind']): string => OTHERS[kind]?.() ?? t('The last change');

const OTHERS: { readonly [Kind in StoreCommand['kind']]?: () => string } = {
  'add-project': () => t('Changed a project'),
  'change-project': () => t('Changed a project'),
  'set-review': () => t('Went on with the review'),
  'accept-schedule': () => t('Accepted the schedule'),
  'discard-schedule': () => t('Discarded the proposed schedule'),
  'change-schedule': () => t('Changed the schedule'),
  'start-focus': () => t('Started the timer'),
  'pause-focus': () => t('Paused the timer'),
  'resume-focus': () => t('Went on with the timer'),
  'interrupt-focus': () => t('Noted an interruption'),
  'end-focus': () => t('Ended the timer'),
  'set-plan': () => t('Changed the plan'),
  'remove-plan': () => t('Removed a plan'),
  'accept-plan': () => t('Accepted the plan'),
  'set-outputs': () => t('Changed what is made, and where it appears'),
  'record-engagement': () => t('Noted engagement'),
  'remove-engagement': () => t('Removed engagement'),
  'answer-gap': () => t('Said what a gap was'),
};
