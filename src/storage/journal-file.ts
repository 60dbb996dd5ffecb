import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { JournalContent } from './journal-line.js';
import { parseJournal } from './journal-line.js';
import { withRetries } from './retry.js';
import { orAbsent } from './store-error.js';
import { FILE_MODE } from './store-paths.js';
import type { OnWritePoint } from './write-point.js';

/** Not `a`: what is opened for appending cannot be cut off on Windows. */
const CHANGE = constants.O_RDWR | constants.O_CREAT;

/** A stretch of a journal file; `inode` tells one journal from the next. */
export interface JournalPart extends JournalContent {
  readonly inode: number;
  readonly size: number;
}

/** Reads a journal from a byte on; null when there is none. */
export const readJournal = async (file: string, from: number): Promise<JournalPart | null> => {
  const handle = await orAbsent(open(file, 'r'));
  if (handle === null) return null;
  try {
    const { ino, size } = await handle.stat();
    const bytes = await readFrom(handle, from, size);
    return { ...parseJournal(bytes), inode: ino, size };
  } finally {
    await handle.close();
  }
};

/**
 * Adds a line after the first `end` bytes and waits until it is on the disk; returns the journal's inode. What stands
 * after them was never acknowledged and goes. When the disk refuses, the journal is left as it was.
 */
export const appendToJournal = async (
  file: string,
  end: number,
  line: string,
  onWritePoint: OnWritePoint,
): Promise<number> => {
  const handle = await withRetries(() => open(file, CHANGE, FILE_MODE));
  try {
    onWritePoint('journal-opened');
    const { ino, size } = await handle.stat();
    if (size > end) await handle.truncate(end);
    try {
      await writeAt(handle, Buffer.from(line), end);
      onWritePoint('journal-written');
      await handle.sync();
    } catch (error) {
      await handle.truncate(end);
      throw error;
    }
    onWritePoint('journal-synced');
    return ino;
  } finally {
    await handle.close();
  }
};

const writeAt = async (handle: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
};

const readFrom = async (handle: FileHandle, from: number, to: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(Math.max(0, to - from));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
};
