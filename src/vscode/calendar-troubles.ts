import { t } from '@vscode/l10n';
import { commands, window } from 'vscode';
import type { CalendarsTrouble } from '../app/calendars.js';
import { calendarTroubleMessage } from '../messages/calendars.js';

/** Tells what could not be read of calendars: everything once to the log, one message at a time to the user. */
export class CalendarTroubles {
  readonly #log: (text: string) => void;
  readonly #told = new Set<string>();

  constructor(log: (text: string) => void) {
    this.#log = log;
  }

  tell(troubles: readonly CalendarsTrouble[]): void {
    const fresh = [...new Set(troubles.map(calendarTroubleMessage))].filter((message) => !this.#told.has(message));
    for (const message of fresh) {
      this.#told.add(message);
      this.#log(message);
    }
    const [first] = fresh;
    if (first === undefined) return;
    const more = fresh.length - 1;
    void warn(more === 0 ? first : t('{0} The log has {1} more such messages.', first, more));
  }
}

const warn = async (message: string): Promise<void> => {
  const open = t('Open Settings');
  const chosen = await window.showWarningMessage(message, open);
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'inkbearing.time.calendars');
};
