import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';

/** Changes come in bursts: a command touches lock, journal and folder. */
const SETTLE = 30;
/** Network folders send no events, and a folder that is not there yet cannot be watched. */
const POLL = 5_000;
const WATCHED = new Set(['store.json', 'store.journal']);

/** Says when the files of a store may have changed. It keeps no process alive. */
export class ChangeWatcher {
  readonly #folder: string;
  readonly #onChange: () => void;
  readonly #poll: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #pending: NodeJS.Timeout | null = null;

  constructor(folder: string, onChange: () => void) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#poll = setInterval(() => {
      this.#watch();
      onChange();
    }, POLL);
    this.#poll.unref();
    this.#watch();
  }

  dispose(): void {
    clearInterval(this.#poll);
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#watcher?.close();
  }

  #watch(): void {
    if (this.#watcher !== null) return;
    try {
      const watcher = watch(this.#folder, { persistent: false }, (_event, name) => {
        if (name === null || WATCHED.has(name)) this.#changed();
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watcher = null;
      });
      this.#watcher = watcher;
    } catch {
      // No such folder yet, or no watchers left: the poll goes on and tries again.
      this.#watcher = null;
    }
  }

  #changed(): void {
    if (this.#pending !== null) return;
    this.#pending = setTimeout(() => {
      this.#pending = null;
      this.#onChange();
    }, SETTLE);
    this.#pending.unref();
  }
}
