import type { Disposable } from './ports/disposable.js';

/** Tells listeners of something that happened, in the order in which they came. */
export class Emitter<Event> implements Disposable {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Registers a listener until the returned value is disposed. */
  readonly event = (listener: (event: Event) => void): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of Array.from(this.#listeners)) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
