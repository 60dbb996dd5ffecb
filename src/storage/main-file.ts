import { randomUUID } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { StoreDocument } from '../domain/store/document.js';
import { SCHEMA } from '../domain/store/document.js';
import { replaceFile, syncFolder, writeSynced } from './durable.js';
import { keepGeneration } from './generations.js';
import { identity, readDocument } from './read-document.js';
import { serialise } from './serialise.js';
import { orAbsent } from './store-error.js';
import type { StorePaths } from './store-paths.js';
import type { OnWritePoint } from './write-point.js';

/** The file that was read or written last. */
interface Known {
  readonly identity: string;
  readonly revision: number;
  readonly schema: number;
}

/**
 * `store.json` for lowdb: read with validation and migration; written under another name, synced and renamed, so that
 * there is a whole document at every moment, and the one before becomes a generation. Writing needs the lock.
 */
export class MainFile implements Adapter<StoreDocument> {
  readonly #paths: StorePaths;
  readonly #now: () => Date;
  readonly #onWritePoint: OnWritePoint;
  #known: Known | null = null;

  constructor(paths: StorePaths, now: () => Date, onWritePoint: OnWritePoint) {
    this.#paths = paths;
    this.#now = now;
    this.#onWritePoint = onWritePoint;
  }

  /** What was read or written last, or null. */
  get known(): Known | null {
    return this.#known;
  }

  /** Makes the next look at the file take it for another. */
  forget(): void {
    this.#known = null;
  }

  /** Whether the file is still the one that was read or written last; `absent` when there is none. */
  async state(): Promise<'same' | 'other' | 'absent'> {
    const stats = await orAbsent(stat(this.#paths.main));
    if (stats === null) return 'absent';
    return this.#known?.identity === identity(stats) ? 'same' : 'other';
  }

  /** Null when there is no file. Throws a `StoreError` when it cannot be understood. */
  async read(): Promise<StoreDocument | null> {
    this.#known = null;
    const found = await readDocument(this.#paths.main);
    if (found === null) return null;
    this.#known = { identity: found.identity, revision: found.document.revision, schema: found.schema };
    return found.document;
  }

  async write(document: StoreDocument): Promise<void> {
    const { main, folder } = this.#paths;
    const temporary = `${main}.${randomUUID()}.tmp`;
    await this.#removeLeftovers();
    try {
      await writeSynced(temporary, serialise(document));
      this.#onWritePoint('main-synced');
      if (this.#known !== null) {
        await orAbsent(keepGeneration(this.#paths, main, this.#known.revision, this.#now()));
        this.#onWritePoint('generation-kept');
      }
      const stats = await stat(temporary);
      await replaceFile(temporary, main);
      this.#onWritePoint('main-renamed');
      this.#known = { identity: identity(stats), revision: document.revision, schema: SCHEMA };
      await syncFolder(folder);
      this.#onWritePoint('folder-synced');
    } catch (error) {
      await orAbsent(unlink(temporary));
      throw error;
    }
  }

  /** Half-written files of processes that died: whoever holds the lock is the only one who writes. */
  async #removeLeftovers(): Promise<void> {
    const start = `${basename(this.#paths.main)}.`;
    for (const name of await readdir(this.#paths.folder)) {
      if (name.startsWith(start) && name.endsWith('.tmp')) await orAbsent(unlink(join(this.#paths.folder, name)));
    }
  }
}
