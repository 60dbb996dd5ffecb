import { Disposable } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { TaskBoard } from '../app/task-board.js';
import { registerTaskCommands } from './task-commands.js';
import { TaskSession } from './task-session.js';
import { registerTaskTools } from './task-tools.js';
import { TaskTree } from './task-tree.js';

/** What the surfaces of tasks need of the extension. */
export interface TaskSurfaceParts {
  readonly board: TaskBoard;
  readonly ledger: Ledger;
  /** Starts a pomodoro on a task, or on none; why that was refused, in words, or null. */
  readonly startFocus: (task: string | null) => Promise<string | null>;
}

/** Tasks in a window: the tree, the commands, the tools of language models. */
export class TaskSurface implements Disposable {
  readonly tree: TaskTree;
  readonly board: TaskBoard;
  readonly #parts: Disposable;

  constructor({ board, ledger, startFocus }: TaskSurfaceParts) {
    this.board = board;
    const session = new TaskSession(board, ledger);
    this.tree = new TaskTree(session, ledger);
    this.#parts = Disposable.from(
      this.tree,
      registerTaskCommands(session, this.tree),
      registerTaskTools(board, startFocus),
    );
  }

  dispose(): void {
    this.#parts.dispose();
  }
}
