import type { LocalDate } from '../time/local.js';

/** Work in focus intervals: minutes on a task, or on none, on one day. A day and task may have several entries. */
export interface WorkedOn {
  readonly task: string | null;
  readonly date: LocalDate;
  readonly minutes: number;
}

/** The minutes of work on each task. */
export const minutesByTask = (worked: readonly WorkedOn[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { task, minutes } of worked) if (task !== null) sums.set(task, (sums.get(task) ?? 0) + minutes);
  return sums;
};

/** The minutes of work on each day. */
export const minutesByDate = (worked: readonly WorkedOn[]): ReadonlyMap<LocalDate, number> => {
  const sums = new Map<LocalDate, number>();
  for (const { date, minutes } of worked) sums.set(date, (sums.get(date) ?? 0) + minutes);
  return sums;
};
