import type { LocalDate } from '../../time/local.js';
import { MEASURES } from '../engagement.js';
import type { CountsOfRow } from './import-preview.js';

/** So many days are held at once; then older ones go. */
const MOST_HELD = 100_000;

/** Counts by key and day: the last row of a day counts, and what it does not tell stays as an earlier one told it. */
export class DailyCounts {
  readonly #keys = new Map<string, Map<LocalDate, CountsOfRow>>();
  #size = 0;
  #thinned = 0;

  /** Days that were left out. */
  get thinned(): number {
    return this.#thinned;
  }

  /** @returns whether there was something of this day already */
  put(key: string, date: LocalDate, counts: CountsOfRow): boolean {
    let days = this.#keys.get(key);
    if (days === undefined) this.#keys.set(key, (days = new Map()));
    const before = days.get(date);
    days.set(date, before === undefined ? counts : mergedCounts(before, counts));
    if (before !== undefined) return true;
    this.#size += 1;
    if (this.#size > MOST_HELD) this.thin(MOST_HELD / 2);
    return false;
  }

  /** Leaves so many days or fewer, if that can be: the last of each month of a key, else the last of each key. */
  thin(most: number): void {
    if (this.#size > most) this.#keepLast((date) => date.slice(0, 7));
    if (this.#size > most) this.#keepLast(() => '');
  }

  /** The days of each key, the earliest first. */
  *entries(): IterableIterator<readonly [string, readonly (readonly [LocalDate, CountsOfRow])[]]> {
    for (const [key, days] of this.#keys) yield [key, [...days].sort(([a], [b]) => (a < b ? -1 : 1))];
  }

  #keepLast(spanOf: (date: LocalDate) => string): void {
    for (const days of this.#keys.values()) {
      const last = new Map<string, LocalDate>();
      for (const date of days.keys()) {
        const span = spanOf(date);
        const before = last.get(span);
        if (before === undefined || before < date) last.set(span, date);
      }
      const kept = new Set(last.values());
      for (const date of days.keys()) {
        if (kept.has(date)) continue;
        days.delete(date);
        this.#size -= 1;
        this.#thinned += 1;
      }
    }
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
export const fallsOf = (days: readonly (readonly [LocalDate, CountsOfRow])[]): number => {
  let falls = 0;
  for (const measure of MEASURES) {
    let highest: number | null = null;
    for (const [, counts] of days) {
      const count = counts[measure];
      if (count === null) continue;
      if (highest !== null && count < highest) falls += 1;
      highest = count;
    }
  }
  return falls;
};
