import { t } from '@vscode/l10n';
import { commands, Disposable, window, workspace } from 'vscode';
import type { AmbiguousLines } from '../domain/tasks/lines/match-lines.js';
import { lineFolders } from './line-settings.js';
import type { LineSession, LineSessionParts } from './line-session.js';

/** The check-list lines of this window; nothing is loaded or read while none are chosen. */
export class TaskLines implements Disposable {
  readonly #parts: LineSessionParts;
  readonly #registered: Disposable;
  /** What the session was opened for, as text. */
  #chosen = '[]';
  #session: Promise<LineSession | undefined> = Promise.resolve(undefined);
  #disposed = false;
  /** Questions that were offered already: each is offered once. */
  readonly #offered = new Set<string>();

  constructor(parts: LineSessionParts) {
    this.#parts = parts;
    this.#registered = Disposable.from(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing.tasks.lines') || event.affectsConfiguration('files.exclude'))
          void this.reload();
      }),
      workspace.onDidChangeWorkspaceFolders(() => void this.reload()),
      commands.registerCommand('inkbearing.lines.choose', async (given: unknown) => {
        const { chooseLines } = await import('./choose-lines.js');
        if (await chooseLines(given)) await this.reload();
        await this.whenIdle();
      }),
      commands.registerCommand('inkbearing.lines.resolve', async () => {
        const { resolveLines } = await import('./resolve-lines.js');
        await resolveLines((await this.#session)?.sync, this.#parts.board);
      }),
      commands.registerCommand('inkbearing.task.openLine', async (...args: readonly unknown[]) => {
        const { openLine } = await import('./open-line.js');
        await openLine(args, this.#parts.board);
      }),
    );
    void this.reload();
  }

  /** Follows the settings. */
  async reload(): Promise<void> {
    const folders = lineFolders();
    const chosen = JSON.stringify(
      folders.map(({ prefix, choice }) => [prefix, choice, workspace.getConfiguration('files').get('exclude')]),
    );
    if (chosen !== this.#chosen) {
      this.#chosen = chosen;
      const before = this.#session;
      this.#session = (async () => {
        (await before)?.dispose();
        if (folders.length === 0 || this.#disposed) return undefined;
        const { LineSession: Session } = await import('./line-session.js');
        const session = await Session.open(this.#parts, folders);
        session.sync.onDidAsk((questions) => void this.#offer(questions));
        await session.start();
        return session;
      })();
    }
    await this.#session;
  }

  /** Settles when lines and tasks have been brought together. */
  async whenIdle(): Promise<void> {
    await (await this.#session)?.sync.whenIdle();
  }

  dispose(): void {
    this.#disposed = true;
    this.#registered.dispose();
    void this.#session.then((session) => session?.dispose());
  }

  async #offer(questions: readonly AmbiguousLines[]): Promise<void> {
    const fresh = questions.filter(({ tasks }) => !this.#offered.has(tasks.join(' ')));
    if (fresh.length === 0) return;
    for (const { tasks } of fresh) this.#offered.add(tasks.join(' '));
    const choose = t('Say Which');
    const said = await window.showInformationMessage(
      t('It is not certain which lines of your check lists belong to some tasks. Until you say, they are left alone.'),
      choose,
    );
    if (said === choose) await commands.executeCommand('inkbearing.lines.resolve');
  }
}
