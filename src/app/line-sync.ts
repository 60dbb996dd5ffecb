import type { StoreDocument } from '../domain/store/document.js';
import type { CommandFailure, StoreFailure } from '../domain/store/failure.js';
import { success, type Result } from '../domain/result.js';
import type { FoundLine } from '../domain/tasks/lines/check-line.js';
import type { AmbiguousLines } from '../domain/tasks/lines/match-lines.js';
import type { LineTick } from '../domain/tasks/lines/sync-lines.js';
import type { Task } from '../domain/tasks/task.js';
import { bringLines, type BringParts } from './bring-lines.js';
import { Emitter } from './emitter.js';
import type { Ledger } from './ledger.js';
import type { LineIndex } from './line-index.js';
import { LineMatcher } from './line-matcher.js';
import type { Disposable } from './ports/disposable.js';
import type { LineFiles, LineRefusal } from './ports/line-files.js';

/** What brings lines and tasks together needs. */
export interface LineSyncParts extends BringParts {
  readonly ledger: Pick<Ledger, 'document' | 'read' | 'executeQuietly' | 'onDidChange'>;
  readonly files: LineFiles;
  readonly index: LineIndex;
}

/** A line that was to be ticked or opened and was left alone; its task now says what the line says. */
export interface RefusedTick {
  readonly task: Task;
  readonly line: FoundLine;
  readonly reason: LineRefusal;
}

/** So often something is tried that another window, or an editor, was faster with. */
const MOST_TRIES = 6;

/**
 * Keeps tasks and their lines alike, both ways. One piece of work at a time: what happens meanwhile waits. Changes of the store
 * are made quietly: a line is undone in its file.
 */
export class LineSync implements Disposable {
  readonly #parts: LineSyncParts;
  readonly #matcher: LineMatcher;
  readonly #asks = new Emitter<readonly AmbiguousLines[]>();
  /** Tells what a person is to decide, after each change of that. */
  readonly onDidAsk = this.#asks.event;
  readonly #refusals = new Emitter<RefusedTick>();
  readonly onDidRefuse = this.#refusals.event;
  readonly #failures = new Emitter<StoreFailure>();
  readonly onDidFail = this.#failures.event;
  readonly #listening: Disposable;
  /** Files to look at. */
  readonly #stale = new Set<string>();
  /** Files whose lines are to be matched. */
  readonly #dirty = new Set<string>();
  /** Tasks whose line changed while it was to be ticked: the line wins. */
  readonly #yielding = new Set<string>();
  /** What could not be written, and the tick that it was to get: told once. */
  readonly #unwritable = new Map<string, boolean>();
  /** Files whose lines could not be brought into the store: tried again with the next change. */
  readonly #failed = new Set<string>();
  #work = Promise.resolve();
  #disposed = false;

  constructor(parts: LineSyncParts) {
    this.#parts = parts;
    this.#matcher = new LineMatcher(parts.index, parts.files.isWanted, parts.turns);
    this.#listening = parts.ledger.onDidChange((document) => this.#follow(document));
  }

  /** What a person is to decide. */
  get questions(): readonly AmbiguousLines[] {
    return this.#matcher.questions;
  }

  /** Looks at all files, and brings their lines and the tasks together. */
  start(): Promise<void> {
    return this.#then(async () => {
      const { index, ledger, turns } = this.#parts;
      await index.scan();
      for (const uri of index.withLines()) this.#dirty.add(uri);
      await turns.rest();
      const read = await ledger.read();
      if (!read.ok) return this.#failures.fire(read.failure);
      for (const { line } of Object.values(read.value.tasks))
        if (line !== null && index.has(line.uri)) this.#dirty.add(line.uri);
    });
  }

  /** Files, or folders, may have changed, come or gone. */
  changed(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.#stale.add(uri);
    return this.#then();
  }

  /** A file or folder was renamed: its tasks follow. */
  renamed(from: string, to: string): Promise<void> {
    return this.#then(() => {
      const moved = this.#parts.index.rename(from, to);
      this.#matcher.rename(moved);
      for (const [old, uri] of moved) {
        this.#dirty.add(uri);
        this.#stale.add(old).add(uri);
      }
      this.#stale.add(to);
    });
  }

  /** Says which line is whose. @param lines the line of each task, or null where none is */
  answer(question: AmbiguousLines, lines: ReadonlyMap<string, FoundLine | null>): Promise<void> {
    return this.#then(async () => {
      const bound = new Map([...lines].flatMap(([id, line]) => (line === null ? [] : [[id, line] as const])));
      const taken = new Set(bound.values());
      const fresh = question.lines.filter((line) => line.chosen && !taken.has(line));
      const without = [...lines].flatMap(([id, line]) => (line === null ? [id] : []));
      this.#matcher.settle(question);
      await this.#attempt((document) => bringLines(this.#parts, document, { bound, fresh, without }));
      this.#asks.fire(this.questions);
    });
  }

  /** Settles when tasks and lines have been brought together. */
  async whenIdle(): Promise<void> {
    for (let work; work !== this.#work;) {
      work = this.#work;
      await work;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#listening.dispose();
    for (const emitter of [this.#asks, this.#refusals, this.#failures]) emitter.dispose();
  }

  #then(first: () => Promise<void> | void = () => undefined): Promise<void> {
    const work = async (): Promise<void> => {
      if (this.#disposed) return;
      for (const uri of taken(this.#failed)) this.#dirty.add(uri);
      await first();
      await this.#settle();
    };
    // What went wrong before was told to whoever waited for it.
    this.#work = this.#work.then(work, work);
    return this.#work;
  }

  /** Works until there is nothing more to do. */
  async #settle(): Promise<void> {
    const { index } = this.#parts;
    const ticked = new Map<string, number>();
    while (!this.#disposed && this.#stale.size + this.#dirty.size > 0) {
      const stale = taken(this.#stale);
      for (const uri of await index.refresh(stale)) this.#dirty.add(uri);
      const dirty = taken(this.#dirty);
      if (dirty.size === 0) continue;
      const asked = this.questions;
      const ticks = await this.#attempt(async (document) => {
        const matched = await this.#matcher.match(document, dirty);
        return bringLines(this.#parts, document, { ...matched, yielding: this.#yielding });
      });
      if (ticks === null) for (const uri of dirty) this.#failed.add(uri);
      else {
        this.#matcher.forgetRenames();
        this.#yielding.clear();
      }
      const questions = this.questions;
      if (questions.length !== asked.length || questions.some((question, at) => question !== asked[at]))
        this.#asks.fire(questions);
      for (const tick of ticks ?? []) {
        const times = (ticked.get(tick.id) ?? 0) + 1;
        ticked.set(tick.id, times);
        // A file that does not keep what is written into it is left alone until it changes.
        if (times <= MOST_TRIES) await this.#tick(tick);
      }
    }
  }

  /** Does something with the store as it is; where another window was faster, once more with what that left. */
  async #attempt<Value>(
    work: (document: StoreDocument) => Promise<Result<Value, StoreFailure>>,
  ): Promise<Value | null> {
    const { ledger } = this.#parts;
    for (let tries = 0; ; tries += 1) {
      const document = tries === 0 ? ledger.document : undefined;
      const read = document === undefined ? await ledger.read() : success(document);
      const done = read.ok ? await work(read.value) : read;
      if (done.ok) return done.value;
      if (isOvertaken(done.failure) && tries < MOST_TRIES) continue;
      this.#failures.fire(done.failure);
      return null;
    }
  }

  async #tick({ id, line, ticked }: LineTick): Promise<void> {
    const { files, index, ledger } = this.#parts;
    if (this.#unwritable.get(id) === ticked) return;
    const done = await files.tick(line.uri, line, ticked);
    if (done.ok) {
      this.#unwritable.delete(id);
      this.#stale.add(line.uri);
      return;
    }
    if (done.failure === 'unwritable') this.#unwritable.set(id, ticked);
    else {
      await index.refresh([line.uri]);
      this.#dirty.add(line.uri);
      // The line stands elsewhere in the file and is as it was: that is no change of it.
      if (index.lines(line.uri).some((now) => isAsItWas(now, line))) return;
      this.#yielding.add(id);
    }
    const task = ledger.document?.tasks[id];
    if (task !== undefined) this.#refusals.fire({ task, line, reason: done.failure });
  }

  /** Tasks that were closed or opened anywhere: their lines are to follow. */
  #follow({ tasks }: StoreDocument): void {
    const before = this.#dirty.size;
    for (const { line, status } of Object.values(tasks)) {
      if (line?.ticked === undefined || status === 'dropped' || line.ticked === (status === 'done')) continue;
      if (this.#parts.index.has(line.uri)) this.#dirty.add(line.uri);
    }
    if (this.#dirty.size > before) void this.#then();
  }
}

/** Takes all members out of a set. */
const taken = (set: Set<string>): ReadonlySet<string> => {
  const members = new Set(set);
  set.clear();
  return members;
};

const isAsItWas = (now: FoundLine, { text, anchor, ticked }: FoundLine): boolean =>
  now.text === text && now.anchor === anchor && now.ticked === ticked;

const OVERTAKEN: ReadonlySet<string> = new Set<CommandFailure['code']>([
  'record-exists',
  'task-changed',
  'task-unknown',
]);
const isOvertaken = ({ code }: StoreFailure): boolean => OVERTAKEN.has(code);
