import { success } from '../domain/result.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import type { Proofreader, ProofText } from './ports/proofreader.js';

type Found = readonly ProseFinding[];

/** A proofreader that remembers what was found in a text: an edit costs the block that it changes. */
export class ProofCache implements Proofreader {
  readonly #proofreader: Proofreader;
  readonly #most: number;
  /** By the text with its opaque stretches, what was not asked for longest first. */
  readonly #entries = new Map<string, Found>();

  /** @param most how many texts are remembered; most have no findings and take little more than themselves */
  constructor(proofreader: Proofreader, most = 4000) {
    this.#proofreader = proofreader;
    this.#most = most;
  }

  async read(texts: readonly ProofText[]): ReturnType<Proofreader['read']> {
    const keys = texts.map(keyOf);
    const missing = new Map(keys.flatMap((key, index) => (this.#entries.has(key) ? [] : [[key, index] as const])));
    const known = new Map(keys.flatMap((key) => this.#recall(key)));
    const wanted = [...missing.values()].flatMap((index) => texts[index] ?? []);
    const read = wanted.length === 0 ? success([]) : await this.#proofreader.read(wanted);
    if (!read.ok) return read;
    for (const [index, key] of [...missing.keys()].entries()) {
      const found = read.value[index] ?? [];
      known.set(key, found);
      this.#remember(key, found);
    }
    return success(keys.map((key) => known.get(key) ?? []));
  }

  #recall(key: string): readonly (readonly [string, Found])[] {
    const found = this.#entries.get(key);
    if (found === undefined) return [];
    this.#remember(key, found);
    return [[key, found]];
  }

  #remember(key: string, found: Found): void {
    this.#entries.delete(key);
    this.#entries.set(key, found);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(oldest);
    }
  }
}

const keyOf = ({ language, text, opaque }: ProofText): string =>
  [language, ...opaque.flatMap(({ start, end }) => [start, end]), text].join('\n');
