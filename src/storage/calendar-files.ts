import type { Stats } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarFile, CalendarSource, SourceTrouble } from '../app/ports/calendar-source.js';
import { failure, success, type Result } from '../domain/result.js';

/** Bytes; calendars of ten years with ten thousand meetings have five million. */
const LARGEST = 64 * 1024 * 1024;
/** Programs that keep a file for each event have some thousands. */
const MOST_FILES = 20_000;
/** Folders in folders: an account, its calendars, their years. */
const DEEPEST = 4;

/** ICS files on the disk, and folders of them. Paths are absolute. */
export class CalendarFiles implements CalendarSource {
  readonly #most: number;
  readonly #largest: number;

  constructor(limits: { readonly mostFiles?: number; readonly largest?: number } = {}) {
    this.#most = limits.mostFiles ?? MOST_FILES;
    this.#largest = limits.largest ?? LARGEST;
  }

  async find(
    paths: readonly string[],
  ): Promise<{ readonly files: readonly CalendarFile[]; readonly troubles: readonly SourceTrouble[] }> {
    const files = new Map<string, CalendarFile>();
    const troubles: SourceTrouble[] = [];
    const isFull = (path: string): boolean => {
      if (files.size < this.#most) return false;
      if (!troubles.some(({ code }) => code === 'too-many-files')) troubles.push({ code: 'too-many-files', path });
      return true;
    };
    const visit = async (path: string, depth: number): Promise<void> => {
      if (isFull(path)) return;
      try {
        const found = await stat(path);
        if (found.isDirectory()) {
          if (depth > DEEPEST) return;
          const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
          for (const name of names) await visit(join(path, name), depth + 1);
        } else if (depth === 0 || (found.isFile() && /\.(?:ics|ical|icalendar)$/i.test(path))) {
          files.set(path, { path, identity: identityOf(found) });
        }
      } catch (error) {
        troubles.push(troubleOf(error, path));
      }
    };
    for (const path of paths) await visit(path, 0);
    return { files: Array.from(files.values()), troubles };
  }

  async read({ path }: CalendarFile): Promise<Result<string, SourceTrouble>> {
    try {
      const found = await stat(path);
      if (!found.isFile()) return failure({ code: 'file-unreadable', path });
      if (found.size > this.#largest) return failure({ code: 'file-too-large', path });
      return success(decode(await readFile(path)));
    } catch (error) {
      return failure(troubleOf(error, path));
    }
  }
}

const identityOf = ({ ino, size, mtimeMs }: Stats): string => `${ino}-${size}-${mtimeMs}`;

/** UTF-8, as the standard has it, or UTF-16 where a byte order mark says so. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

const troubleOf = (error: unknown, path: string): SourceTrouble => {
  const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  return { code: missing ? 'file-missing' : 'file-unreadable', path };
};
