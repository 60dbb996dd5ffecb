import { readdir } from 'node:fs/promises';
import { listArchives, listGenerations } from './generations.js';
import { orAbsent } from './store-error.js';
import type { StorePaths } from './store-paths.js';

/** What Dropbox, OneDrive, Syncthing, iCloud and people who copy files leave beside `store.json`. */
const CONFLICT = /^store(?:[ ._-].*(?:conflict|copy).*|\.sync-conflict-.*| ?\(\d+\)| \d+|-[^.]+)\.json$/i;

/** Copies of `store.json` that a sync service made because two machines changed it. */
export const conflictCopies = async (paths: StorePaths): Promise<readonly string[]> =>
  (await entries(paths)).filter((name) => CONFLICT.test(name));

/** Copies of what could not be read. */
export const setAsideCopies = async (paths: StorePaths): Promise<readonly string[]> =>
  (await entries(paths)).filter((name) => SET_ASIDE.test(name));

const SET_ASIDE = /^store\.unreadable-.*\.(?:json|journal)$/;

/** Whether there has been a store here: then a missing `store.json` is a loss and no first start. */
export const hasTraces = async (paths: StorePaths): Promise<boolean> => {
  const found = await entries(paths);
  if (found.includes('store.journal') || found.some((name) => CONFLICT.test(name) || SET_ASIDE.test(name))) return true;
  return (await listGenerations(paths)).length > 0 || (await listArchives(paths)).length > 0;
};

const entries = async (paths: StorePaths): Promise<readonly string[]> => (await orAbsent(readdir(paths.folder))) ?? [];
