import Papa from 'papaparse';
import { LONGEST_ROW, type TableFault, type TableRow, type TableSplitter } from './table-row.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number | undefined }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Splits CSV and its relatives (RFC 4180; comma, tab, semicolon or bar). The first row that is neither empty nor a comment
 * (`#`, as Google Analytics begins) names the columns.
 */
export class DelimitedSplitter implements TableSplitter {
  #columns: readonly string[] = [];
  #fault: TableFault | null = null;
  #rest = '';
  #delimiter: Delimiter | null = null;
  #number = 0;

  get columns(): readonly string[] {
    return this.#columns;
  }

  get fault(): TableFault | null {
    return this.#fault;
  }

  push(text: string): readonly TableRow[] {
    return this.#take(this.#rest + text, false);
  }

  end(): readonly TableRow[] {
    return this.#take(this.#rest, true);
  }

  #take(text: string, last: boolean): readonly TableRow[] {
    if (this.#fault !== null) return [];
    // A carriage return at the end may be half of a line end.
    const held = !last && text.endsWith('\r') ? '\r' : '';
    const plain = text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    const delimiter = this.#delimiterOf(plain, last);
    if (delimiter === null) {
      this.#keep(plain + held);
      return [];
    }
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    const parsed: Parsed = parser.parse(plain, 0, !last);
    const open = parsed.errors.find(({ code }) => code === 'MissingQuotes')?.row;
    // All the rows behind it stand within the quotation mark.
    if (open !== undefined) this.#fault = { code: 'row-too-long', row: this.#number + open + 1 };
    this.#keep(last ? '' : plain.slice(parsed.meta.cursor) + held);
    return parsed.data.flatMap((cells) => this.#row(cells));
  }

  #keep(rest: string): void {
    this.#rest = rest;
    if (rest.length > LONGEST_ROW) this.#fault = { code: 'row-too-long', row: this.#number + 1 };
  }

  #row(cells: readonly string[]): readonly TableRow[] {
    this.#number += 1;
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (this.#columns.length > 0) return [{ number: this.#number, cells }];
    if (!(cells[0] ?? '').startsWith('#')) this.#columns = cells.map((cell) => cell.trim());
    return [];
  }

  /** The delimiter that stands most often in the row of column names, or null while that row is not complete. */
  #delimiterOf(text: string, last: boolean): Delimiter | null {
    if (this.#delimiter !== null) return this.#delimiter;
    const lines = text.split('\n', 100);
    const complete = last || lines.length === 100 ? lines : lines.slice(0, -1);
    const header = complete.find((line) => line.trim() !== '' && !line.startsWith('#'));
    if (header === undefined) return last ? ',' : null;
    const bare = header.replace(/"[^"]*"/g, '');
    const count = (delimiter: Delimiter): number => bare.split(delimiter).length;
    this.#delimiter = DELIMITERS.reduce<Delimiter>((best, each) => (count(each) > count(best) ? each : best), ',');
    return this.#delimiter;
  }
}
