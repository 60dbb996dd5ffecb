import { setImmediate } from 'node:timers/promises';
import { Disposable, Uri, type LogOutputChannel } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import { LineIndex } from '../app/line-index.js';
import { LineSync } from '../app/line-sync.js';
import type { TaskBoard } from '../app/task-board.js';
import { taskNames } from '../app/task-names.js';
import { Turns } from '../app/turns.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { CheckLine } from '../domain/tasks/lines/check-line.js';
import { captureReader } from '../domain/tasks/lines/capture-reader.js';
import type { LineReader } from '../domain/tasks/lines/sync-lines.js';
import { storeFailureMessage } from '../messages/store.js';
import { LineCacheFile } from '../storage/line-cache-file.js';
import { isChosenIn, type LineFolder } from './line-settings.js';
import { tellRefused } from './tell-refused.js';
import { watchLineFiles } from './watch-line-files.js';
import { workspaceLines } from './workspace-lines.js';

/** What a session needs. */
export interface LineSessionParts {
  readonly ledger: Ledger;
  readonly board: TaskBoard;
  readonly log: LogOutputChannel;
  /** The folder in which the extension keeps what concerns this workspace; undefined where there is no workspace. */
  readonly storage: Uri | undefined;
}

/** Milliseconds between two looks at whether there is something new to keep. */
const SAVE_EVERY = 60_000;

/** The check-list lines of a window, for as long as the same ones are chosen. */
export class LineSession implements Disposable {
  readonly sync: LineSync;
  readonly #index: LineIndex;
  readonly #cache: LineCacheFile | undefined;
  readonly #parts: Disposable;

  private constructor(parts: LineSessionParts, made: Made) {
    this.#index = made.index;
    this.#cache = made.cache;
    const { ledger, board, log } = parts;
    const reader = lineReader(board);
    const { files, index, turns } = made;
    this.sync = new LineSync({ ledger, files, index, turns, reader, moment: () => board.moment });
    const timer = setInterval(() => void this.#save(), SAVE_EVERY);
    this.#parts = Disposable.from(
      this.sync,
      watchLineFiles(this.sync, files),
      this.sync.onDidRefuse(tellRefused),
      this.sync.onDidFail((failure) => log.warn(storeFailureMessage(failure))),
      { dispose: () => clearInterval(timer) },
    );
  }

  /** Reads what an earlier session kept; nothing is looked at before `start`. */
  static async open(parts: LineSessionParts, folders: readonly LineFolder[]): Promise<LineSession> {
    const turns = new Turns(
      () => setImmediate(),
      () => performance.now(),
    );
    const { storage } = parts;
    const cache =
      storage === undefined ? undefined : new LineCacheFile(Uri.joinPath(storage, 'lines.jsonl').fsPath, turns);
    const files = workspaceLines(folders);
    const isChosen = (uri: string, line: CheckLine): boolean => isChosenIn(folders, uri, line);
    const index = new LineIndex({ files, isChosen, turns }, await cache?.load());
    return new LineSession(parts, { files, index, turns, cache });
  }

  /** Looks at all files; settles when their lines are in the store. */
  async start(): Promise<void> {
    await this.sync.start();
    await this.#save();
  }

  dispose(): void {
    this.#parts.dispose();
    void this.#save();
  }

  async #save(): Promise<void> {
    if (this.#index.takeChanged()) await this.#cache?.save(this.#index.entries());
  }
}

interface Made {
  readonly files: ReturnType<typeof workspaceLines>;
  readonly index: LineIndex;
  readonly turns: Turns;
  readonly cache: LineCacheFile | undefined;
}

/** Reads lines as captures, with the person's pomodoros and projects. */
const lineReader =
  (board: TaskBoard) =>
  ({ preferences, projects }: StoreDocument): LineReader =>
    captureReader({
      now: board.moment.now,
      pomodoroMinutes: (recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES).lengths.focus,
      projectByName: taskNames({ tasks: new Map(), projects: new Map(Object.entries(projects)) }).projectByName,
    });
