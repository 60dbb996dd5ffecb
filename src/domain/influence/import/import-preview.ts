import type { Engagement, Measure } from '../engagement.js';
import type { LocalDate } from '../../time/local.js';
import type { CountFault } from './read-count.js';

/** Why a row was left out. */
export type RowFaultCode = CountFault | 'unreadable' | 'no-date' | 'date-future' | 'channel-unknown' | 'no-piece-named';

/** A row that was left out: the column that is wrong, what stands in it, and why. */
export interface RowFault {
  readonly row: number;
  readonly code: RowFaultCode;
  /** Empty where it is not about one column. */
  readonly column: string;
  readonly value: string;
}

export type CountsOfRow = Readonly<Record<Measure, number | null>>;

/** Rows about something that is no piece yet. */
export interface UnmatchedRows {
  readonly title: string;
  /** As the table has it, or null. */
  readonly url: string | null;
  readonly channel: string;
  readonly published: LocalDate | null;
  /** How many rows are about it. */
  readonly rows: number;
  readonly entries: readonly { readonly date: LocalDate; readonly counts: CountsOfRow }[];
}

/** What an import would do; nothing is written yet. */
export interface ImportPreview {
  /** Rows with something in them, without that of the column names. */
  readonly rows: number;
  readonly add: readonly Engagement[];
  /** What is there for the same piece, channel and day, and what it becomes. */
  readonly replace: readonly { readonly before: Engagement; readonly after: Engagement }[];
  /** Rows that say what is there already. */
  readonly unchanged: number;
  /** Rows that a later one for the same piece, channel and day makes needless. */
  readonly superseded: number;
  /** Days that are left out, so that the store stays small: later ones of the same piece and channel stay. */
  readonly thinned: number;
  /** The first things that are no piece, how many rows are about such, and how many of them about others than these. */
  readonly unmatched: readonly UnmatchedRows[];
  readonly unmatchedRows: number;
  readonly unlistedRows: number;
  /** Rows that tell neither piece nor count. */
  readonly empty: number;
  /** The first faults, and how many there are. */
  readonly faults: readonly RowFault[];
  readonly faultRows: number;
  /** How often a count falls from one day to the next: totals never do, counts of single days do. */
  readonly falls: number;
}
