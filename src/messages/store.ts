import { t } from '@vscode/l10n';
import type { StoreFailure, UnreadableFault } from '../domain/store/failure.js';
import { focusFailureMessage } from './focus.js';

/** Why the store refuses, and the way out. */
export const storeFailureMessage = (failure: StoreFailure): string => {
  switch (failure.code) {
    case 'store-invalid':
      return t('This does not fit the store: {0}: {1}', failure.path, failure.reason);
    case 'store-newer':
      return t(
        'The store was written by a newer Inkbearing (version {0} of its form; this one knows {1}). Nothing was changed. Update Inkbearing.',
        failure.schema,
        failure.known,
      );
    case 'draft-unknown':
      return t('Nothing is kept about {0}.', failure.draft);
    case 'task-unknown':
      return t('There is no task {0}. It may have been removed in another window.', failure.task);
    case 'project-unknown':
      return t('There is no project {0}. It may have been removed in another window.', failure.project);
    case 'focus-running':
    case 'focus-ended':
    case 'focus-unknown':
    case 'focus-rung':
    case 'focus-refused':
    case 'gap-known':
    case 'gap-unknown':
    case 'gap-answered':
    case 'shift-known':
      return focusFailureMessage(failure);
    case 'record-exists':
      return t('There is {0} already.', failure.id);
    case 'task-changed':
      return failure.status === 'open'
        ? t('The task was opened again meanwhile, so nothing was changed.')
        : t('The task was closed meanwhile, so nothing was changed.');
    case 'dependency-cycle':
      return t(
        'These tasks would wait for one another: {0}. Take one of the dependencies out.',
        failure.tasks.join(' → '),
      );
    case 'piece-unknown':
      return t('There is no piece {0}. It may have been removed in another window.', failure.piece);
    case 'plan-unknown':
      return t('There is no plan {0}. It may have been removed in another window.', failure.plan);
    case 'kind-unknown':
      return t('There is no kind of output {0}. Choose another, or add it.', failure.kind);
    case 'channel-unknown':
      return t('There is no channel {0}. Choose another, or add it.', failure.channel);
    case 'piece-changed':
      return t('The piece was moved on or back meanwhile, so nothing was changed.');
    case 'draft-taken':
      return t(
        '{0} belongs to another piece already. Take it away there first, or choose another file.',
        failure.draft,
      );
    case 'record-used':
      return failure.collection === 'channels'
        ? t('The channel {0} is still used. Change what appears on it first.', failure.id)
        : t('The kind of output {0} is still used by goals or pieces. Change these first.', failure.id);
    case 'schedule-gone':
      return t('This schedule was replaced meanwhile. Look at the new one.');
    case 'record-stale':
      return failure.collection === 'plans'
        ? t('The plan was changed meanwhile, so nothing was done. Look at it, and try again.')
        : t('The piece was changed meanwhile, so nothing was done. Look at it, and try again.');
    case 'record-changed':
      return t('This was changed again meanwhile. It cannot be undone without losing that change.');
    case 'store-unreadable':
      return [
        t('{0} cannot be read: {1}. It was not changed.', failure.file, faultText(failure.fault, failure.detail)),
        ...(failure.setAside === null ? [] : [t('A copy was put aside as {0}.', failure.setAside)]),
        restoreText(failure.newest),
      ].join(' ');
    case 'store-missing':
      return [
        t('store.json is gone from {0}, where there has been one. Nothing new was begun.', failure.folder),
        restoreText(failure.newest),
      ].join(' ');
    case 'journal-damaged':
      return [
        t('{0} is damaged in line {1}. It was not changed.', failure.file, failure.line),
        ...(failure.setAside === null ? [] : [t('A copy was put aside as {0}.', failure.setAside)]),
        t('"inkbearing store restore" brings back everything before that line.'),
      ].join(' ');
    case 'store-busy':
      return failure.pid === null
        ? t('The store is in use. Try again.')
        : t('The store is in use by process {0} on {1}. Try again.', failure.pid, failure.host ?? '?');
    case 'store-io':
      return t('{0}: {1}', failure.file, reasonText(failure.reason));
    case 'store-closed':
      return t('The store is closed already.');
  }
};

const restoreText = (newest: string | null): string =>
  newest === null
    ? t(
        'There is no earlier version to restore; put a copy of store.json there, or remove the other files to begin anew.',
      )
    : t('"inkbearing store restore" brings back the newest earlier version, {0}, and the changes after it.', newest);

const faultText = (fault: UnreadableFault, detail: string): string => {
  switch (fault) {
    case 'empty':
      return t('it is empty');
    case 'binary':
      return t('it is no text');
    case 'json':
      return t('it is no JSON, or ends too early');
    case 'shape':
      return detail;
  }
};

/** The commonest refusals of a system in words; others by their code. */
export const reasonText = (code: string): string => {
  switch (code) {
    case 'ENOENT':
      return t('there is no such file or folder');
    case 'ENOTDIR':
    case 'EEXIST':
      return t('it is no folder');
    case 'EISDIR':
      return t('it is a folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return t('it may not be written or read');
    case 'ENOSPC':
    case 'EDQUOT':
      return t('the disk is full');
    default:
      return t('the system refuses ({0})', code);
  }
};
