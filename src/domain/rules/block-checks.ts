import type { Finding } from '../annotation/finding.js';
import type { Block } from '../text/block.js';
import { toFinding } from './in-source.js';
import type { BlockRule, ProseFinding } from './rule.js';

/** How many blocks are remembered, twice at most: those of a long book. */
const BLOCKS = 20_000;

/** What the rules find in each block, kept while the block stays as it is, wherever it moves to. */
export class BlockChecks {
  readonly #rules: readonly BlockRule[];
  /** By the block itself, which is the same object where nothing before it has changed. */
  readonly #placed = new WeakMap<Block, readonly Finding[]>();
  /** By what the rules may look at; the older half is dropped when the younger one is full. */
  #young = new Map<string, readonly ProseFinding[]>();
  #old: ReadonlyMap<string, readonly ProseFinding[]> = new Map();

  constructor(rules: readonly BlockRule[]) {
    this.#rules = rules;
  }

  /** The findings of a block, in the order of the rules. */
  check(block: Block): readonly Finding[] {
    const known = this.#placed.get(block);
    if (known !== undefined) return known;
    const findings = this.#found(block).map((finding) => toFinding(block, finding));
    this.#placed.set(block, findings);
    return findings;
  }

  #found(block: Block): readonly ProseFinding[] {
    const key = keyOf(block);
    const found = this.#young.get(key) ?? this.#old.get(key) ?? this.#rules.flatMap((rule) => rule.check(block));
    if (this.#young.size >= BLOCKS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, found);
    return found;
  }
}

const keyOf = ({ kind, level, language, text, runs }: Block): string =>
  `${kind} ${level} ${language} ${runs.map((run) => `${run.kind.charAt(0)}${run.text.length}`).join('')} ${text}`;
