import { join } from 'node:path';

/** The files of a store. */
export interface StorePaths {
  readonly folder: string;
  /** The document as of the last compaction. */
  readonly main: string;
  /** The commands since then. */
  readonly journal: string;
  readonly lock: string;
  /** Earlier documents, and the journals that lead from each to the next. */
  readonly generations: string;
}

/** Where the files of the store in a folder are. */
export const storePaths = (folder: string): StorePaths => ({
  folder,
  main: join(folder, 'store.json'),
  journal: join(folder, 'store.journal'),
  lock: join(folder, 'store.lock'),
  generations: join(folder, 'generations'),
});

/** Permissions: what people write is nobody else's business. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
