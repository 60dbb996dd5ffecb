import type { Channel } from '../channel.js';
import { MEASURES, type Measure } from '../engagement.js';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from '../import-mapping.js';
import type { LocalDate } from '../../time/local.js';
import { ChannelIndex } from './channel-index.js';
import type { CountsOfRow, RowFault } from './import-preview.js';
import type { FoundPiece, PieceIndex } from './piece-index.js';
import { readCount } from './read-count.js';
import { readDay, type DayOrder } from './read-day.js';
import type { TableRow } from './table-row.js';

/** What a row says. */
export type ReadRow =
  | { readonly kind: 'fault'; readonly fault: RowFault }
  /** It tells of no piece, or counts nothing. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'counts';
      /** Null where there is no such piece. */
      readonly piece: string | null;
      readonly channel: string;
      readonly date: LocalDate;
      readonly counts: CountsOfRow;
      readonly title: string;
      readonly url: string;
      readonly published: LocalDate | null;
    };

/** So much of a wrong cell is shown. */
const LONGEST_VALUE = 80;
const NO_COUNTS: CountsOfRow = { views: null, reads: null, reactions: null, comments: null, followers: null };

/** How rows are understood. */
export interface RowMeaning {
  readonly mapping: ImportMapping;
  readonly order: DayOrder;
  readonly today: LocalDate;
  readonly pieces: PieceIndex;
  readonly channels: readonly Channel[];
}

/** Understands the rows of a table. */
export class RowReader {
  readonly #meaning: RowMeaning;
  readonly #channels: ChannelIndex;
  readonly #places = new Map<ImportField, number>();
  #seen = -1;

  constructor(meaning: RowMeaning) {
    this.#meaning = meaning;
    this.#channels = new ChannelIndex(meaning.channels);
  }

  /** @param columns the names of the columns, as far as they are known */
  read({ number, cells }: TableRow, columns: readonly string[]): ReadRow {
    const faulty = (code: RowFault['code'], field: ImportField | null): ReadRow => ({
      kind: 'fault',
      fault: {
        row: number,
        code,
        column: field === null ? '' : (this.#meaning.mapping.columns[field] ?? ''),
        value: field === null ? '' : this.#cell(cells ?? [], field).slice(0, LONGEST_VALUE),
      },
    });
    if (cells === null) return faulty('unreadable', null);
    this.#place(columns);
    const counts: Record<Measure, number | null> = { ...NO_COUNTS };
    let known = false;
    for (const measure of MEASURES) {
      const text = this.#cell(cells, measure);
      if (text === '') continue;
      const count = readCount(text);
      if (!count.ok) return faulty(count.failure, measure);
      counts[measure] = count.value;
      known ||= count.value !== null;
    }
    if (!known) return { kind: 'empty' };
    const written = this.#cell(cells, 'date').trim();
    const date = written === '' ? this.#meaning.today : readDay(written, this.#meaning.order);
    if (date === null) return faulty('no-date', 'date');
    if (date > this.#meaning.today) return faulty('date-future', 'date');
    const title = this.#cell(cells, 'title').trim();
    const url = this.#cell(cells, 'url').trim();
    const found = this.#meaning.pieces.find(this.#cell(cells, 'id'), url, title);
    if (found === null && title === '' && url === '') return faulty('no-piece-named', null);
    const channel = this.#channelOf(this.#cell(cells, 'channel'), url, found);
    if (channel === null) return faulty('channel-unknown', 'channel');
    const published = readDay(this.#cell(cells, 'published'), this.#meaning.order);
    return { kind: 'counts', piece: found?.piece ?? null, channel, date, counts, title, url, published };
  }

  /** What a column says, else what the person said for the whole table, else what the address or the piece says. */
  #channelOf(name: string, url: string, found: FoundPiece | null): string | null {
    if (name.trim() !== '') return this.#channels.byName(name);
    const told = this.#meaning.mapping.channel ?? found?.channel ?? (url === '' ? null : this.#channels.bySite(url));
    if (told !== null) return told;
    const channels = new Set(
      found === null ? [] : this.#meaning.pieces.piece(found.piece)?.publications.map(({ channel }) => channel),
    );
    const [only = null] = channels;
    return channels.size === 1 ? only : null;
  }

  #cell(cells: readonly string[], field: ImportField): string {
    const place = this.#places.get(field);
    return place === undefined ? '' : (cells[place] ?? '');
  }

  #place(columns: readonly string[]): void {
    if (columns.length === this.#seen) return;
    this.#seen = columns.length;
    for (const field of IMPORT_FIELDS) {
      const column = this.#meaning.mapping.columns[field];
      const place = column === undefined ? -1 : columns.indexOf(column);
      if (place >= 0) this.#places.set(field, place);
    }
  }
}
