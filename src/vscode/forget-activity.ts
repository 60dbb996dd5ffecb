import { t } from '@vscode/l10n';
import { window, workspace, type QuickPickItem } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { Forgetting } from '../domain/audit/forget-activity.js';
import { addDays } from '../domain/time/add-days.js';
import { localDateOf } from '../domain/time/moment.js';
import { storeFailureMessage } from '../messages/store.js';
import { here } from './here.js';

const AGES = [30, 90, 365];

/** Asks what of the recorded activity is to be forgotten, forgets it and offers to take that back. @param drop drops what is not written yet */
export const forgetActivity = async (ledger: Ledger, drop: () => Promise<void>): Promise<void> => {
  const chosen = await window.showQuickPick(choices(), { title: t('Forget recorded activity') });
  if (chosen === undefined) return;
  if (chosen.forgetting.before === null) await drop();
  const done = await ledger.execute({ kind: 'forget-activity', ...chosen.forgetting });
  if (!done.ok) {
    void window.showErrorMessage(storeFailureMessage(done.failure));
    return;
  }
  const undo = t('Undo');
  const count = done.value.changed.length;
  const answer = await window.showInformationMessage(
    count === 0 ? t('There was no such activity.') : t('Forgotten. Days changed: {0}.', count),
    ...(count === 0 ? [] : [undo]),
  );
  if (answer !== undo) return;
  const undone = await ledger.undo(done.value.revision);
  if (!undone.ok) void window.showErrorMessage(storeFailureMessage(undone.failure));
};

const choices = (): readonly (QuickPickItem & { readonly forgetting: Forgetting })[] => {
  const folders = workspace.workspaceFolders ?? [];
  const today = localDateOf(here());
  return [
    ...(folders.length === 0
      ? []
      : [
          {
            label: t('Of this workspace'),
            description: folders.map(({ name }) => name).join(', '),
            forgetting: { projects: folders.map(({ uri }) => uri.toString()), before: null },
          },
        ]),
    ...AGES.map((age) => ({
      label: t('Older than {0} days', age),
      forgetting: { projects: null, before: addDays(today, -age) },
    })),
    { label: t('All of it'), forgetting: { projects: null, before: null } },
  ];
};
