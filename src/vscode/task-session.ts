import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { TaskBoard, TaskDone } from '../app/task-board.js';
import type { TaskView } from '../app/task-view.js';
import type { Result } from '../domain/result.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import { storeFailureMessage } from '../messages/store.js';
import { nameOf } from '../messages/schedule.js';
import { changeWords } from '../messages/change-words.js';
import { taskFailureMessage } from '../messages/task-failures.js';
import { tell } from './active-draft.js';

/** Milliseconds for which what was done stands in the status bar. */
const SHOWN = 5_000;

/** How the commands of a window act on tasks: what was done is said quietly, what was refused is said why. */
export class TaskSession {
  readonly board: TaskBoard;
  readonly #ledger: Ledger;

  constructor(board: TaskBoard, ledger: Ledger) {
    this.board = board;
    this.#ledger = ledger;
  }

  /** The tasks now, or undefined after saying why they cannot be read. */
  async view(): Promise<TaskView | undefined> {
    const view = await this.board.view();
    if (view.ok) return view.value;
    this.refuse(view.failure);
    return undefined;
  }

  /** Says why nothing was done. */
  refuse(failure: TaskFailure): void {
    const tasks = this.#ledger.document?.tasks ?? {};
    tell(taskFailureMessage(failure, (id) => nameOf(id, tasks[id]?.title ?? '')));
  }

  /**
   * Waits for a change and says what became of it: for a moment in the status bar, or where it takes something away in a
   * message with an undo.
   */
  async tell<Value extends TaskDone>(
    done: Promise<Result<Value, TaskFailure>>,
    { loud = false, more = '' }: { readonly loud?: boolean; readonly more?: string } = {},
  ): Promise<Value | undefined> {
    const result = await done;
    if (!result.ok) {
      this.refuse(result.failure);
      return undefined;
    }
    const { event } = result.value;
    const document = event === null ? undefined : await this.board.view();
    if (event === null || document?.ok !== true) return result.value;
    const words = [changeWords(event, document.value.document), ...(more === '' ? [] : [more])].join(' · ');
    if (loud) void this.#offerUndo(words, event.revision);
    else window.setStatusBarMessage(`$(check) ${words}`, SHOWN);
    return result.value;
  }

  /** Takes back the last change of this window, or the one that led to a revision. @param given that change in words, where they are known */
  async undo(revision: number | null = null, given?: string): Promise<void> {
    const last = this.#ledger.lastChange;
    const view = await this.view();
    if (view === undefined) return;
    if (last === undefined) return tell(t('This window has changed nothing that could be undone.'));
    const words = given ?? changeWords(last, view.document);
    const undone = await this.#ledger.undo(revision);
    if (!undone.ok) tell(storeFailureMessage(undone.failure));
    else if (undone.value !== null) window.setStatusBarMessage(`$(discard) ${t('Undone: {0}', words)}`, SHOWN);
  }

  async #offerUndo(words: string, revision: number): Promise<void> {
    const undo = t('Undo');
    if ((await window.showInformationMessage(words, undo)) === undo) await this.undo(revision, words);
  }
}
