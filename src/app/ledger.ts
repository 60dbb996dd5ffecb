import { success, type Result } from '../domain/result.js';
import type { StoreCommand, StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { Emitter } from './emitter.js';
import type { Disposable } from './ports/disposable.js';
import type { Store } from './ports/store.js';

/** So many of a window's own changes can be undone. */
const MOST_UNDO = 100;

/** A change of this window: what it was, and the command that takes it back. */
interface Undoable {
  readonly event: StoreEvent;
  readonly undo: StoreCommand;
}

/** The store as one window uses it: opened at the first use, with the latest document at hand and undo for its own changes. */
export class Ledger implements Disposable {
  readonly #open: () => Promise<Store>;
  readonly #changes = new Emitter<StoreDocument>();
  /** Tells of each new document, whoever changed it. */
  readonly onDidChange = this.#changes.event;
  readonly #undoable = new Emitter<StoreEvent | null>();
  /** Tells what `undo` would take back next, whenever that changes; null when there is nothing. */
  readonly onDidChangeUndo = this.#undoable.event;
  readonly #done: Undoable[] = [];
  #store: Promise<Store> | undefined;
  #listening: Disposable | undefined;
  #document: StoreDocument | undefined;

  /** @param open opens the store */
  constructor(open: () => Promise<Store>) {
    this.#open = open;
  }

  /** The document as it was last seen; undefined before the first reading. */
  get document(): StoreDocument | undefined {
    return this.#document;
  }

  /** Whether there is something to undo. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** The last change of this window that can be undone. */
  get lastChange(): StoreEvent | undefined {
    return this.#done.at(-1)?.event;
  }

  /** The document as it is now. From the first call on, changes are listened to. */
  async read(): Promise<Result<StoreDocument, StoreFailure>> {
    const read = await (await this.#opened()).read();
    if (read.ok) this.#take(read.value);
    return read;
  }

  /** Carries out a command, which `undo` will take back. */
  async execute(command: StoreCommand): Promise<Result<StoreEvent, StoreFailure>> {
    const done = await this.executeQuietly(command);
    if (!done.ok) return done;
    this.#done.push({ event: done.value, undo: done.value.undo });
    if (this.#done.length > MOST_UNDO) this.#done.shift();
    this.#undoable.fire(done.value);
    return done;
  }

  /** Carries out a command that nobody gave, such as a timer's: `undo` passes it over. */
  async executeQuietly(command: StoreCommand): Promise<Result<StoreEvent, StoreFailure>> {
    return (await this.#opened()).execute(command);
  }

  /**
   * Takes back the last change that this window made, or the one that led to a revision; null when there is none. What
   * cannot be taken back, because it was changed since, is not tried again.
   * @returns the event that was taken back
   */
  async undo(revision: number | null = null): Promise<Result<StoreEvent | null, StoreFailure>> {
    const index = this.#done.findLastIndex(({ event }) => revision === null || event.revision === revision);
    const [undoable] = index < 0 ? [] : this.#done.splice(index, 1);
    if (undoable === undefined) return success(null);
    const undone = await this.executeQuietly(undoable.undo);
    this.#undoable.fire(this.#done.at(-1)?.event ?? null);
    return undone.ok ? success(undoable.event) : undone;
  }

  dispose(): void {
    this.#listening?.dispose();
    this.#changes.dispose();
    this.#undoable.dispose();
  }

  #opened(): Promise<Store> {
    this.#store ??= this.#open().then((store) => {
      this.#listening = store.onDidChange((document) => this.#take(document));
      return store;
    });
    return this.#store;
  }

  #take(document: StoreDocument): void {
    // A store that was restored may begin at a lower revision, but what is read anew is never older than what was told.
    if (document === this.#document) return;
    this.#document = document;
    this.#changes.fire(document);
  }
}
