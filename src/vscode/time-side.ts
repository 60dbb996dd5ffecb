import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import type { TaskDesk } from '../app/ports/task-desk.js';
import { planSchedule } from '../app/plan-schedule.js';
import { Planner } from '../app/planner.js';
import { failure } from '../domain/result.js';
import { systemClock } from '../storage/system-clock.js';
import { PageSources } from './page-sources.js';
import { PlanHost } from './plan-host.js';
import { PlanningPage } from './planning-page.js';
import type { TimeWorkerParts } from './time-worker.js';

/** What the time side needs of the extension. */
export interface TimeSideParts extends TimeWorkerParts {
  readonly extension: Uri;
  readonly ledger: Ledger;
  readonly timer: FocusTimer;
  readonly log: LogOutputChannel;
}

/** Tasks, schedule and the planning page in a window: a part that is loaded after the start. */
export class TimeSide implements Disposable {
  readonly planner: Planner;
  readonly #parts: readonly { dispose(): unknown }[];

  constructor({ extension, optimiser, ledger, timer, calendars, log }: TimeSideParts, desk: TaskDesk) {
    this.planner = new Planner({
      ledger,
      clock: systemClock(),
      calendars,
      solve: async (problem) => {
        const solved = await planSchedule(problem, optimiser);
        if (solved.ok) return solved;
        const reason = 'message' in solved.failure ? solved.failure.message : solved.failure.tasks.join(', ');
        log.error(`${solved.failure.code}: ${reason}`);
        return failure(reason);
      },
    });
    const sources = new PageSources(this.planner, (text) => log.error(text));
    const host = new PlanHost({ ledger, timer, planner: this.planner, desk, sources });
    this.#parts = [new PlanningPage(extension, host), host, sources];
  }

  dispose(): void {
    for (const part of this.#parts) void part.dispose();
  }
}
