import { failure, success } from '../../src/domain/result.js';
import { tickLine } from '../../src/domain/tasks/lines/tick-line.js';
import type { LineFiles } from '../../src/app/ports/line-files.js';

interface MemoryFile {
  readonly text: string;
  readonly mtime: number;
}

/** Files in memory: read, open in an editor, and written to as the real ones are. */
export class MemoryLineFiles implements LineFiles {
  readonly #files = new Map<string, MemoryFile>();
  readonly #open = new Map<string, string>();
  #time = 0;
  /** The files that were read, in their order. */
  readonly reads: string[] = [];
  /** What is done before the next tick, as somebody who is faster would. */
  beforeTick: (() => void) | null = null;
  isReadOnly = false;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(uri: string, text: string): void {
    this.#time += 1;
    this.#files.set(uri, { text, mtime: this.#time });
  }

  text(uri: string): string {
    return this.#open.get(uri) ?? this.#files.get(uri)?.text ?? '';
  }

  remove(uri: string): void {
    this.#files.delete(uri);
  }

  move(from: string, to: string): void {
    const file = this.#files.get(from);
    this.#files.delete(from);
    if (file !== undefined) this.#files.set(to, file);
  }

  /** Opens a file in an editor, with a text that is not saved. */
  type(uri: string, text: string): void {
    this.#open.set(uri, text);
  }

  readonly list = async function* (this: MemoryLineFiles): AsyncGenerator<string> {
    for (const uri of this.#files.keys()) if (this.isWanted(uri)) yield await Promise.resolve(uri);
  }.bind(this);

  readonly isWanted = (uri: string): boolean => uri.startsWith('file:///w/') && uri.endsWith('.md');

  readonly stamp = (uri: string) => {
    const file = this.#files.get(uri);
    return Promise.resolve(file === undefined ? null : { mtime: file.mtime, size: file.text.length });
  };

  readonly read = (uri: string): Promise<string | null> => {
    this.reads.push(uri);
    return Promise.resolve(this.#files.get(uri)?.text ?? null);
  };

  readonly openText = (uri: string): string | null => this.#open.get(uri) ?? null;

  readonly tick: LineFiles['tick'] = (uri, expected, ticked) => {
    this.beforeTick?.();
    this.beforeTick = null;
    if (this.isReadOnly) return Promise.resolve(failure('unwritable'));
    const text = this.text(uri);
    const edit = tickLine(text, expected, ticked);
    if (!edit.ok) return Promise.resolve(edit);
    if (edit.value !== null) {
      const { start, end, newText } = edit.value;
      const after = text.slice(0, start) + newText + text.slice(end);
      if (this.#open.has(uri)) this.#open.set(uri, after);
      else this.write(uri, after);
    }
    return Promise.resolve(success(undefined));
  };
}
