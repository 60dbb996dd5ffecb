import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './store-error.js';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends where a parent exists and says that
 * it does not, as in `/proc`.
 * @param mode of the folders that are made
 * @throws what the system says
 */
export const makeFolder = async (folder: string, mode: number): Promise<void> => {
  const parent = path.dirname(folder);
  if ((await makeOne(folder, mode)) || parent === folder) return;
  await makeFolder(parent, mode);
  if (!(await makeOne(folder, mode))) await mkdir(folder, { mode });
};

/** Makes one folder; false where its parent is missing. One that is there already is as good. */
const makeOne = async (folder: string, mode: number): Promise<boolean> => {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return false;
    if (code === 'EEXIST') return true;
    throw error;
  }
};
