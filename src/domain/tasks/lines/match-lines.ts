import { editDistance } from '../../text/edit-distance.js';
import type { TaskLine } from '../task.js';
import type { FoundLine } from './check-line.js';

/** A task that has a line, and where that line was last seen. */
export interface KnownLine {
  readonly id: string;
  readonly line: TaskLine;
}

/** Tasks of which it is not certain which of these lines is theirs; a person is to say. */
export interface AmbiguousLines {
  readonly tasks: readonly string[];
  readonly lines: readonly FoundLine[];
}

/** What became of the lines of tasks. No line is of two tasks, and no task is in two of these members. */
export interface LineMatches {
  /** The line of each task that was found again, by the task's id. */
  readonly bound: ReadonlyMap<string, FoundLine>;
  readonly ambiguous: readonly AmbiguousLines[];
  /** Tasks whose line was not found. */
  readonly vanished: readonly string[];
  /** Chosen lines that are of no task. */
  readonly fresh: readonly FoundLine[];
}

/** A text of which more than this share of its characters changed is another. */
const MOST_CHANGED = 0.4;
/** Characters of a text that are compared: an edit beyond is an edit of the same line. */
const COMPARED = 200;

/**
 * Finds the lines of tasks again. In this order: by their `^id`; in the same file by their text, in the order in which they
 * stand; a small edit of the text at the same place; the same text in another file, where there is one only. What can mean
 * several lines is not guessed: twins that are more or fewer than before or whose surroundings differ are asked about.
 */
export const matchLines = (known: readonly KnownLine[], found: readonly FoundLine[]): LineMatches => {
  const matching = new Matching(known, found);
  matching.each(anchorInFile, foundAnchorInFile, one);
  matching.each(anchorAnywhere, foundAnchorAnywhere, one);
  matching.each(textInFile, foundTextInFile, twins);
  matching.edits();
  matching.each(knownText, foundText, one);
  return matching.result();
};

/** Finds lines that were moved to another file: by their `^id`, then by their text, each where there is one only. */
export const matchMoved = (known: readonly KnownLine[], found: readonly FoundLine[]): LineMatches => {
  const matching = new Matching(known, found);
  matching.each(anchorAnywhere, foundAnchorAnywhere, one);
  matching.each(knownText, foundText, one);
  return matching.result();
};

type Pairs = readonly (readonly [KnownLine, FoundLine])[] | 'ask';
type Pairing = (known: readonly KnownLine[], found: readonly FoundLine[]) => Pairs;

const anchorAnywhere = ({ line }: KnownLine): string | null => line.anchor;
const foundAnchorAnywhere = ({ anchor }: FoundLine): string | null => anchor;
const anchorInFile = ({ line }: KnownLine): string | null =>
  line.anchor === null ? null : `${line.uri}\n${line.anchor}`;
const foundAnchorInFile = ({ uri, anchor }: FoundLine): string | null => (anchor === null ? null : `${uri}\n${anchor}`);
const textInFile = ({ line }: KnownLine): string => `${line.uri}\n${line.text}`;
const foundTextInFile = ({ uri, text }: FoundLine): string => `${uri}\n${text}`;

const knownText = ({ line }: KnownLine): string => line.text;
const foundText = ({ text }: FoundLine): string => text;

/** One known line and one found. */
const one: Pairing = (known, found) => {
  const [[only], [line]] = [known, found];
  return only !== undefined && line !== undefined && known.length === 1 && found.length === 1 ? [[only, line]] : 'ask';
};

/**
 * Lines of one text in one file. As many as before: in their order where none was moved or all stand in the same surroundings,
 * for then no order could be told from another. One more or fewer: those that stand where they stood, where nothing else could be meant.
 */
const twins: Pairing = (known, found) => {
  const before = known.toSorted((a, b) => a.line.line - b.line.line);
  const after = found.toSorted((a, b) => a.line - b.line);
  if (before.length === after.length) {
    const shifts = new Set(before.map(({ line }, index) => (after[index]?.line ?? 0) - line.line));
    const alike = new Set(after.map(({ headings, parents }) => JSON.stringify([headings, parents]))).size === 1;
    if (before.length === 1 || shifts.size === 1 || alike) return zipped(before, after);
    return 'ask';
  }
  // A copy behind all of them, as people append lines, leaves each where it was.
  const there = after.slice(0, before.length);
  const stayed = before.length < after.length && before.every(({ line }, index) => there[index]?.line === line.line);
  return stayed ? zipped(before, there) : 'ask';
};

const zipped = (known: readonly KnownLine[], found: readonly FoundLine[]): Pairs =>
  known.flatMap((task, index) => {
    const line = found[index];
    return line === undefined ? [] : [[task, line] as const];
  });

class Matching {
  readonly #known: Map<string, KnownLine>;
  readonly #all: readonly FoundLine[];
  readonly #free: Set<FoundLine>;
  readonly #bound = new Map<string, FoundLine>();
  readonly #ambiguous: AmbiguousLines[] = [];
  /** The lines that were bound, each with where it was before. */
  readonly #kept: (readonly [TaskLine, FoundLine])[] = [];

  constructor(known: readonly KnownLine[], found: readonly FoundLine[]) {
    this.#known = new Map(known.map((task) => [task.id, task]));
    this.#all = found;
    this.#free = new Set(found);
  }

  /** Pairs what has the same key and is not paired yet. */
  each(
    ofKnown: (known: KnownLine) => string | null,
    ofFound: (found: FoundLine) => string | null,
    pairing: Pairing,
  ): void {
    const tasks = grouped(this.#known.values(), ofKnown);
    if (tasks.size === 0) return;
    const lines = grouped(this.#free, (line) => {
      const key = ofFound(line);
      return key !== null && tasks.has(key) ? key : null;
    });
    for (const [key, group] of tasks) {
      const candidates = lines.get(key);
      if (candidates !== undefined) this.#take(group, candidates, pairing(group, candidates));
    }
  }

  /** Pairs lines whose text was edited a little: each is the other's only choice between the neighbours that stayed. */
  edits(): void {
    const lines = grouped(this.#free, ({ uri }) => uri);
    const places = this.#places();
    for (const [uri, group] of grouped(this.#known.values(), ({ line }) => line.uri)) {
      const candidates = lines.get(uri);
      if (candidates === undefined) continue;
      const stayed = places.get(uri) ?? [];
      const gaps = grouped(candidates, ({ line }) => gapOf(stayed, line, 1));
      for (const [gap, tasks] of grouped(group, ({ line }) => gapOf(stayed, line.line, 0)))
        this.#pairSimilar(tasks, gaps.get(gap) ?? []);
    }
  }

  result(): LineMatches {
    return {
      bound: this.#bound,
      ambiguous: this.#ambiguous,
      vanished: [...this.#known.keys()],
      fresh: this.#all.filter((line) => line.chosen && this.#free.has(line)),
    };
  }

  #pairSimilar(tasks: readonly KnownLine[], lines: readonly FoundLine[]): void {
    if (lines.length === 0) return;
    const choices = tasks.map((task) => ({ task, lines: lines.filter((line) => isEdited(task.line, line)) }));
    for (const choice of choices) {
      if (choice.lines.length === 0 || !this.#known.has(choice.task.id)) continue;
      const rivals = choices.filter((other) => other.lines.some((line) => choice.lines.includes(line)));
      const wanted = [...new Set(rivals.flatMap((rival) => rival.lines))];
      const group = rivals.map(({ task }) => task);
      this.#take(group, wanted, one(group, wanted));
    }
  }

  #take(tasks: readonly KnownLine[], lines: readonly FoundLine[], pairs: Pairs): void {
    const waiting = tasks.filter(({ id }) => this.#known.has(id));
    if (pairs === 'ask') {
      const free = lines.filter((line) => this.#free.has(line));
      if (waiting.length === 0 || free.length === 0) return;
      this.#ambiguous.push({ tasks: waiting.map(({ id }) => id), lines: free });
      for (const { id } of waiting) this.#known.delete(id);
      for (const line of free) this.#free.delete(line);
      return;
    }
    for (const [task, line] of pairs) {
      this.#bound.set(task.id, line);
      this.#kept.push([task.line, line]);
      this.#known.delete(task.id);
      this.#free.delete(line);
    }
  }

  #places(): ReadonlyMap<string, readonly Place[]> {
    const inFile = this.#kept.filter(([before, after]) => before.uri === after.uri);
    return new Map(
      [...grouped(inFile, ([before]) => before.uri)].map(([uri, pairs]) => [
        uri,
        pairs.map(([before, after]) => [before.line, after.line] as const).toSorted((a, b) => a[0] - b[0]),
      ]),
    );
  }
}

type Place = readonly [before: number, after: number];

/** Names the gap between lines that stayed: how many of them stand above. */
const gapOf = (places: readonly Place[], line: number, side: 0 | 1): string =>
  String(places.filter((place) => place[side] < line).length);

const isEdited = (known: TaskLine, { text }: FoundLine): boolean => {
  const [a, b] = [known.text.slice(0, COMPARED), text.slice(0, COMPARED)];
  const most = Math.floor(Math.max(a.length, b.length) * MOST_CHANGED);
  return editDistance(a, b, most) <= most;
};

const grouped = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string | null): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
