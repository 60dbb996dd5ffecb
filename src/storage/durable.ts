import { open, rename } from 'node:fs/promises';
import { withRetries } from './retry.js';
import { FILE_MODE } from './store-paths.js';
import { systemCode } from './store-error.js';

/** Writes a new file and waits until it is on the disk. */
export const writeSynced = async (file: string, chunks: AsyncIterable<string>): Promise<void> => {
  const handle = await open(file, 'wx', FILE_MODE);
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Waits until a folder's entries are on the disk. Windows cannot, and does not need to. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems refuse to sync a folder; the rename is then as safe as they make it.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
};

/** Puts a file in the place of another, in one step. */
export const replaceFile = (from: string, to: string): Promise<void> => withRetries(() => rename(from, to));
