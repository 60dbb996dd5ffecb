import type { StoreFailure } from '../domain/store/failure.js';
import { recoverNewest } from './recover.js';
import { setAside } from './set-aside.js';
import type { StorePaths } from './store-paths.js';

/** Keeps a copy of what is damaged, and adds to the failure where it is and what can be restored. */
export const explain = async (failure: StoreFailure, paths: StorePaths, now: Date): Promise<StoreFailure> =>
  failure.code === 'store-unreadable' || failure.code === 'journal-damaged'
    ? withNewest({ ...failure, setAside: await setAside(failure.file, now) }, paths)
    : withNewest(failure, paths);

/** Adds to a failure what can be restored; changes nothing on the disk. */
export const withNewest = async (failure: StoreFailure, paths: StorePaths): Promise<StoreFailure> =>
  failure.code === 'store-unreadable' || failure.code === 'store-missing'
    ? { ...failure, newest: (await recoverNewest(paths))?.file ?? null }
    : failure;
