import type { CheckLine, FoundLine } from '../domain/tasks/lines/check-line.js';
import { findCheckLines } from '../domain/tasks/lines/find-check-lines.js';
import type { FileStamp, LineFiles } from './ports/line-files.js';
import type { Turns } from './turns.js';

/** What is known of a file: its check-list lines, and the state in which they were read; null for an open editor's text. */
export interface IndexedFile {
  readonly stamp: FileStamp | null;
  readonly lines: readonly CheckLine[];
}

/** What an index needs. */
export interface LineIndexParts {
  readonly files: LineFiles;
  /** Whether the person chose a line to be a task. */
  readonly isChosen: (uri: string, line: CheckLine) => boolean;
  readonly turns: Turns;
}

/** So many files are asked for at a time. */
const AT_ONCE = 16;
const NO_LINES: readonly CheckLine[] = [];

/** The check-list lines of the workspace's files, by file. A file is read again when it has changed, never before. */
export class LineIndex {
  readonly #parts: LineIndexParts;
  readonly #files = new Map<string, IndexedFile>();
  #changed = false;

  /** @param known what an earlier session knew: files that are as they were are not read */
  constructor(parts: LineIndexParts, known: Iterable<readonly [string, IndexedFile]> = []) {
    this.#parts = parts;
    for (const [uri, file] of known) this.#files.set(uri, file);
  }

  /** Whether anything was read since the last call. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** All files that are known, with or without lines. */
  entries(): Iterable<readonly [string, IndexedFile]> {
    return this.#files;
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** The files that have lines. */
  *withLines(): Iterable<string> {
    for (const [uri, { lines }] of this.#files) if (lines.length > 0) yield uri;
  }

  lines(uri: string): readonly FoundLine[] {
    const { isChosen } = this.#parts;
    const lines = this.#files.get(uri)?.lines ?? NO_LINES;
    return lines.map((line) => ({ ...line, uri, chosen: isChosen(uri, line) }));
  }

  /** Looks at all files; what is gone or not wanted any more is forgotten. */
  async scan(): Promise<void> {
    const { files, turns } = this.#parts;
    const seen = new Set<string>();
    const listed = files.list()[Symbol.asyncIterator]();
    const work = async (): Promise<void> => {
      for (let next = await listed.next(); next.done !== true; next = await listed.next()) {
        seen.add(next.value);
        await this.#look(next.value);
        await turns.rest();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    for (const uri of Array.from(this.#files.keys())) {
      if (!seen.has(uri)) this.#forget(uri);
      await turns.rest();
    }
  }

  /**
   * Looks at files that may have changed, come or gone; where a folder is gone, so are its files.
   * @returns the files whose lines are to be matched again
   */
  async refresh(uris: Iterable<string>): Promise<ReadonlySet<string>> {
    const touched = new Set<string>();
    for (const uri of uris) {
      if (this.#parts.files.isWanted(uri)) {
        if (await this.#look(uri)) touched.add(uri);
      }
      if (!this.#files.has(uri)) {
        const within = `${uri}/`;
        for (const file of Array.from(this.#files.keys())) {
          if (!file.startsWith(within)) continue;
          if (await this.#look(file)) touched.add(file);
        }
      }
      await this.#parts.turns.rest();
    }
    return touched;
  }

  /**
   * A file or folder was renamed.
   * @returns the files that have another URI now, by the old one
   */
  rename(from: string, to: string): ReadonlyMap<string, string> {
    const moved = new Map<string, string>();
    for (const uri of this.#files.keys()) {
      if (uri === from) moved.set(uri, to);
      else if (uri.startsWith(`${from}/`)) moved.set(uri, to + uri.slice(from.length));
    }
    for (const [old, uri] of moved) {
      const file = this.#files.get(old);
      this.#forget(old);
      if (file !== undefined && this.#parts.files.isWanted(uri)) this.#files.set(uri, file);
    }
    return moved;
  }

  /** Reads a file where it is not as it was. @returns whether it came, went or was read */
  async #look(uri: string): Promise<boolean> {
    const { files } = this.#parts;
    const open = files.openText(uri);
    if (open !== null) return this.#take(uri, null, open);
    const stamp = await files.stamp(uri);
    if (stamp === null) return this.#forget(uri);
    const known = this.#files.get(uri)?.stamp ?? null;
    if (known !== null && known.mtime === stamp.mtime && known.size === stamp.size) return false;
    const text = await files.read(uri);
    // What was opened meanwhile is newer than the disk; what could not be read is tried again.
    return this.#take(uri, text === null ? null : stamp, files.openText(uri) ?? text ?? '');
  }

  #take(uri: string, stamp: FileStamp | null, text: string): true {
    this.#files.set(uri, { stamp, lines: findCheckLines(text) });
    this.#changed = true;
    return true;
  }

  #forget(uri: string): boolean {
    const known = this.#files.delete(uri);
    this.#changed ||= known;
    return known;
  }
}
