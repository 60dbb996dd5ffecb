import type { Block, ParsedDraft } from './block.js';
import { labelsIn } from './definitions.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { dominantLatin, draftLanguage, type LanguageEvidence } from './language.js';
import { type Fallback, looseBlock, type LooseBlock, placeBlock } from './loose-block.js';
import { type Part, readParts } from './parts.js';
import { pieceStarts } from './pieces.js';
import { sectionsOf } from './sections.js';

/** Reads one draft again and again; what has not changed since the last times is not read again. */
export interface DraftParser {
  /** Reads the source as it is now. Unchanged blocks at unchanged places are the same objects as before. */
  readonly parse: (source: string) => ParsedDraft;
}

/** A part that has been read, and when it may be used again. */
interface Unit {
  readonly source: string;
  readonly part: Part;
  /** Whether it ends there whatever follows; otherwise it is only good at the end of a draft. */
  readonly closed: boolean;
  /** The labels that it may refer to, and those of them that were defined when it was read. */
  readonly labels: readonly string[];
  readonly defined: string;
  /** The last time that it was used, in parses. */
  used: number;
  /** Its blocks at the place where they were last. */
  placed: { readonly at: number; readonly fallback: string; readonly blocks: readonly Block[] } | null;
}

/** How much is read at once when much has changed: calls of the Markdown parser have a cost of their own. */
const STRETCH = 8_192;

/** After so many parses without being used a unit is forgotten. */
const KEPT = 32;

/** A parser for one draft. `cut`: whether the source may be read in parts; without it each parse reads it whole. */
export const createParser = ({ cut = true }: { readonly cut?: boolean } = {}): DraftParser => {
  const units = new Map<string, Unit[]>();
  let parses = 0;
  let definitions: ReadonlySet<string> = new Set();
  let front: { readonly source: string; readonly matter: FrontMatter; readonly blocks: readonly LooseBlock[] } | null = null;

  const frontOf = (source: string): typeof front => {
    // What follows the closing fence on its line could undo it.
    if (front !== null && source.startsWith(front.source) && (front.source.endsWith('\n') || source === front.source)) return front;
    const matter = readFrontMatter(source);
    if (matter === null) return null;
    return { source: source.slice(0, matter.span.end), matter, blocks: matter.prose.map(looseBlock) };
  };

  const definedIn = (labels: readonly string[]): string => labels.filter((label) => definitions.has(label)).join('\n');

  /** A unit that can stand at the place of the piece `index`, and the index of the piece after it. */
  const known = (source: string, starts: readonly number[], index: number): { readonly unit: Unit; readonly next: number } | null => {
    const at = starts[index] ?? 0;
    for (const unit of units.get(source.slice(at, starts[index + 1])) ?? []) {
      const end = at + unit.source.length;
      if (!unit.closed && end !== source.length) continue;
      if (unit.labels.length > 0 && definedIn(unit.labels) !== unit.defined) continue;
      if (!source.startsWith(unit.source, at)) continue;
      let next = index + 1;
      while (next < starts.length - 1 && (starts[next] ?? 0) < end) next += 1;
      if (starts[next] === end) return { unit, next };
    }
    return null;
  };

  /** Reads pieces from `first` on: up to a known one, or as many as make a stretch, or until nothing is open. */
  const read = (source: string, starts: readonly number[], first: number): { readonly found: readonly Unit[]; readonly next: number } => {
    const at = starts[first] ?? 0;
    const count = starts.length - 1;
    let last = first + 1;
    while (last < count && (starts[last + 1] ?? 0) - at <= STRETCH && known(source, starts, last) === null) last += 1;
    for (;;) {
      const end = starts[last] ?? source.length;
      const stretch = source.slice(at, end);
      const { parts, closed } = readParts({
        source: stretch,
        starts: starts.slice(first, last).map((start) => start - at),
        labels: labelsIn(stretch).filter((label) => definitions.has(label)),
        followed: last < count,
      });
      if (!closed && last < count) {
        last = Math.min(count, last + (last - first));
        continue;
      }
      const found = parts.map((part, index): Unit => {
        const text = stretch.slice(part.span.start, part.span.end);
        const labels = labelsIn(text);
        const whole = closed || index < parts.length - 1;
        return { source: text, part, closed: whole, labels, defined: definedIn(labels), used: parses, placed: null };
      });
      return { found, next: last };
    }
  };

  const readAll = (source: string, starts: readonly number[]): readonly Unit[] => {
    const all: Unit[] = [];
    for (let index = 0; index < starts.length - 1; ) {
      const hit = known(source, starts, index);
      if (hit !== null) {
        hit.unit.used = parses;
        all.push(hit.unit);
        index = hit.next;
        continue;
      }
      const { found, next } = read(source, starts, index);
      let at = starts[index] ?? 0;
      for (const unit of found) {
        // The first piece of a unit is the key that it is found by.
        while ((starts[index] ?? 0) < at) index += 1;
        const key = source.slice(at, starts[index + 1]);
        units.set(key, [unit, ...(units.get(key) ?? [])]);
        at += unit.source.length;
      }
      all.push(...found);
      index = next;
    }
    return all;
  };

  /** Reads until what is defined is what was assumed: definitions do not depend on each other, so twice at most. */
  const settle = (source: string, starts: readonly number[]): readonly Unit[] => {
    for (;;) {
      const all = readAll(source, starts);
      const found = new Set(all.flatMap(({ part }) => part.definitions));
      const same = found.size === definitions.size && [...found].every((label) => definitions.has(label));
      definitions = found;
      if (same) return all;
    }
  };

  const forget = (): void => {
    for (const [key, list] of units) {
      const kept = list.filter(({ used }) => parses - used <= KEPT);
      if (kept.length === 0) units.delete(key);
      else if (kept.length < list.length) units.set(key, kept);
    }
  };

  return {
    parse: (source) => {
      parses += 1;
      front = frontOf(source);
      const start = front?.matter.span.end ?? 0;
      const all = settle(source, cut ? pieceStarts(source, start) : [start, source.length]);
      forget();

      const evidence: LanguageEvidence[] = [];
      const share = { en: 0, zh: 0, other: 0, latin: 0, none: 0 };
      for (const blocks of [front?.blocks ?? [], ...all.map(({ part }) => part.blocks)]) {
        for (const block of blocks) {
          evidence.push(block.evidence);
          share[block.verdict] += block.words;
        }
      }
      const latin = dominantLatin(evidence);
      const counted = { en: share.en, zh: share.zh, other: share.other };
      counted[latin] += share.latin;
      const language = draftLanguage(counted);
      const fallback: Fallback = { latin, none: language === 'mixed' ? latin : language };

      const blocks: Block[] = (front?.blocks ?? []).map((block) => placeBlock(block, 0, fallback));
      let at = start;
      for (const unit of all) {
        const same = unit.placed?.at === at && unit.placed.fallback === latin + fallback.none ? unit.placed : null;
        const by = at - unit.part.span.start;
        const placed = same ?? {
          at,
          fallback: latin + fallback.none,
          blocks: unit.part.blocks.map((block) => placeBlock(block, by, fallback)),
        };
        unit.placed = placed;
        for (const block of placed.blocks) blocks.push(block);
        at += unit.source.length;
      }
      return {
        blocks,
        sections: sectionsOf(blocks, source.length),
        language,
        words: blocks.reduce((sum, { words }) => sum + words, 0),
        frontMatter: front === null ? null : { span: front.matter.span, broken: front.matter.broken },
      };
    },
  };
};

/** Reads a draft once. */
export const parseDraft = (source: string): ParsedDraft => createParser().parse(source);
