import { randomUUID } from 'node:crypto';
import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import type { Calendars } from '../app/calendars.js';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import { planSchedule } from '../app/plan-schedule.js';
import { Planner } from '../app/planner.js';
import { TaskBoard } from '../app/task-board.js';
import { failure } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { storeFailureMessage } from '../messages/store.js';
import { OptimiserClient } from '../optimiser/client.js';
import { boardDesk } from '../page/board-desk.js';
import { systemClock } from '../storage/system-clock.js';
import { PageSources } from './page-sources.js';
import { PlanHost } from './plan-host.js';
import { PlanningPage } from './planning-page.js';
import { TaskLines } from './task-lines.js';
import { TaskSurface } from './task-surface.js';

/** Milliseconds after which the solver's memory is given back, and after which it is taken for hung. */
const OPTIMISER_RESTS = 60_000;
const OPTIMISER_HANGS = 120_000;

/** What the time side needs of the extension. */
export interface TimeSideParts {
  readonly extension: Uri;
  readonly optimiserWorker: URL;
  readonly ledger: Ledger;
  readonly timer: FocusTimer;
  readonly calendars: Pick<Calendars, 'meetings'>;
  readonly log: LogOutputChannel;
  /** The folder in which the extension keeps what concerns this workspace; undefined where there is no workspace. */
  readonly storage: Uri | undefined;
}

/** Tasks, schedule and the planning page in a window: a part that is loaded after the start. */
export class TimeSide implements Disposable {
  readonly board: TaskBoard;
  readonly planner: Planner;
  readonly tasks: TaskSurface;
  readonly lines: TaskLines;
  readonly #parts: readonly { dispose(): unknown }[];

  constructor({ extension, optimiserWorker, ledger, timer, calendars, log, storage }: TimeSideParts) {
    const clock = systemClock();
    this.board = new TaskBoard({
      store: ledger,
      now: clock.now,
      zone: clock.zone,
      newId: randomUUID,
      lengths: ({ preferences }) => (recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES).lengths,
    });
    const { board } = this;
    const optimiser = new OptimiserClient({
      worker: optimiserWorker,
      idleAfter: OPTIMISER_RESTS,
      timeout: OPTIMISER_HANGS,
    });
    this.planner = new Planner({
      ledger,
      clock,
      calendars,
      solve: async (problem) => {
        const solved = await planSchedule(problem, optimiser);
        if (solved.ok) return solved;
        const reason = 'message' in solved.failure ? solved.failure.message : solved.failure.tasks.join(', ');
        log.error(`${solved.failure.code}: ${reason}`);
        return failure(reason);
      },
    });
    this.tasks = new TaskSurface({
      board,
      ledger,
      startFocus: async (task) => {
        const started = await timer.control.start({ task, mode: 'pomodoro' });
        return started.ok ? null : storeFailureMessage(started.failure);
      },
    });
    this.lines = new TaskLines({ ledger, board, log, storage });
    const sources = new PageSources(this.planner, (text) => log.error(text));
    const host = new PlanHost({ ledger, timer, planner: this.planner, desk: boardDesk(board, ledger), sources });
    this.#parts = [new PlanningPage(extension, host), host, this.tasks, this.lines, sources, optimiser];
  }

  dispose(): void {
    for (const part of this.#parts) void part.dispose();
  }
}
