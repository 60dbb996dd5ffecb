import { labelsIn } from './definitions.js';
import { readParts } from './parts.js';
import { pieceStarts } from './pieces.js';
import { type Unit, UnitCache, unitOf } from './unit-cache.js';

/** How much is read at once when much has changed: calls of the Markdown parser have a cost of their own. */
const STRETCH = 8_192;

/** What was read last. */
interface Reading {
  readonly source: string;
  /** Where the body begins. */
  readonly start: number;
  readonly units: readonly Unit[];
}

/** Reads the body of one draft into units, again and again, and reads only what has changed. */
export class UnitReader {
  /** Whether the source may be read in parts; otherwise each time it is read whole. */
  readonly #cut: boolean;
  readonly #cache = new UnitCache();
  #definitions: ReadonlySet<string> = new Set();
  #last: Reading = { source: '', start: 0, units: [] };
  #reads = 0;

  constructor(cut: boolean) {
    this.#cut = cut;
  }

  /** The units of a source from `start` on, in order, without a gap. */
  read(source: string, start: number): readonly Unit[] {
    this.#reads += 1;
    let units = this.#cut ? this.#middle(source, start) : null;
    let settled = units !== null && this.#settle(units);
    // Definitions do not depend on each other, so what is defined is known after the first time.
    while (units === null || !settled) {
      units = this.#range(source, this.#cut ? pieceStarts(source, start, source.length) : [start, source.length]) ?? [];
      settled = this.#settle(units);
    }
    for (const unit of units) unit.used = this.#reads;
    this.#cache.forget(this.#reads);
    this.#last = { source, start, units };
    return units;
  }

  /** Takes over what the units define. @returns whether that is what they were read with */
  #settle(units: readonly Unit[]): boolean {
    const found = new Set<string>();
    for (const { part } of units) for (const label of part.definitions) found.add(label);
    const same = found.size === this.#definitions.size && [...found].every((label) => this.#definitions.has(label));
    if (!same) this.#definitions = found;
    return same;
  }

  /** Reads only between the first and the last change since the last time; null where that is not enough. */
  #middle(source: string, start: number): readonly Unit[] | null {
    const { source: before, start: startBefore, units } = this.#last;
    if (start !== startBefore || units.length === 0) return null;
    const same = commonStart(before, source);
    const tail = commonEnd(before, source, Math.min(before.length, source.length) - same);
    let head = 0;
    let from = start;
    // What follows a unit decides whether it ends there, so one character after it must be the same.
    for (let unit = units[head]; unit?.closed === true && from + unit.source.length < same; unit = units[head]) {
      from += unit.source.length;
      head += 1;
    }
    let rest = units.length;
    let to = source.length;
    // The blank line before a unit lies in the unit before it: one unit more must be the same.
    for (let unit = units[rest - 1]; rest > head && unit !== undefined; unit = units[rest - 1]) {
      if (source.length - to + unit.source.length > tail) break;
      to -= unit.source.length;
      rest -= 1;
    }
    const spare = units[rest];
    if (spare !== undefined) {
      to += spare.source.length;
      rest += 1;
    }
    const middle = this.#range(source, pieceStarts(source, from, to));
    return middle === null ? null : [...units.slice(0, head), ...middle, ...units.slice(rest)];
  }

  /** The units of a range of pieces, known or read now; null where something is open at the end of the range. */
  #range(source: string, starts: readonly number[]): readonly Unit[] | null {
    const units: Unit[] = [];
    const end = starts.at(-1) ?? source.length;
    for (let index = 0; index < starts.length - 1;) {
      const known = this.#known(source, starts, index);
      const found = known === null ? this.#fresh(source, starts, index) : [known];
      if (found === null) return null;
      let at = starts[index] ?? 0;
      for (const unit of found) {
        at += unit.source.length;
        units.push(unit);
      }
      if (at > end) return null;
      while (index < starts.length - 1 && (starts[index] ?? 0) < at) index += 1;
      // A unit of no length: the source is empty.
      if (at === end) break;
    }
    return units;
  }

  #known(source: string, starts: readonly number[], index: number): Unit | null {
    const at = starts[index] ?? 0;
    const unit = this.#cache.find(source, at, source.slice(at, starts[index + 1]), this.#definitions);
    if (unit === null) return null;
    // It must end where a piece ends.
    let next = index + 1;
    while (next < starts.length - 1 && (starts[next] ?? 0) < at + unit.source.length) next += 1;
    return starts[next] === at + unit.source.length ? unit : null;
  }

  /** Reads pieces up to a known one, or as many as make a stretch, or until nothing is open. */
  #fresh(source: string, starts: readonly number[], first: number): readonly Unit[] | null {
    const at = starts[first] ?? 0;
    const count = starts.length - 1;
    let last = first + 1;
    while (last < count && (starts[last + 1] ?? 0) - at <= STRETCH && this.#known(source, starts, last) === null)
      last += 1;
    for (;;) {
      const end = starts[last] ?? source.length;
      const stretch = source.slice(at, end);
      const { parts, closed } = readParts({
        source: stretch,
        starts: starts.slice(first, last).map((start) => start - at),
        labels: labelsIn(stretch).filter((label) => this.#definitions.has(label)),
        followed: end < source.length,
      });
      if (closed || end === source.length) {
        // What the stretch defines itself was defined for all of it.
        const defined = new Set([...this.#definitions, ...parts.flatMap(({ definitions }) => definitions)]);
        let piece = first;
        return parts.map((part, index) => {
          const { start: from, end: to } = part.span;
          const whole = closed || index < parts.length - 1;
          const unit = unitOf(stretch.slice(from, to), part, whole, defined, this.#reads);
          while ((starts[piece] ?? end) < at + from) piece += 1;
          this.#cache.add(source.slice(at + from, starts[piece + 1]), unit);
          return unit;
        });
      }
      if (last === count) return null;
      last = Math.min(count, last + (last - first));
    }
  }
}

/** How many characters two texts begin with in common. */
const commonStart = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  let at = 0;
  // Slices are compared faster than characters.
  while (at + 4_096 <= length && a.slice(at, at + 4_096) === b.slice(at, at + 4_096)) at += 4_096;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
};

/** How many characters two texts end with in common, at most `limit`. */
const commonEnd = (a: string, b: string, limit: number): number => {
  let count = 0;
  while (
    count + 4_096 <= limit &&
    a.slice(a.length - count - 4_096, a.length - count) === b.slice(b.length - count - 4_096, b.length - count)
  ) {
    count += 4_096;
  }
  while (count < limit && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count += 1;
  return count;
};
