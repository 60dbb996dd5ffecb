import type { Disposable, LogOutputChannel } from 'vscode';
import { ActivityRecorder } from '../app/activity-recorder.js';
import type { Ledger } from '../app/ledger.js';
import { kindOf } from '../domain/audit/kinds.js';
import { ruleProblemMessage } from '../messages/audit.js';
import { storeFailureMessage } from '../messages/store.js';
import { watchActivity } from './activity-watcher.js';
import type { AuditSettings } from './audit-settings.js';

/** The recording of activity in this window, while it is switched on. */
export class AuditRecording {
  readonly recorder: ActivityRecorder;
  readonly #watching: Disposable;

  constructor(ledger: Ledger, log: LogOutputChannel, { idle, rules }: AuditSettings) {
    this.recorder = new ActivityRecorder(
      {
        now: () => Date.now(),
        zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
        execute: (command) => ledger.executeQuietly(command),
        every: (milliseconds, run) => {
          const timer = setInterval(run, milliseconds);
          return { dispose: () => clearInterval(timer) };
        },
        onFailure: (failure) => log.error(storeFailureMessage(failure)),
      },
      idle,
    );
    for (const problem of rules.problems) log.warn(ruleProblemMessage(problem));
    this.#watching = watchActivity(this.recorder, kindOf(rules.rules));
  }

  /** Stops watching and writes the rest. */
  async end(): Promise<void> {
    this.#watching.dispose();
    await this.recorder.dispose();
  }
}
