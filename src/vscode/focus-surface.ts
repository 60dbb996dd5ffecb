import { randomUUID } from 'node:crypto';
import type { Disposable } from 'vscode';
import { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import { dayOf } from '../domain/time/day-of.js';
import { storeFailureMessage } from '../messages/store.js';
import { LeaderFile } from '../storage/leader-file.js';
import { thisProcess } from '../storage/lock-owner.js';
import { systemClock } from '../storage/system-clock.js';
import { tell } from './active-draft.js';
import { announceFocus } from './focus-announcer.js';
import { registerFocusCommands } from './focus-commands.js';
import { focusContexts } from './focus-contexts.js';
import { FocusStatisticsPage } from './focus-statistics.js';
import { FocusStatus } from './focus-status.js';
import { focusAnnounce } from './settings.js';
import { timeSettings } from './time-settings.js';

/** What the timer needs of the extension. */
export interface FocusSurfaceParts {
  readonly ledger: Ledger;
  /** The folder of the store. */
  readonly folder: string;
  readonly log: (text: string) => void;
}

const lengths = () => timeSettings().preferences.lengths;

/** The timer in a window: status bar, commands, notifications. It watches from the moment it is made. */
export class FocusSurface implements Disposable {
  /** For other surfaces of the window that show the timer. */
  readonly timer: FocusTimer;
  readonly #parts: readonly Disposable[];

  constructor({ ledger, folder, log }: FocusSurfaceParts) {
    const clock = systemClock();
    const page = new FocusStatisticsPage();
    this.timer = new FocusTimer({
      ledger,
      clock,
      after: (milliseconds, run) => {
        const timeout = setTimeout(run, milliseconds);
        return { dispose: () => clearTimeout(timeout) };
      },
      leadership: new LeaderFile(folder, clock, thisProcess()),
      newId: randomUUID,
      lengths,
    });
    const showStatistics = async (): Promise<void> => {
      const document = await ledger.read();
      if (!document.ok) return tell(storeFailureMessage(document.failure));
      await page.show(document.value, dayOf(clock.now(), clock.zone()), clock.now());
    };
    this.#parts = [
      this.timer,
      page,
      new FocusStatus(this.timer, focusAnnounce),
      announceFocus(this.timer, focusAnnounce),
      registerFocusCommands({ timer: this.timer, ledger, lengths, showStatistics }),
      focusContexts(this.timer),
      this.timer.onDidFail((failure) => log(storeFailureMessage(failure))),
    ];
    void this.timer.start();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
