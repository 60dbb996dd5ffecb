import { access, readdir, readFile } from 'node:fs/promises';
import type { Files } from '../app/ports/files.js';

/** The files of the disk, by their paths. That there is nothing is an answer, not an error. */
export const localFiles: Files = {
  exists: async (path) => {
    try {
      await access(path);
      return true;
    } catch {
      return false;
    }
  },
  read: async (path) => {
    try {
      return await readFile(path, 'utf8');
    } catch {
      return null;
    }
  },
  list: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    } catch {
      return [];
    }
  },
};
