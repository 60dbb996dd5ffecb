import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { IndexedFile } from '../app/line-index.js';
import type { Turns } from '../app/turns.js';

const texts = z.array(z.string());

/** One line of the file: a URI and what is known of that file. */
const entry = z.tuple([
  z.string(),
  z.object({
    stamp: z.object({ mtime: z.number(), size: z.number() }),
    lines: z.array(
      z.object({
        line: z.number(),
        box: z.number(),
        ticked: z.boolean(),
        text: z.string(),
        anchor: z.string().nullable(),
        headings: texts,
        parents: texts,
        tags: texts,
      }),
    ),
  }),
]);

/** The first line; a file that begins otherwise is of another version. */
const HEAD = '{"schema":1}';
const CHUNK = 64 * 1024;

/**
 * Keeps what is known of files between sessions, so that only what changed is read. It holds nothing that cannot be read
 * again, so a file that is damaged, gone or cannot be written is no matter.
 */
export class LineCacheFile {
  readonly #path: string;
  readonly #turns: Turns;

  constructor(path: string, turns: Turns) {
    this.#path = path;
    this.#turns = turns;
  }

  async load(): Promise<readonly (readonly [string, IndexedFile])[]> {
    const known: (readonly [string, IndexedFile])[] = [];
    let head: string | undefined;
    let rest = '';
    try {
      for await (const chunk of createReadStream(this.#path, { encoding: 'utf8', highWaterMark: CHUNK })) {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop() ?? '';
        if (head === undefined) head = lines.shift();
        if (head !== HEAD) return [];
        for (const line of lines) {
          const read = entry.safeParse(JSON.parse(line));
          if (read.success) known.push(read.data);
          await this.#turns.rest();
        }
      }
    } catch {
      // No file yet, or not one of ours: see the class's comment.
    }
    return known;
  }

  async save(entries: Iterable<readonly [string, IndexedFile]>): Promise<void> {
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      const temporary = `${this.#path}.${randomUUID()}`;
      const file = await open(temporary, 'wx');
      try {
        let text = `${HEAD}\n`;
        for (const known of entries) {
          if (known[1].stamp === null) continue;
          text += `${JSON.stringify(known)}\n`;
          if (text.length > CHUNK) {
            await file.writeFile(text);
            text = '';
          }
          await this.#turns.rest();
        }
        await file.writeFile(text);
      } finally {
        await file.close();
      }
      await rename(temporary, this.#path);
    } catch {
      // A full or read-only disk: see the class's comment.
    }
  }
}
