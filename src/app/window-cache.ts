import type { WindowAnnotation } from '../domain/annotation/classified-window.js';
import { LeastRecent } from './least-recent.js';

/** What the model said of windows, by `windowKey`; the least recently used go first. */
export class WindowCache {
  readonly #entries: LeastRecent<WindowAnnotation>;
  #changed = false;

  /** @param most how many windows are kept; a window of a draft takes about one kilobyte */
  constructor(most = 4000) {
    this.#entries = new LeastRecent(most);
  }

  /** Whether something was added since the last `entries()`. */
  get changed(): boolean {
    return this.#changed;
  }

  get(key: string): WindowAnnotation | undefined {
    return this.#entries.get(key);
  }

  set(key: string, annotation: WindowAnnotation): void {
    this.#entries.set(key, annotation);
    this.#changed = true;
  }

  /** All entries, least recently used first, for keeping them between sessions. */
  entries(): readonly (readonly [string, WindowAnnotation])[] {
    this.#changed = false;
    return this.#entries.entries();
  }
}
