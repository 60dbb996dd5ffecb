import { addDays, mondayOf } from '../../time/add-days.js';
import { monthEnd, monthStart } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';

/** What a review looks back on. */
export interface ReviewSpan {
  readonly kind: 'week' | 'month';
  readonly from: LocalDate;
  /** The last day, included; it may be still to come. */
  readonly to: LocalDate;
  /** `2026-W48` (ISO 8601) or `2026-11`: names the review. */
  readonly name: string;
}

/** The week or the month that a day lies in, or the one before (`last`). */
export const reviewSpan = (kind: ReviewSpan['kind'], today: LocalDate, last = false): ReviewSpan => {
  if (kind === 'month') {
    const from = monthStart(today, last ? -1 : 0);
    return { kind, from, to: monthEnd(from), name: from.slice(0, 7) };
  }
  const from = addDays(mondayOf(today), last ? -7 : 0);
  return { kind, from, to: addDays(from, 6), name: weekName(from) };
};

/** The number of a week, by its Monday: that of the year in which its Thursday lies (ISO 8601). */
const weekName = (monday: LocalDate): string => {
  const year = addDays(monday, 3).slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  const number = (Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
};
