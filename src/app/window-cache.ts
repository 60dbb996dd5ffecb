import type { WindowAnnotation } from '../domain/annotation/classified-window.js';

/** What the model said of windows, by `windowKey`; the least recently used go first. */
export class WindowCache {
  readonly #entries = new Map<string, WindowAnnotation>();
  readonly #most: number;
  #changed = false;

  /** @param most how many windows are kept; a window of a draft takes about one kilobyte */
  constructor(most = 4000) {
    this.#most = most;
  }

  /** Whether something was added since the last `entries()`. */
  get changed(): boolean {
    return this.#changed;
  }

  get(key: string): WindowAnnotation | undefined {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, found);
    }
    return found;
  }

  set(key: string, annotation: WindowAnnotation): void {
    this.#entries.delete(key);
    this.#entries.set(key, annotation);
    this.#changed = true;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(oldest);
    }
  }

  /** All entries, least recently used first, for keeping them between sessions. */
  entries(): readonly (readonly [string, WindowAnnotation])[] {
    this.#changed = false;
    return [...this.#entries];
  }
}
