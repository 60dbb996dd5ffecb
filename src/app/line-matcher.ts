import type { StoreDocument } from '../domain/store/document.js';
import type { FoundLine } from '../domain/tasks/lines/check-line.js';
import { matchLines, matchMoved, type AmbiguousLines, type KnownLine } from '../domain/tasks/lines/match-lines.js';
import { movedFiles } from '../domain/tasks/lines/moved-files.js';
import type { LineIndex } from './line-index.js';
import type { Turns } from './turns.js';

/** What was found in some files. */
export interface MatchedFiles {
  /** The line of each task, and of each line that was left, by id. */
  readonly bound: ReadonlyMap<string, FoundLine>;
  /** Chosen lines that are of no task. */
  readonly fresh: readonly FoundLine[];
}

/**
 * Finds the lines of tasks again in the files that changed, so that an edit costs the same in a workspace of any size. What was
 * lost in one file is looked for in those that change later; what is ambiguous waits for an answer.
 */
export class LineMatcher {
  readonly #index: LineIndex;
  readonly #isWanted: (uri: string) => boolean;
  readonly #turns: Turns;
  /** What `isWanted` said, by URI: the store also knows lines of other workspaces, and these are none of ours. */
  readonly #ours = new Map<string, boolean>();
  /** Ids whose line was not found. */
  readonly #lost = new Set<string>();
  /** By the ids that they are about. */
  readonly #questions = new Map<string, AmbiguousLines>();
  /** New URIs of files, by the old ones that the store still has. */
  readonly #renamed = new Map<string, string>();

  constructor(index: LineIndex, isWanted: (uri: string) => boolean, turns: Turns) {
    this.#index = index;
    this.#isWanted = isWanted;
    this.#turns = turns;
  }

  get questions(): readonly AmbiguousLines[] {
    return [...this.#questions.values()];
  }

  /** A question was answered. */
  settle(question: AmbiguousLines): void {
    this.#questions.delete(keyOf(question));
    for (const id of question.tasks) this.#lost.delete(id);
  }

  /** The store is to hear that files have other URIs. */
  rename(moved: ReadonlyMap<string, string>): void {
    for (const [from, to] of moved) {
      this.#renamed.delete(to);
      this.#renamed.set(from, to);
    }
  }

  /** The store has heard of all renames. */
  forgetRenames(): void {
    this.#renamed.clear();
  }

  /** Finds the lines in files. @param uris files that changed, came or went */
  async match(document: StoreDocument, uris: ReadonlySet<string>): Promise<MatchedFiles> {
    this.#forgetQuestions(document, uris);
    const { known, lost, done } = this.#known(document, uris);
    const bound = new Map<string, FoundLine>();
    const free = new Map<string, readonly FoundLine[]>();
    const missing = new Map(lost.map((task) => [task.id, task]));
    await this.#turns.rest();
    for (const uri of uris) {
      const lines = this.#index.lines(uri);
      const tasks = known.get(uri) ?? [];
      free.set(uri, this.#inFile(tasks, lines, bound, missing));
      await this.#turns.rest();
    }
    this.#moveFiles(known, free, bound, missing);
    this.#moveLines(missing, done, free, bound);
    for (const task of missing.keys()) this.#lost.add(task);
    for (const id of bound.keys()) this.#lost.delete(id);
    return { bound, fresh: [...free.values()].flat().filter(({ chosen }) => chosen) };
  }

  /** Matches within a file. @returns the lines that are of no task */
  #inFile(
    tasks: readonly KnownLine[],
    lines: readonly FoundLine[],
    bound: Map<string, FoundLine>,
    missing: Map<string, KnownLine>,
  ): readonly FoundLine[] {
    if (tasks.length === 0) return lines;
    const matches = matchLines(tasks, lines);
    for (const [id, line] of matches.bound) {
      bound.set(id, line);
      missing.delete(id);
    }
    for (const id of matches.vanished) {
      const task = tasks.find((one) => one.id === id);
      if (task !== undefined) missing.set(id, task);
    }
    return this.#left(lines, matches);
  }

  /** A file that vanished and whose lines all stand in a new one was moved. */
  #moveFiles(
    known: ReadonlyMap<string, readonly KnownLine[]>,
    free: Map<string, readonly FoundLine[]>,
    bound: Map<string, FoundLine>,
    missing: Map<string, KnownLine>,
  ): void {
    const vanished = [...missing.values()].filter(({ line }) => !this.#index.has(line.uri));
    if (vanished.length === 0) return;
    const added = [...free].flatMap(([uri, lines]) => (known.has(uri) ? [] : lines));
    for (const [from, to] of movedFiles(vanished, added)) {
      const moved = vanished.flatMap((task) =>
        task.line.uri === from ? [{ ...task, line: { ...task.line, uri: to } }] : [],
      );
      free.set(to, this.#inFile(moved, free.get(to) ?? [], bound, missing));
    }
  }

  /** A line that a task lost may stand in another file. What was done is not opened by a line that says the same. */
  #moveLines(
    missing: Map<string, KnownLine>,
    done: ReadonlySet<string>,
    free: Map<string, readonly FoundLine[]>,
    bound: Map<string, FoundLine>,
  ): void {
    if (missing.size === 0) return;
    for (const isDone of [false, true]) {
      const tasks = [...missing.values()].filter(({ id }) => done.has(id) === isDone);
      const lines = [...free.values()].flat().filter(({ ticked }) => ticked || !isDone);
      if (tasks.length === 0 || lines.length === 0) continue;
      const matches = matchMoved(tasks, lines);
      const taken = new Set(lines);
      for (const line of this.#left(lines, matches)) taken.delete(line);
      for (const [id, line] of matches.bound) {
        bound.set(id, line);
        missing.delete(id);
      }
      for (const [uri, rest] of free) free.set(uri, taken.size === 0 ? rest : rest.filter((line) => !taken.has(line)));
    }
  }

  /** Keeps the questions of a match. @returns the lines that are of nobody and that nobody is asked about */
  #left(
    lines: readonly FoundLine[],
    {
      bound,
      ambiguous,
    }: { readonly bound: ReadonlyMap<string, FoundLine>; readonly ambiguous: readonly AmbiguousLines[] },
  ): readonly FoundLine[] {
    const taken = new Set(bound.values());
    for (const question of ambiguous) {
      this.#questions.set(keyOf(question), question);
      for (const line of question.lines) taken.add(line);
    }
    return taken.size === 0 ? lines : lines.filter((line) => !taken.has(line));
  }

  /** The known lines in files, those that were lost, and the ids of what is done. */
  #known(document: StoreDocument, uris: ReadonlySet<string>) {
    const known = new Map<string, KnownLine[]>();
    const lost: KnownLine[] = [];
    const done = new Set<string>();
    const asked = new Set(this.questions.flatMap(({ tasks }) => tasks));
    const take = ({ id, line: stored }: KnownLine): void => {
      const uri = this.#renamed.get(stored.uri) ?? stored.uri;
      if (asked.has(id) || !this.#isOurs(uri)) return;
      const line = uri === stored.uri ? stored : { ...stored, uri };
      if (uris.has(uri)) known.set(uri, [...(known.get(uri) ?? []), { id, line }]);
      else if (this.#lost.has(id) || !this.#index.has(uri)) lost.push({ id, line });
    };
    for (const { id, line, status } of Object.values(document.tasks)) {
      if (line === null) continue;
      if (status === 'done') done.add(id);
      take({ id, line });
    }
    for (const [id, line] of Object.entries(document.leftLines)) take({ id, line });
    return { known, lost, done };
  }

  #isOurs(uri: string): boolean {
    const known = this.#ours.get(uri);
    if (known !== undefined) return known;
    const ours = this.#isWanted(uri);
    this.#ours.set(uri, ours);
    return ours;
  }

  /** What is known of files that changed is asked anew. */
  #forgetQuestions({ tasks, leftLines }: StoreDocument, uris: ReadonlySet<string>): void {
    for (const [key, question] of this.#questions) {
      const places = [
        ...question.lines.map(({ uri }) => uri),
        ...question.tasks.map((id) => (tasks[id]?.line ?? leftLines[id])?.uri ?? ''),
      ];
      if (places.some((uri) => uris.has(uri))) this.#questions.delete(key);
    }
  }
}

const keyOf = ({ tasks }: AmbiguousLines): string => tasks.toSorted().join(' ');
