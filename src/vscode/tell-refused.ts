import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { RefusedTick } from '../app/line-sync.js';
import { oneLine } from './one-line.js';

/** Milliseconds for which it stands in the status bar. */
const SHOWN = 10_000;

/** Says quietly that a line was left alone. */
export const tellRefused = ({ task, reason }: RefusedTick): void => {
  const title = oneLine(task.title);
  const words =
    reason === 'unwritable'
      ? t('The line of “{0}” was not ticked: its file cannot be written.', title)
      : t('The line of “{0}” was changed meanwhile, so it was left alone, and the task follows it.', title);
  window.setStatusBarMessage(`$(warning) ${words}`, SHOWN);
};
