/** One row of a table: its number as a person counts (the column names are row 1), and its cells; null where it cannot be understood. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[] | null;
}

/** Why a text is no table: a quotation mark is open to the end of a very long row, or brackets do not match. */
export type TableFault =
  { readonly code: 'row-too-long'; readonly row: number } | { readonly code: 'json-broken'; readonly row: number };

/** Takes a table in stretches of text, and gives its rows as they are complete. */
export interface TableSplitter {
  /** The names of the columns, as far as they are known. Those that come later stand behind them. */
  readonly columns: readonly string[];
  /** What was wrong; nothing comes after it. */
  readonly fault: TableFault | null;
  push(text: string): readonly TableRow[];
  /** The rest, when there is no more text. */
  end(): readonly TableRow[];
}

/** The longest row, in UTF-16 units: what is longer is a quotation mark or a bracket that nobody closed. */
export const LONGEST_ROW = 1_000_000;
