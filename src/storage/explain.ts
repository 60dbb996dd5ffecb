import type { StoreFailure } from '../domain/store/failure.js';
import { recoverNewest } from './recover.js';
import { setAside } from './set-aside.js';
import type { StorePaths } from './store-paths.js';

/** Keeps a copy of what is damaged, and adds to the failure where it is and what can be restored. */
export const explain = async (failure: StoreFailure, paths: StorePaths, now: Date): Promise<StoreFailure> => {
  const { code } = failure;
  if (code === 'store-unreadable') {
    return { ...failure, setAside: await setAside(failure.file, now), newest: await newest(paths) };
  }
  if (code === 'store-missing') return { ...failure, newest: await newest(paths) };
  if (code === 'journal-damaged') return { ...failure, setAside: await setAside(failure.file, now) };
  return failure;
};

const newest = async (paths: StorePaths): Promise<string | null> => (await recoverNewest(paths))?.file ?? null;
