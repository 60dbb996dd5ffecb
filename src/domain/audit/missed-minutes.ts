import { formatLocalMinute } from '../time/local-minute.js';
import type { LocalDate } from '../time/local.js';
import type { WorkedOn } from './worked-on.js';

/** A task placed in a stretch of time, in local minutes. */
export interface Placed {
  readonly task: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The minutes that were planned for tasks and went by without work on them: for each task and day, what was placed until
 * now less what was worked on it that day.
 *
 * @param now the local minute
 */
export const missedMinutes = (placed: readonly Placed[], worked: readonly WorkedOn[], now: number): number => {
  const open = new Map<string, number>();
  for (const { task, start, end } of placed) {
    const minutes = Math.min(end, now) - start;
    if (minutes > 0) add(open, task, formatLocalMinute(start).slice(0, 10), minutes);
  }
  for (const { task, date, minutes } of worked)
    if (task !== null && open.has(keyOf(task, date))) add(open, task, date, -minutes);
  return Math.round([...open.values()].reduce((sum, minutes) => sum + Math.max(0, minutes), 0));
};

const keyOf = (task: string, date: LocalDate): string => `${date} ${task}`;

const add = (sums: Map<string, number>, task: string, date: LocalDate, minutes: number): void => {
  sums.set(keyOf(task, date), (sums.get(keyOf(task, date)) ?? 0) + minutes);
};
