import { open, opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStamp, LineRefusal } from '../app/ports/line-files.js';
import { failure, success, type Result } from '../domain/result.js';
import { tickLine, type ExpectedLine } from '../domain/tasks/lines/tick-line.js';
import { decodeUtf8 } from './decode-utf8.js';

/** What is walked: names are paths with `/`, relative to the root. */
export interface Walk {
  readonly root: string;
  readonly enters: (folder: string) => boolean;
  readonly takes: (file: string) => boolean;
}

/** The names of the files below a folder. Links are not followed; what cannot be read is passed over. */
export async function* walkFiles({ root, enters, takes }: Walk): AsyncGenerator<string> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for await (const entry of await opendir(join(root, folder), { bufferSize: 128 })) {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
          if (enters(name)) folders.push(name);
        } else if (entry.isFile() && takes(name)) yield name;
      }
    } catch {
      // No permission, or gone meanwhile.
    }
  }
}

export const stampOf = async (path: string): Promise<FileStamp | null> => {
  try {
    const { mtimeMs, size } = await stat(path);
    return { mtime: mtimeMs, size };
  } catch {
    // There is no such file, or none that can be looked at.
    return null;
  }
};

/** The text of a file with its byte order mark; null where it cannot be read or is not UTF-8. */
export const readText = async (path: string): Promise<string | null> => {
  try {
    return decodeUtf8(await readFile(path));
  } catch {
    // Gone meanwhile, or no text.
    return null;
  }
};

/**
 * Ticks a line in a file on the disk: one byte is written in place, so that every other byte, the file's mode and its links
 * stay as they are.
 */
export const tickOnDisk = async (
  path: string,
  expected: ExpectedLine,
  ticked: boolean,
): Promise<Result<void, LineRefusal>> => {
  try {
    const file = await open(path, 'r+');
    try {
      const { mtimeMs } = await file.stat();
      const text = decodeUtf8(await file.readFile());
      const edit = tickLine(text, expected, ticked);
      if (!edit.ok) return edit;
      if (edit.value === null) return success(undefined);
      const { start, newText } = edit.value;
      if ((await file.stat()).mtimeMs !== mtimeMs) return failure('gone');
      await file.write(newText, Buffer.byteLength(text.slice(0, start)));
      return success(undefined);
    } finally {
      await file.close();
    }
  } catch {
    // Read-only, locked, gone, or no UTF-8: the person is told that it was not written.
    return failure('unwritable');
  }
};
