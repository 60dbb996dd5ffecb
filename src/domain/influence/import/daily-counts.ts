import type { LocalDate } from '../../time/local.js';
import { MEASURES } from '../engagement.js';
import type { CountsOfRow } from './import-preview.js';

interface Day {
  readonly date: LocalDate;
  readonly counts: CountsOfRow;
}

/** Of how long a time one day stays, finest first: each day, the last of a month, the last of all. */
const SPANS: readonly ((date: LocalDate) => string)[] = [(date) => date, (date) => date.slice(0, 7), () => ''];

/**
 * Counts by key and day: the last row of a day counts, and what it does not tell stays as an earlier one told it. Where there are
 * too many, only the last day of each month stays of each key, and where these are too many, the last day.
 */
export class DailyCounts {
  readonly #most: number;
  #keys = new Map<string, Map<string, Day>>();
  #size = 0;
  #span = 0;
  #thinned = 0;

  /** @param most days that are held */
  constructor(most: number) {
    this.#most = most;
  }

  /** Days that were left out. */
  get thinned(): number {
    return this.#thinned;
  }

  /** @returns whether a row of this day was there already */
  put(key: string, date: LocalDate, counts: CountsOfRow): boolean {
    let days = this.#keys.get(key);
    if (days === undefined) this.#keys.set(key, (days = new Map()));
    const span = SPANS[this.#span]?.(date) ?? '';
    const before = days.get(span);
    if (before?.date === date) {
      days.set(span, { date, counts: mergedCounts(before.counts, counts) });
      return true;
    }
    if (before === undefined) this.#size += 1;
    else this.#thinned += 1;
    if (before === undefined || before.date < date) days.set(span, { date, counts });
    if (this.#size > this.#most && this.#span < SPANS.length - 1) this.#coarsen();
    return false;
  }

  /** The days of each key, the earliest first. */
  *entries(): IterableIterator<readonly [string, readonly Day[]]> {
    for (const [key, days] of this.#keys) yield [key, [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))];
  }

  #coarsen(): void {
    const keys = this.#keys;
    this.#keys = new Map();
    this.#size = 0;
    this.#span += 1;
    for (const [key, days] of keys) for (const { date, counts } of days.values()) this.put(key, date, counts);
  }
}

/** Counts with what newer ones tell put over them. */
export const mergedCounts = (before: CountsOfRow, after: CountsOfRow): CountsOfRow => ({
  views: after.views ?? before.views,
  reads: after.reads ?? before.reads,
  reactions: after.reactions ?? before.reactions,
  comments: after.comments ?? before.comments,
  followers: after.followers ?? before.followers,
});

/** How many counts fall from one day to the next known one. */
export const fallsOf = (days: readonly Day[]): number => {
  let falls = 0;
  for (const measure of MEASURES) {
    let last: number | null = null;
    for (const { counts } of days) {
      const count = counts[measure];
      if (count === null) continue;
      if (last !== null && count < last) falls += 1;
      last = count;
    }
  }
  return falls;
};
