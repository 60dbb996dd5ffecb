import { Disposable } from 'vscode';
import type { FocusControl } from '../app/focus-control.js';
import type { Ledger } from '../app/ledger.js';
import type { Planner } from '../app/planner.js';
import type { Clock } from '../app/ports/clock.js';
import type { TaskBoard } from '../app/task-board.js';
import { registerTaskCommands } from './task-commands.js';
import { TaskSession } from './task-session.js';
import { taskTools } from './task-tools.js';
import { TaskTree } from './task-tree.js';

/** What the surfaces of tasks need of the extension. */
export interface TaskSurfaceParts {
  readonly board: TaskBoard;
  readonly ledger: Ledger;
  readonly focus: Pick<FocusControl, 'start' | 'view'>;
  readonly planner: Pick<Planner, 'meetings'>;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
}

/** Tasks in a window: the tree, the commands, the tools of language models. */
export class TaskSurface implements Disposable {
  readonly tree: TaskTree;
  readonly board: TaskBoard;
  /** For the language models of the editor. */
  readonly tools: ReturnType<typeof taskTools>;
  readonly #parts: Disposable;

  constructor({ board, ledger, focus, planner, clock }: TaskSurfaceParts) {
    this.board = board;
    this.tools = taskTools({ board, ledger, focus, planner, now: clock.now, zone: clock.zone });
    const session = new TaskSession(board, ledger);
    this.tree = new TaskTree(session, ledger);
    this.#parts = Disposable.from(this.tree, registerTaskCommands(session, this.tree));
  }

  dispose(): void {
    this.#parts.dispose();
  }
}
