import { LONGEST_ROW, type TableFault, type TableRow, type TableSplitter } from './table-row.js';

/** Names under which the rows stand in the objects around them. */
const WRAPPERS = new Set(['data', 'items', 'rows', 'results', 'list', 'articles']);
/** So much is kept of what stands before a bracket, to know its name. */
const NAME_LENGTH = 200;
const MOST_COLUMNS = 1_000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Splits JSON into its objects without reading all of it at once: an array of objects, an array within objects (`data`, `items`,
 * `rows` …), or one object a line. What stands in a row's own objects and arrays is passed over. Rows are counted as in a
 * table: the first is row 2.
 */
export class JsonSplitter implements TableSplitter {
  readonly #columns: string[] = [];
  readonly #index = new Map<string, number>();
  #fault: TableFault | null = null;
  #number = 1;
  /** What is still needed of the text: from the beginning of the row at hand, or the last characters. */
  #text = '';
  /** Where the row at hand begins in it, or -1. */
  #start = -1;
  #inString = false;
  #escaped = false;
  /** The open brackets, outermost first. */
  readonly #open: ('{' | '[')[] = [];
  /** How many brackets are open around a row. */
  #around = 0;
  /** Whether rows were found within the object that is open. */
  #wrapped = false;

  get columns(): readonly string[] {
    return this.#columns;
  }

  get fault(): TableFault | null {
    return this.#fault;
  }

  push(text: string): readonly TableRow[] {
    const rows: TableRow[] = [];
    const begin = this.#text.length;
    this.#text += text;
    for (let at = begin; at < this.#text.length && this.#fault === null; at += 1) {
      const row = this.#read(this.#text.charCodeAt(at), at);
      if (row !== null) rows.push(row);
    }
    const kept = this.#start < 0 ? Math.max(0, this.#text.length - NAME_LENGTH) : this.#start;
    this.#text = this.#text.slice(kept);
    if (this.#start >= 0) this.#start = 0;
    if (this.#text.length > LONGEST_ROW) this.#fault ??= { code: 'row-too-long', row: this.#number + 1 };
    return rows;
  }

  end(): readonly TableRow[] {
    if (this.#open.length > 0 || this.#inString) this.#break();
    return [];
  }

  /** Reads a character. @returns the row that it ends, or null */
  #read(char: number, at: number): TableRow | null {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (char === BACKSLASH) this.#escaped = true;
      else if (char === QUOTE) this.#inString = false;
      return null;
    }
    switch (char) {
      case QUOTE:
        this.#inString = true;
        return null;
      case 0x7b:
        if (this.#open.length === this.#around) this.#start = at;
        this.#open.push('{');
        return null;
      case 0x5b:
        if (this.#holdsRows(at)) {
          this.#around = this.#open.length + 1;
          this.#wrapped = this.#open.length > 0;
          this.#start = -1;
        }
        this.#open.push('[');
        return null;
      case 0x7d:
        return this.#open.pop() === '{' ? this.#closeObject(at) : this.#break();
      case 0x5d:
        if (this.#open.pop() !== '[') return this.#break();
        if (this.#open.length < this.#around) this.#around = 0;
        return null;
      default:
        return null;
    }
  }

  /** Whether an array that begins here holds the rows: the outermost value, or one of a known name in objects only. */
  #holdsRows(at: number): boolean {
    if (this.#around > 0 || this.#open.includes('[')) return false;
    if (this.#open.length === 0) return true;
    const name = /"([^"\\]*)"\s*:\s*$/.exec(this.#text.slice(Math.max(0, at - NAME_LENGTH), at))?.[1];
    return name !== undefined && WRAPPERS.has(name.toLowerCase());
  }

  #closeObject(at: number): TableRow | null {
    if (this.#open.length !== this.#around) return null;
    const start = this.#start;
    const outside = this.#open.length === 0 && this.#wrapped;
    this.#start = -1;
    if (outside) this.#wrapped = false;
    return outside || start < 0 ? null : this.#row(this.#text.slice(start, at + 1));
  }

  #row(text: string): TableRow {
    this.#number += 1;
    const value = parsed(text);
    if (value === null) return { number: this.#number, cells: null };
    const cells: string[] = [];
    for (const [name, cell] of Object.entries(value)) {
      const index = this.#columnOf(name);
      if (index !== null) cells[index] = cellText(cell);
    }
    return { number: this.#number, cells: Array.from(this.#columns, (_, index) => cells[index] ?? '') };
  }

  #columnOf(name: string): number | null {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    if (this.#columns.length === MOST_COLUMNS) return null;
    this.#index.set(name, this.#columns.length);
    return this.#columns.push(name) - 1;
  }

  #break(): null {
    this.#fault ??= { code: 'json-broken', row: this.#number + 1 };
    return null;
  }
}

const parsed = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // A row that is no JSON is told of by its number.
  }
};

const cellText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
