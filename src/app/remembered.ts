/** Answers that are asked for again and again and hold for some time. */
export class Remembered<Value> {
  readonly #ask: (key: string) => Promise<Value>;
  readonly #holds: number;
  readonly #now: () => number;
  readonly #answers = new Map<string, { readonly at: number; readonly answer: Promise<Value> }>();

  /** @param holds how long an answer holds, in the unit of the clock */
  constructor(ask: (key: string) => Promise<Value>, holds: number, now: () => number) {
    this.#ask = ask;
    this.#holds = holds;
    this.#now = now;
  }

  /** The answer for a key, a new one where there is none that holds. */
  get(key: string): Promise<Value> {
    const now = this.#now();
    const known = this.#answers.get(key);
    if (known !== undefined && now - known.at < this.#holds) return known.answer;
    // The map is in the order of age: what holds no longer stands at its start.
    for (const [old, { at }] of this.#answers) {
      if (now - at < this.#holds && old !== key) break;
      this.#answers.delete(old);
    }
    this.#answers.delete(key);
    const answer = this.#ask(key);
    this.#answers.set(key, { at: now, answer });
    return answer;
  }
}
