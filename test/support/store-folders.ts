import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder of its own for a test, and removes it. */
export const withFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const parent = await mkdtemp(join(tmpdir(), 'inkbearing-store-'));
  try {
    return await work(join(parent, 'store'));
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
};
