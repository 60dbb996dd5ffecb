import type { Finding } from '../annotation/finding.js';
import { RecentMap } from '../recent-map.js';
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
  /** By the text, then by what else the rules may look at. */
  readonly #known = new RecentMap<readonly Known[]>(BLOCKS);

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
    const others = this.#known.get(block.text) ?? [];
    const known = others.find((other) => other.traits === traits);
    if (known !== undefined) return known.found;
    const found = this.#rules.flatMap((rule) => rule.check(block));
    this.#known.set(block.text, [...others, { traits, found }]);
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
