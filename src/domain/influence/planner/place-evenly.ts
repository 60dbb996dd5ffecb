import type { Goal } from '../goal.js';
import { countsFor } from './goal-forecast.js';
import { frozenIn } from './goal-rows.js';
import type { Prepared, Variant } from './prepared.js';

/** How many of each variant there are in each week: by the variant's index, and the week from 0. */
export type Placed = readonly (readonly number[])[];

/**
 * Spreads the pieces of each kind evenly over the weeks, those that take the least time first; goals of each week get theirs before
 * the rest is spread. It may break a limit where pieces are frozen.
 * @param counts of each variant
 */
export const placeEvenly = (prepared: Prepared, counts: readonly number[], goals: readonly Goal[]): Placed => {
  const { problem, variants } = prepared;
  const placed = variants.map(() => Array.from({ length: problem.weeks }, () => 0));
  for (const { id } of problem.kinds) {
    const pieces = variants
      .filter(({ kind }) => kind.id === id)
      .flatMap((variant) => Array.from({ length: counts[variant.index] ?? 0 }, () => variant))
      .sort((a, b) => a.hours - b.hours || a.index - b.index);
    const slots = slotsOf(prepared.places.get(id) ?? [], pieces.length);
    const weekly = goals.filter(({ kind, every }) => kind === id && every === 'week');
    for (const [week, own] of inWeeks(prepared, pieces, slots, weekly).entries()) {
      for (const { index } of own) {
        const row = placed[index];
        if (row !== undefined) row[week] = (row[week] ?? 0) + 1;
      }
    }
  }
  return placed;
};

/** How many pieces each week gets: the n-th of N by the share n/N of the time, later where a week is full, or else earlier. */
const slotsOf = (places: readonly number[], count: number): readonly number[] => {
  const slots: number[] = [];
  let left = count;
  for (const [week, most] of places.entries()) {
    const wanted = Math.floor((count * (week + 1)) / places.length) - (count - left);
    const some = Math.min(most, wanted);
    slots.push(some);
    left -= some;
  }
  for (const week of [...slots.keys()].toReversed()) {
    const more = Math.min(left, (places[week] ?? 0) - (slots[week] ?? 0));
    slots[week] = (slots[week] ?? 0) + more;
    left -= more;
  }
  return slots;
};

const inWeeks = (
  prepared: Prepared,
  pieces: readonly Variant[],
  slots: readonly number[],
  weekly: readonly Goal[],
): readonly (readonly Variant[])[] => {
  const left = [...pieces];
  const weeks: Variant[][] = slots.map(() => []);
  for (const goal of [...weekly].sort((a, b) => (b.quality ?? 0) - (a.quality ?? 0))) {
    const counts = (variant: Variant): boolean => countsFor(goal, variant.kind, variant);
    for (const [week, own] of weeks.entries()) {
      let missing = goal.count - frozenIn(prepared, goal, week + 1) - own.filter(counts).length;
      while (missing > 0) {
        const at = left.findIndex(counts);
        if (at === -1) break;
        own.push(...left.splice(at, 1));
        missing -= 1;
      }
    }
  }
  for (const [week, own] of weeks.entries()) own.push(...left.splice(0, Math.max(0, (slots[week] ?? 0) - own.length)));
  weeks.at(-1)?.push(...left);
  return weeks;
};
