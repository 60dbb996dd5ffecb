import type { Files } from '../../src/app/ports/files.js';

/** A disk without files: the drafts of the bench stand in no folder. */
export const noFiles: Files = {
  exists: () => Promise.resolve(false),
  read: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
};
