/**
 * A map that forgets: it holds a young half and an old one, which is dropped when the young one is full. What is asked
 * for in time comes into the young half again; nothing is moved for the rest, so that a long draft costs little.
 */
export class RecentMap<Value> {
  readonly #half: number;
  #young = new Map<string, Value>();
  #old: ReadonlyMap<string, Value> = new Map();

  /** @param half how many entries a half holds */
  constructor(half: number) {
    this.#half = half;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const found = this.#old.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
