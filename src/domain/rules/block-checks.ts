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
  /** By the text, then by what else the rules may look at; the older half is dropped when the younger one is full. */
  #young = new Map<string, readonly Known[]>();
  #old: ReadonlyMap<string, readonly Known[]> = new Map();

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
    const traits = traitsOf(block);
    // A block that has moved has the same string, which a map finds without reading it again.
    const others = this.#young.get(block.text) ?? this.#old.get(block.text) ?? [];
    const known = others.find((other) => other.traits === traits);
    const found = known?.found ?? this.#rules.flatMap((rule) => rule.check(block));
    if (this.#young.size >= BLOCKS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(block.text, known === undefined ? [...others, { traits, found }] : others);
    return found;
  }
}

/** What was found in blocks with one text. */
interface Known {
  readonly traits: string;
  readonly found: readonly ProseFinding[];
}

const traitsOf = ({ kind, level, language, runs }: Block): string =>
  `${kind} ${level} ${language} ${runs.map((run) => `${run.kind.charAt(0)}${run.text.length}`).join('')}`;
