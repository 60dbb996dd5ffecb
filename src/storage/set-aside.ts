import { constants, copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { stamp } from './generations.js';
import { systemCode } from './store-error.js';

/** Copies a file that cannot be read to `store.unreadable-TIME`, once; returns the copy, or null when none can be made. */
export const setAside = async (file: string, now: Date): Promise<string | null> => {
  try {
    const existing = await sameCopy(file);
    if (existing !== null) return existing;
    const copy = join(dirname(file), `store.unreadable-${stamp(now)}${extname(file)}`);
    await copyFile(file, copy, constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    // A folder that cannot be written to: the original stays where it is, nothing overwrites it.
    if (systemCode(error) !== null) return null;
    throw error;
  }
};

const sameCopy = async (file: string): Promise<string | null> => {
  const { size } = await stat(file);
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith('store.unreadable-') || !name.endsWith(extname(basename(file)))) continue;
    const copy = join(folder, name);
    if ((await stat(copy)).size === size && (await readFile(copy)).equals(await readFile(file))) return copy;
  }
  return null;
};
