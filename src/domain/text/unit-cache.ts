import type { Block } from './block.js';
import { labelsIn } from './definitions.js';
import type { Mark } from './mark.js';
import type { Part } from './parts.js';

/** A part of a draft that has been read and may be used again. */
export interface Unit {
  readonly source: string;
  readonly part: Part;
  /** Whether it ends there whatever follows; otherwise it is only good at the end of a draft. */
  readonly closed: boolean;
  /** The labels that it may refer to, and those of them that were defined when it was read. */
  readonly labels: readonly string[];
  readonly defined: string;
  /** The last time that it was used, in parses. */
  used: number;
  /** Its blocks where they were last, and the languages that the draft had then. */
  placed: { readonly at: number; readonly languages: string; readonly blocks: readonly Block[] } | null;
  /** Its marks where they were last. */
  marked: { readonly at: number; readonly marks: readonly Mark[] } | null;
}

/** After so many parses without being used a unit is forgotten. */
const KEPT = 32;

/** The units of a draft, found by the piece of source that they begin with. */
export class UnitCache {
  readonly #units = new Map<string, Unit[]>();

  /** Keeps a unit; `piece` is the first piece of its source. */
  add(piece: string, unit: Unit): void {
    this.#units.set(piece, [unit, ...(this.#units.get(piece) ?? [])]);
  }

  /** A unit that can stand at a place where nothing is open. */
  find(source: string, at: number, piece: string, definitions: ReadonlySet<string>): Unit | null {
    const list = this.#units.get(piece) ?? [];
    return list.find((unit) => isGood(unit, definitions) && fits(unit, source, at)) ?? null;
  }

  /** Drops what has not been used for some time. */
  forget(parses: number): void {
    if (parses % KEPT !== 0) return;
    for (const [piece, list] of this.#units) {
      const kept = list.filter(({ used }) => parses - used < KEPT);
      if (kept.length === 0) this.#units.delete(piece);
      else this.#units.set(piece, kept);
    }
  }
}

/** A unit of a part that has just been read. */
export const unitOf = (
  source: string,
  part: Part,
  closed: boolean,
  definitions: ReadonlySet<string>,
  used: number,
): Unit => {
  const labels = labelsIn(source);
  return { source, part, closed, labels, defined: definedIn(labels, definitions), used, placed: null, marked: null };
};

const definedIn = (labels: readonly string[], definitions: ReadonlySet<string>): string =>
  labels.length === 0 ? '' : labels.filter((label) => definitions.has(label)).join('\n');

const isGood = (unit: Unit, definitions: ReadonlySet<string>): boolean =>
  unit.labels.length === 0 || definedIn(unit.labels, definitions) === unit.defined;

const fits = ({ source: own, closed }: Unit, source: string, at: number): boolean =>
  (closed || at + own.length === source.length) && source.startsWith(own, at);
