import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MemoryStore } from '../app/ports/memory-store.js';
import type { Store } from '../app/ports/store.js';
import type { StoreFailure } from '../domain/store/failure.js';
import type { FileStoreOptions } from './file-store.js';
import { FileStore } from './file-store.js';
import { failureOf, StoreError, systemCode } from './store-error.js';

/** A store to work with, and what the user should be told about it, if anything. */
export interface OpenedStore {
  readonly store: Store;
  readonly failure: StoreFailure | null;
}

/**
 * Opens the store in a folder, which is only made when something is to be kept. Where nothing can be written, the store
 * in memory takes its place, with what could be read. A damaged store stays the store: it refuses until it is restored.
 */
export const openStore = async (options: FileStoreOptions): Promise<OpenedStore> => {
  const store = new FileStore(options);
  const read = await store.read();
  if (!read.ok && read.failure.code !== 'store-io') return { store, failure: read.failure };
  const refused = read.ok ? await refusal(options.folder) : read.failure;
  if (refused === null) return { store, failure: null };
  await store.dispose();
  return { store: read.ok ? new MemoryStore(read.value) : new MemoryStore(), failure: refused };
};

/** Why nothing can be written to a folder, or null. Nothing is written to find out. */
const refusal = async (folder: string): Promise<StoreFailure | null> => {
  try {
    const existing = await nearest(folder);
    if (!(await stat(existing)).isDirectory()) {
      throw new StoreError({ code: 'store-io', file: existing, reason: 'ENOTDIR' });
    }
    await access(existing, constants.W_OK);
    return null;
  } catch (error) {
    return failureOf(error, folder);
  }
};

/** The folder, or the closest one above it that exists. */
const nearest = async (folder: string): Promise<string> => {
  try {
    await stat(folder);
    return folder;
  } catch (error) {
    const above = dirname(folder);
    if (systemCode(error) !== 'ENOENT' || above === folder) throw error;
    return nearest(above);
  }
};
