import { open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftFiles } from '../app/ports/draft-files.js';
import { applyEdits } from '../domain/annotation/apply-fixes.js';
import type { Edit } from '../domain/annotation/finding.js';
import { failure, success, type Result } from '../domain/result.js';
import { decodeUtf8 } from './decode-utf8.js';
import { replaceFile, syncFolder } from './durable.js';
import { fileUri } from './file-uri.js';
import { systemCode } from './store-error.js';

/** The drafts on this machine's disk. */
export const draftDisk: DraftFiles = {
  read: async (uri) => {
    const path = pathOf(uri);
    return path === null ? failure('unreadable') : readDraftFile(path);
  },
  edit: async (uri, text, edits) => {
    const path = pathOf(uri);
    return path !== null && editDraftFile(path, text, edits);
  },
  create: async (folder, name, text) => {
    const path = pathOf(folder);
    return path === null ? failure('unwritable') : createDraftFile(path, name, text);
  },
  identity: async (uri) => {
    const path = pathOf(uri);
    return path === null ? null : fileIdentity(path);
  },
};

/** The path of a file on this machine, or null. */
const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    // A URI that is no file of this machine, such as one of another system.
    return null;
  }
};

/** The text of a file with its byte order mark. */
export const readDraftFile = async (path: string): Promise<Result<string, 'missing' | 'unreadable'>> => {
  try {
    return success(decodeUtf8(await readFile(path)));
  } catch (error) {
    return failure(['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '') ? 'missing' : 'unreadable');
  }
};

/**
 * Makes edits in a file whose text is still as it was read: a new file takes its place in one step, with its mode, so that a failure in
 * between leaves the old one whole. A link stays one.
 */
export const editDraftFile = async (path: string, text: string, edits: readonly Edit[]): Promise<boolean> => {
  try {
    const file = await realpath(path);
    const { mode } = await stat(file);
    if (decodeUtf8(await readFile(file)) !== text) return false;
    const fresh = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
    try {
      const handle = await open(fresh, 'wx', mode);
      try {
        await handle.writeFile(applyEdits(text, edits));
        await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await replaceFile(fresh, file);
    } finally {
      await rm(fresh, { force: true });
    }
    await syncFolder(dirname(file));
    return true;
  } catch {
    // Read-only, locked or gone: the person is told that it was not written.
    return false;
  }
};

const createDraftFile = async (
  folder: string,
  name: string,
  text: string,
): Promise<Result<string, 'exists' | 'unwritable'>> => {
  const path = join(folder, name);
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text);
    } catch (error) {
      // A full disk: half a draft would stand in the way of the next try.
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return success(fileUri(path));
  } catch (error) {
    return failure(systemCode(error) === 'EEXIST' ? 'exists' : 'unwritable');
  }
};

/** Some shares number no files. */
const fileIdentity = async (path: string): Promise<string | null> => {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return ino === 0n ? null : `${dev}:${ino}`;
  } catch {
    // Gone or not to be looked at: it is told from others by its name.
    return null;
  }
};
