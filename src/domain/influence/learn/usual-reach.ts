import { oncePer } from '../../once-per.js';
import type { Records } from '../../store/collections.js';
import { addDays, daysBetween, mondayOf } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import { growthToCome } from '../score/engagement-growth.js';
import { latestEngagement } from '../score/latest-engagement.js';
import type { Piece } from '../piece.js';

const MOST_WEEKS = 26;
/** Of fewer pieces nothing is said. */
const FEWEST_PIECES = 4;

interface Appeared {
  readonly monday: LocalDate;
  readonly reach: number;
}

/**
 * The reach (views, or reads where there are none) of what usually appears on each channel in a week: the median over those of
 * the last 26 weeks in which something appeared, times the share of such weeks since the first of them. Counts are grown to
 * those of a year. Channels with fewer than four pieces that were counted are left out.
 */
export const usualReach = (
  records: Pick<Records, 'pieces' | 'engagement'>,
  today: LocalDate,
): Readonly<Record<string, number>> => {
  const latest = latestEngagement(records);
  const from = addDays(mondayOf(today), -7 * (MOST_WEEKS - 1));
  const channels = new Map<string, Appeared[]>();
  for (const { id, publications } of Object.values(records.pieces))
    for (const [channel, date] of firstAppearances(publications)) {
      if (date < from || date > today) continue;
      const counts = latest.get(id)?.get(channel);
      const reached = counts?.views ?? counts?.reads;
      if (reached === undefined || reached === null) continue;
      const appeared = { monday: mondayOf(date), reach: reached.count * growthToCome(date, reached.date) };
      const list = channels.get(channel);
      if (list === undefined) channels.set(channel, [appeared]);
      else list.push(appeared);
    }
  return Object.fromEntries(
    [...channels].flatMap(([channel, list]) =>
      list.length < FEWEST_PIECES ? [] : [[channel, reachOfWeek(list, mondayOf(today))]],
    ),
  );
};

/** The first day on each channel. */
const firstAppearances = oncePer((publications: Piece['publications']): ReadonlyMap<string, LocalDate> => {
  const first = new Map<string, LocalDate>();
  for (const { channel, date } of publications) {
    const before = first.get(channel);
    if (before === undefined || date < before) first.set(channel, date);
  }
  return first;
});

const reachOfWeek = (list: readonly Appeared[], thisMonday: LocalDate): number => {
  const weeks = new Map<LocalDate, number>();
  for (const { monday, reach } of list) weeks.set(monday, (weeks.get(monday) ?? 0) + reach);
  const first = [...weeks.keys()].reduce((a, b) => (a < b ? a : b), thisMonday);
  const passed = daysBetween(first, thisMonday) / 7 + 1;
  return (median([...weeks.values()]) * weeks.size) / passed;
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
};
