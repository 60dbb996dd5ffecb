import { t } from '@vscode/l10n';
import { COLLECTIONS } from '../domain/store/collections.js';
import type { Remark, StoreReport } from '../storage/inspect.js';
import { storeFailureMessage } from './store.js';

/** What the inspection of a store came upon. */
export const remarkMessage = (remark: Remark): string => {
  switch (remark.code) {
    case 'failure':
      return storeFailureMessage(remark.failure);
    case 'generation-unreadable':
      return t('{0}: this earlier version is damaged.', remark.file);
    case 'journal-suspect':
      return t('{0}: the last change is damaged and left out.', remark.file);
    case 'conflict-copy':
      return t('{0}: a sync service kept a second version; changes in it are in no store.', remark.file);
    case 'set-aside':
      return t('{0}: a copy of something that could not be read.', remark.file);
  }
};

/** One line that says how a store is. */
export const reportSummary = ({ folder, document, journal, generations }: StoreReport): string => {
  if (document === null) return t('{0}: the store cannot be used.', folder);
  if (document.revision === 0 && COLLECTIONS.every((name) => Object.keys(document[name]).length === 0))
    return t('{0}: nothing is kept yet.', folder);
  return t(
    '{0}: revision {1}, drafts: {2}, tasks: {3}, changes in the journal: {4}, earlier versions: {5}.',
    folder,
    document.revision,
    Object.keys(document.drafts).length,
    Object.keys(document.tasks).length,
    journal,
    generations,
  );
};
