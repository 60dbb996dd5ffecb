import { t } from '@vscode/l10n';
import { commands, window } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { Clock } from '../app/ports/clock.js';
import type { StoreDocument } from '../domain/store/document.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';

/** What the commands of engagement work with. */
export interface EngagementParts {
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly newId: () => string;
}

/** The records as they are; says so where they cannot be read. */
export const readRecords = async ({ ledger }: EngagementParts): Promise<StoreDocument | null> => {
  const read = await ledger.read();
  if (read.ok) return read.value;
  tell(storeFailureMessage(read.failure));
  return null;
};

/** Says what was done, with a way back. */
export const offerUndo = async (message: string): Promise<void> => {
  const undo = t('Undo');
  if ((await window.showInformationMessage(message, undo)) === undo)
    await commands.executeCommand('inkbearing.tasks.undo');
};
