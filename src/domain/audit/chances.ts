import * as z from 'zod';
import { localDateSchema, type LocalDate } from '../time/local.js';

/** The chance, 0–1, to be finished by the end of a day. */
export interface Chance {
  readonly by: LocalDate;
  readonly chance: number;
}

export const chanceSchema = z.strictObject({
  by: localDateSchema,
  chance: z.number().min(0).max(1),
}) satisfies z.ZodType<Chance>;

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * The days at which a tenth, two tenths … nine tenths of the futures are finished, each once, with the share that is
 * finished by then: at least the tenths, and more where many futures end on that day.
 *
 * @param days the number of the day on which each future is finished, ascending
 * @param never the number that means: not within sight
 */
export const chancesOf = (
  days: ArrayLike<number>,
  never: number,
): readonly { readonly by: number; readonly chance: number }[] => {
  const list: { readonly by: number; readonly chance: number }[] = [];
  for (const level of LEVELS) {
    const by = days[Math.ceil(level * days.length) - 1];
    if (by === undefined || by >= never || by === list.at(-1)?.by) continue;
    list.push({ by, chance: shareUntil(days, by) });
  }
  return list;
};

/** The share of ascending numbers that are at most this one. */
const shareUntil = (days: ArrayLike<number>, by: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= by) low = middle + 1;
    else high = middle;
  }
  return low / days.length;
};
