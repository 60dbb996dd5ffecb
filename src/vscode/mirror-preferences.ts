import { t } from '@vscode/l10n';
import { isDeepStrictEqual } from 'node:util';
import { commands, window, workspace, type Disposable } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { storeFailureMessage } from '../messages/store.js';
import { settingTroubleMessage } from '../messages/time-settings.js';
import { timeSettings, type TimeSettings } from './time-settings.js';

/** Keeps in the store what the settings say of a person's time, so that the command line has it too. Defaults alone make no store. */
export const mirrorPreferences = (ledger: Ledger, log: (text: string) => void): Disposable => {
  const told = new Set<string>();
  /** One after the other: the latest settings win. */
  let last: Promise<void> = Promise.resolve();
  const mirror = (settings: TimeSettings): void => {
    tellTroubles(settings, told, log);
    last = last.then(() => keep(ledger, settings)).catch((error: unknown) => log(String(error)));
  };
  const settings = timeSettings();
  if (settings.given) mirror(settings);
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('inkbearing.time') || event.affectsConfiguration('inkbearing.focus.lengths'))
      mirror(timeSettings());
  });
};

const keep = async (ledger: Ledger, { preferences }: TimeSettings): Promise<void> => {
  const read = await ledger.read();
  if (!read.ok) throw new Error(storeFailureMessage(read.failure));
  const stored = recordOf(read.value.preferences, 'time') ?? DEFAULT_PREFERENCES;
  if (isDeepStrictEqual(stored, preferences)) return;
  const done = await ledger.executeQuietly({ kind: 'set-preferences', preferences });
  if (!done.ok) throw new Error(storeFailureMessage(done.failure));
};

/** Each trouble once: all to the log, the first to the user. */
const tellTroubles = ({ troubles }: TimeSettings, told: Set<string>, log: (text: string) => void): void => {
  const fresh = troubles.map(settingTroubleMessage).filter((message) => !told.has(message));
  for (const message of fresh) {
    told.add(message);
    log(message);
  }
  const [first] = fresh;
  if (first !== undefined) void warn(first);
};

const warn = async (message: string): Promise<void> => {
  const open = t('Open Settings');
  const chosen = await window.showWarningMessage(message, open);
  if (chosen === open)
    await commands.executeCommand('workbench.action.openSettings', '@ext:inkbearing.inkbearing inkbearing.time');
};
