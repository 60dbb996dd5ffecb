import { Emitter } from '../app/emitter.js';
import type { Disposable } from '../app/ports/disposable.js';
import type { Store } from '../app/ports/store.js';
import type { Result } from '../domain/result.js';
import { failure, success } from '../domain/result.js';
import { apply } from '../domain/store/apply.js';
import type { StoreCommand, StoreEvent } from '../domain/store/command.js';
import type { Records } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { ChangeWatcher } from './change-watcher.js';
import { explain } from './explain.js';
import type { Lock } from './lock.js';
import { LOCK_PATIENCE, takeLock } from './lock.js';
import { thisProcess } from './lock-owner.js';
import { makeFolder } from './make-folder.js';
import { failureOf } from './store-error.js';
import { StoreFiles } from './store-files.js';
import type { StorePaths } from './store-paths.js';
import { FOLDER_MODE, storePaths } from './store-paths.js';
import type { OnWritePoint } from './write-point.js';

export interface FileStoreOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Told what went wrong where nobody waits for an answer: compaction and watching. */
  readonly onFailure?: (failure: StoreFailure) => void;
  readonly onWritePoint?: OnWritePoint;
  /** The journal is folded into `store.json` once it is so long. */
  readonly compactAfter?: { readonly entries: number; readonly bytes: number };
  /** How long to wait for other processes, in milliseconds. */
  readonly patience?: number;
}

const COMPACT_AFTER = { entries: 1_000, bytes: 512 * 1024 };
/** After a compaction that failed, how long to leave the disk alone, in milliseconds. */
const COMPACT_AGAIN = 60_000;
/** On closing, a journal shorter than this share of it stays: short runs of the command line would use up the generations. */
const COMPACT_ON_CLOSING = 0.1;

/** The store in a folder, shared with other windows and the command line. */
export class FileStore implements Store {
  readonly #options: Required<FileStoreOptions>;
  readonly #paths: StorePaths;
  readonly #files: StoreFiles;
  readonly #changes = new Emitter<StoreDocument>();
  #watcher: ChangeWatcher | null = null;
  #told: StoreDocument | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #process = thisProcess();
  #compacting = false;
  /** No compaction before this moment of the process: the last one failed. */
  #compactFrom = 0;
  #closed = false;

  constructor(options: FileStoreOptions) {
    this.#options = {
      onFailure: () => undefined,
      onWritePoint: () => undefined,
      compactAfter: COMPACT_AFTER,
      patience: LOCK_PATIENCE,
      ...options,
    };
    this.#paths = storePaths(options.folder);
    this.#files = new StoreFiles(this.#paths, this.#options.now, this.#options.onWritePoint);
  }

  read(): Promise<Result<StoreDocument, StoreFailure>> {
    return this.#inTurn(async () => {
      await this.#files.refresh();
      this.#told ??= this.#files.document;
      this.#tell();
      return success(this.#files.document);
    });
  }

  async execute(command: StoreCommand): Promise<Result<StoreEvent, StoreFailure>> {
    const result = await this.#inTurn(() =>
      this.#locked(async (lock) => {
        await this.#files.refresh();
        await this.#files.settle();
        const applied = apply(this.#files.document, command);
        if (!applied.ok) return applied;
        await lock.confirm();
        await this.#files.append(command, applied.value.document);
        this.#tell();
        return success(applied.value.event);
      }),
    );
    if (result.ok) this.#compactInTime(1);
    return result;
  }

  /** Puts other records in the place of all: for import and restoring. It works on a damaged store, whose files are set aside. */
  replaceAll(records: Records): Promise<Result<StoreDocument, StoreFailure>> {
    return this.#inTurn(() =>
      this.#locked(async () => {
        await this.#files.replaceAll(records);
        this.#tell();
        return success(this.#files.document);
      }),
    );
  }

  onDidChange(listener: (document: StoreDocument) => void): Disposable {
    this.#watcher ??= new ChangeWatcher(this.#paths.folder, () => void this.#look());
    return this.#changes.event(listener);
  }

  async dispose(): Promise<void> {
    if (this.#closed) return;
    this.#watcher?.dispose();
    this.#changes.dispose();
    this.#compactInTime(COMPACT_ON_CLOSING);
    this.#closed = true;
    await this.#last;
  }

  /** One thing at a time, in the order asked; expected failures become values here. */
  #inTurn<Value>(work: () => Promise<Result<Value, StoreFailure>>): Promise<Result<Value, StoreFailure>> {
    if (this.#closed) return Promise.resolve(failure({ code: 'store-closed' }));
    const done = this.#last.then(async () => {
      try {
        return await work();
      } catch (error) {
        const { folder } = this.#paths;
        return failure(await explain(failureOf(error, folder), this.#paths, this.#options.now()));
      }
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #locked<Value>(work: (lock: Lock) => Promise<Value>): Promise<Value> {
    await makeFolder(this.#paths.folder, FOLDER_MODE);
    const lock = await takeLock(this.#paths.lock, this.#process, this.#options.patience);
    try {
      this.#options.onWritePoint('locked');
      return await work(lock);
    } finally {
      await lock.release();
      this.#options.onWritePoint('unlocked');
    }
  }

  /** Folds the journal into the document once it is longer than a share of what it may be; nobody waits for it. */
  #compactInTime(share: number): void {
    const { entries, bytes } = this.#options.compactAfter;
    const size = this.#files.journalSize;
    if (this.#compacting || performance.now() < this.#compactFrom) return;
    if (size.entries < entries * share && size.bytes < bytes * share) return;
    this.#compacting = true;
    void this.#inTurn(() => this.#locked(() => this.#compact())).then((result) => {
      this.#compacting = false;
      if (result.ok) return;
      this.#compactFrom = performance.now() + COMPACT_AGAIN;
      this.#options.onFailure(result.failure);
    });
  }

  async #compact(): Promise<Result<null, StoreFailure>> {
    await this.#files.refresh();
    await this.#files.settle();
    if (this.#files.journalSize.entries > 0) await this.#files.compact();
    return success(null);
  }

  async #look(): Promise<void> {
    const result = await this.read();
    if (!result.ok && result.failure.code !== 'store-closed') this.#options.onFailure(result.failure);
  }

  #tell(): void {
    const { document } = this.#files;
    if (document === this.#told) return;
    this.#told = document;
    // A listener that throws is a bug, and no reason to say that the change was not kept.
    queueMicrotask(() => this.#changes.fire(document));
  }
}
