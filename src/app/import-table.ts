import { runInTurns } from '../domain/annotation/steps.js';
import { DelimitedSplitter } from '../domain/influence/import/delimited-splitter.js';
import { Gathering } from '../domain/influence/import/gathering.js';
import type { ImportPreview } from '../domain/influence/import/import-preview.js';
import { JsonSplitter } from '../domain/influence/import/json-splitter.js';
import { PieceIndex } from '../domain/influence/import/piece-index.js';
import { dayOrderOf, type DayOrder } from '../domain/influence/import/read-day.js';
import type { TableFault, TableRow, TableSplitter } from '../domain/influence/import/table-row.js';
import type { ImportMapping } from '../domain/influence/import-mapping.js';
import { failure, success, type Result } from '../domain/result.js';
import type { Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import type { TableEncoding, TableText, TextFailure } from './ports/table-text.js';
import type { Turns } from './turns.js';

/** Why a table cannot be imported. */
export type TableFailure = TextFailure | TableFault | { readonly code: 'no-rows' } | { readonly code: 'cancelled' };

/** The beginning of a table. */
export interface TableSample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What reading a table needs. */
export interface TableParts {
  readonly text: TableText;
  readonly encoding: TableEncoding;
  readonly turns: Turns;
}

/** So many rows are looked at before the whole table is read. */
const SAMPLE = 200;
/** Rows, or pieces, between two looks at the clock. */
const ROWS_AT_ONCE = 50;

/** Reads the beginning of a table: its columns and some rows. */
export const sampleTable = async (parts: TableParts): Promise<Result<TableSample, TableFailure>> => {
  const rows: (readonly string[])[] = [];
  let columns: readonly string[] = [];
  for await (const part of partsOf(parts)) {
    if (!part.ok) return part;
    ({ columns } = part.value);
    for (const { cells } of part.value.rows) if (cells !== null) rows.push(cells);
    if (rows.length >= SAMPLE) break;
  }
  return rows.length === 0 ? failure({ code: 'no-rows' }) : success({ columns, rows: rows.slice(0, SAMPLE) });
};

/** The order of day and month in the dates of a table, as far as its beginning tells. */
export const sampledOrder = ({ columns, rows }: TableSample, { columns: mapped }: ImportMapping): DayOrder =>
  dayOrderOf(
    [mapped.date, mapped.published].flatMap((name) => {
      const place = name === undefined ? -1 : columns.indexOf(name);
      return place < 0 ? [] : rows.map((cells) => cells[place] ?? '');
    }),
  );

/** How a table is to be read against the records. */
export interface ImportRequest extends TableParts {
  readonly records: Pick<Records, 'pieces' | 'channels' | 'engagement'>;
  readonly mapping: ImportMapping;
  readonly order: DayOrder;
  readonly today: LocalDate;
  /** Whether the person no longer wants it. */
  readonly cancelled: () => boolean;
}

/** Reads a table to its end and says what importing it would do. Others have their turns meanwhile. */
export const previewImport = async (request: ImportRequest): Promise<Result<ImportPreview, TableFailure>> => {
  const { records, mapping, order, today, turns, cancelled } = request;
  const pieces = new PieceIndex([]);
  for (const [index, piece] of Object.values(records.pieces).entries()) {
    pieces.add(piece);
    if (index % ROWS_AT_ONCE === 0) await turns.rest();
  }
  const channels = Object.values(records.channels);
  const gathering = new Gathering({ mapping, order, today, pieces, channels }, records.engagement);
  let seen = 0;
  for await (const part of partsOf(request)) {
    if (!part.ok) return part;
    for (const row of part.value.rows) {
      gathering.add(row, part.value.columns);
      seen += 1;
      if (seen % ROWS_AT_ONCE === 0) await turns.rest();
    }
    if (cancelled()) return failure({ code: 'cancelled' });
  }
  if (seen === 0) return failure({ code: 'no-rows' });
  return success(await runInTurns(gathering.preview(), () => turns.rest()));
};

/** Whether a text begins as an array or an object does, and not as a column's name in brackets. */
const isJson = (text: string): boolean => /^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text);

interface TablePart {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The rows of a table, stretch by stretch. */
async function* partsOf({ text, encoding, turns }: TableParts): AsyncGenerator<Result<TablePart, TableFailure>> {
  let splitter: TableSplitter | null = null;
  for await (const chunk of text.read(encoding)) {
    if (!chunk.ok) return yield chunk;
    if (splitter === null && chunk.value.trim() === '') continue;
    splitter ??= isJson(chunk.value) ? new JsonSplitter() : new DelimitedSplitter();
    const rows = splitter.push(chunk.value);
    if (splitter.fault !== null) return yield failure(splitter.fault);
    yield success({ columns: splitter.columns, rows });
    await turns.rest();
  }
  if (splitter === null) return;
  const rows = splitter.end();
  if (splitter.fault !== null) return yield failure(splitter.fault);
  yield success({ columns: splitter.columns, rows });
}
