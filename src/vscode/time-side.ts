import { randomUUID } from 'node:crypto';
import type { Disposable, LogOutputChannel, Memento, Uri } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import { planSchedule } from '../app/plan-schedule.js';
import { Planner } from '../app/planner.js';
import { TaskBoard } from '../app/task-board.js';
import { failure } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { boardDesk } from '../page/board-desk.js';
import { systemClock } from '../storage/system-clock.js';
import { InfluenceSide } from './influence-side.js';
import { mirrorPreferences } from './mirror-preferences.js';
import { PageSources } from './page-sources.js';
import { PlanHost } from './plan-host.js';
import { PlanningPage } from './planning-page.js';
import { ScheduleSurface } from './schedule-surface.js';
import { TaskLines } from './task-lines.js';
import { TaskSurface } from './task-surface.js';
import type { TimeWorkerParts } from './time-worker.js';

/** What the time side needs of the extension. */
export interface TimeSideParts extends TimeWorkerParts {
  readonly extension: Uri;
  readonly ledger: Ledger;
  readonly timer: FocusTimer;
  readonly log: LogOutputChannel;
  /** The folder in which the extension keeps what concerns this workspace; undefined where there is no workspace. */
  readonly storage: Uri | undefined;
  /** What is remembered for this workspace. */
  readonly memento: Memento;
}

/** Tasks, schedule and the planning page in a window: a part that is loaded after the start. */
export class TimeSide implements Disposable {
  readonly board: TaskBoard;
  readonly planner: Planner;
  readonly tasks: TaskSurface;
  readonly lines: TaskLines;
  readonly influence: InfluenceSide;
  readonly #parts: readonly { dispose(): unknown }[];

  constructor({ extension, optimiser, ledger, timer, calendars, log, storage, memento }: TimeSideParts) {
    const clock = systemClock();
    const board = new TaskBoard({
      store: ledger,
      now: clock.now,
      zone: clock.zone,
      newId: randomUUID,
      lengths: ({ preferences }) => (recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES).lengths,
    });
    this.board = board;
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
    this.tasks = new TaskSurface({ board, ledger, focus: timer.control, planner: this.planner, clock });
    this.lines = new TaskLines({ ledger, board, log, storage });
    this.influence = new InfluenceSide({ ledger, optimiser, calendars, log, memento });
    const error = (text: string): void => log.error(text);
    const sources = new PageSources(this.planner, error);
    const host = new PlanHost({
      ledger,
      timer,
      planner: this.planner,
      desk: boardDesk(board, ledger),
      sources,
      ...this.influence.desks,
    });
    this.#parts = [
      new PlanningPage(extension, host),
      host,
      this.tasks,
      this.lines,
      this.influence,
      new ScheduleSurface({ planner: this.planner, ledger, clock, log: error }),
      mirrorPreferences(ledger, error),
      sources,
    ];
  }

  dispose(): void {
    for (const part of this.#parts) void part.dispose();
  }
}
