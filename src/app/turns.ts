/** Milliseconds of work before others get their turn. */
const STRETCH = 4;

/** Lets others work now and then during work that takes long. */
export class Turns {
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;
  #since: number;

  /**
   * @param pause resolves when the others have had their turn
   * @param now milliseconds that only go forward
   */
  constructor(pause: () => Promise<void>, now: () => number) {
    this.#pause = pause;
    this.#now = now;
    this.#since = now();
  }

  /** Called between two pieces of work. */
  async rest(): Promise<void> {
    if (this.#now() - this.#since < STRETCH) return;
    await this.#pause();
    this.#since = this.#now();
  }
}
