import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { WindowCache } from '../app/window-cache.js';

const span = z.object({ start: z.number(), end: z.number() });

const file = z.object({
  schema: z.literal(1),
  entries: z.array(
    z.tuple([
      z.string(),
      z.object({
        blocks: z.array(
          z.object({
            mentions: z.array(z.object({ span, type: z.string(), confidence: z.number(), tagset: z.string() })),
            sentences: z.array(z.object({ subwords: z.number(), sums: z.array(z.number()) })),
          }),
        ),
      }),
    ]),
  ),
});

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
      const read = file.safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      if (read.success) for (const [key, annotation] of read.data.entries) this.#cache.set(key, annotation);
      this.#cache.entries();
    } catch {
      // No file yet, or not one of ours: see the class's comment.
    }
  }

  async save(): Promise<void> {
    if (!this.#cache.changed) return;
    const text = JSON.stringify({ schema: 1, entries: this.#cache.entries() });
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      const temporary = `${this.#path}.${process.pid}`;
      await writeFile(temporary, text);
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
