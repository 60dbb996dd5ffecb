import type { Steps } from '../../annotation/steps.js';
import { recordOf, type Records } from '../../store/collections.js';
import { engagementKey, MEASURES, type Engagement } from '../engagement.js';
import { DailyCounts, fallsOf, mergedCounts } from './daily-counts.js';
import type { ImportPreview, RowFault, UnmatchedRows } from './import-preview.js';
import { normalAddress, normalTitle } from './normal-names.js';
import { RowReader, type ReadRow, type RowMeaning } from './row-reader.js';
import type { TableRow } from './table-row.js';

/** An import writes so many records at most: then only the last day of each month, or the last of all, of each piece and channel. */
export const MOST_RECORDS = 5_000;
/** So many faults, and things that are no piece, are kept to be shown. */
const MOST_FAULTS = 100;
const MOST_UNMATCHED = 500;
const RECORDS_AT_ONCE = 500;

type Unmatched = Omit<UnmatchedRows, 'entries' | 'rows'> & { rows: number };

/** Takes the rows of a table one after the other, and says in the end what importing them would do. */
export class Gathering {
  readonly #reader: RowReader;
  readonly #engagement: Records['engagement'];
  readonly #matched = new DailyCounts(MOST_RECORDS);
  readonly #unmatched = new DailyCounts(MOST_RECORDS);
  readonly #things = new Map<string, Unmatched>();
  readonly #faults: RowFault[] = [];
  #rows = 0;
  #faultRows = 0;
  #empty = 0;
  #superseded = 0;
  #unmatchedRows = 0;
  #unlistedRows = 0;

  constructor(meaning: RowMeaning, engagement: Records['engagement']) {
    this.#reader = new RowReader(meaning);
    this.#engagement = engagement;
  }

  add(row: TableRow, columns: readonly string[]): void {
    this.#rows += 1;
    const read = this.#reader.read(row, columns);
    switch (read.kind) {
      case 'fault':
        this.#faultRows += 1;
        if (this.#faults.length < MOST_FAULTS) this.#faults.push(read.fault);
        return;
      case 'empty':
        this.#empty += 1;
        return;
      case 'counts':
        if (read.piece === null) this.#putUnmatched(read);
        else if (this.#matched.put(pairKey(read.piece, read.channel), read.date, read.counts)) this.#superseded += 1;
    }
  }

  /** What importing the rows would do; a step's end after each few hundred records. */
  *preview(): Steps<ImportPreview> {
    const add: Engagement[] = [];
    const replace: { readonly before: Engagement; readonly after: Engagement }[] = [];
    let unchanged = 0;
    let falls = 0;
    let looked = 0;
    for (const [key, days] of this.#matched.entries()) {
      const [piece = '', channel = ''] = key.split('/');
      falls += fallsOf(days);
      for (const { date, counts } of days) {
        looked += 1;
        if (looked % RECORDS_AT_ONCE === 0) yield;
        const before = recordOf(this.#engagement, engagementKey({ piece, channel, date }));
        const after = { piece, channel, date, ...(before === undefined ? counts : mergedCounts(before, counts)) };
        if (before === undefined) add.push(after);
        else if (MEASURES.every((measure) => before[measure] === after[measure])) unchanged += 1;
        else replace.push({ before, after });
      }
    }
    return {
      rows: this.#rows,
      add,
      replace,
      unchanged,
      superseded: this.#superseded,
      thinned: this.#matched.thinned,
      unmatched: this.#unmatchedThings(),
      unmatchedRows: this.#unmatchedRows,
      unlistedRows: this.#unlistedRows,
      empty: this.#empty,
      faults: this.#faults,
      faultRows: this.#faultRows,
      falls,
    };
  }

  #putUnmatched({ title, url, channel, published, date, counts }: Extract<ReadRow, { readonly kind: 'counts' }>): void {
    this.#unmatchedRows += 1;
    const key = `${channel}/${url === '' ? normalTitle(title) : normalAddress(url)}`;
    const thing = this.#things.get(key);
    if (thing !== undefined) thing.rows += 1;
    else if (this.#things.size < MOST_UNMATCHED)
      this.#things.set(key, { title, url: url === '' ? null : url, channel, published, rows: 1 });
    else {
      this.#unlistedRows += 1;
      return;
    }
    this.#unmatched.put(key, date, counts);
  }

  #unmatchedThings(): readonly UnmatchedRows[] {
    return [...this.#unmatched.entries()].flatMap(([key, days]) => {
      const thing = this.#things.get(key);
      return thing === undefined ? [] : [{ ...thing, entries: days }];
    });
  }
}

const pairKey = (piece: string, channel: string): string => `${piece}/${channel}`;
