import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import type { WindowCache } from '../app/window-cache.js';

const span = z.object({ start: z.number(), end: z.number() });

/** One line of the file: a key and what is known under it. */
const line = z.tuple([
  z.string(),
  z.object({
    blocks: z.array(
      z.object({
        mentions: z.array(z.object({ span, type: z.string(), confidence: z.number(), tagset: z.string() })),
        sentences: z.array(
          z.object({
            subwords: z.number(),
            sums: z.array(z.number()),
            fault: z.object({ value: z.number(), span }).nullable(),
            fit: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
]);

/** The first line; a file that begins otherwise is of another version. */
const HEAD = '{"schema":2}';
/** Lines between two turns of the event loop: the editor's thread is not held for longer. */
const SLICE = 100;

/** Milliseconds between two looks at whether the cache has something new to keep. */
const SAVE_EVERY = 60_000;

/**
 * Keeps the window cache between sessions. It holds nothing that cannot be computed again, so a file that is damaged,
 * cannot be read or cannot be written is no matter: the model is asked anew.
 */
export class WindowCacheFile {
  readonly #path: string;
  readonly #cache: WindowCache;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string, cache: WindowCache) {
    this.#path = path;
    this.#cache = cache;
    this.#timer = setInterval(() => void this.save(), SAVE_EVERY);
    this.#timer.unref();
  }

  async load(): Promise<void> {
    try {
      const [head, ...lines] = (await readFile(this.#path, 'utf8')).split('\n');
      if (head !== HEAD) return;
      for (const [index, text] of lines.entries()) {
        const read = line.safeParse(JSON.parse(text));
        if (read.success) this.#cache.set(...read.data);
        if (index % SLICE === SLICE - 1) await setImmediate();
      }
    } catch {
      // No file yet, or not one of ours: see the class's comment.
    }
    this.#cache.entries();
  }

  async save(): Promise<void> {
    if (!this.#cache.changed) return;
    const lines = [HEAD];
    for (const entry of this.#cache.entries()) {
      lines.push(JSON.stringify(entry));
      if (lines.length % SLICE === 0) await setImmediate();
    }
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      const temporary = `${this.#path}.${randomUUID()}`;
      await writeFile(temporary, lines.join('\n'));
      await rename(temporary, this.#path);
    } catch {
      // A full or read-only disk: see the class's comment.
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
    void this.save();
  }
}
