import type { FocusLengths } from '../schedule/preferences.js';
import type { FocusDay } from './focus-day.js';
import type { FocusInterval } from './interval.js';

/** The minutes that an estimate in pomodoros (`~3p`) stands for. */
export const minutesOfPomodoros = (pomodoros: number, { focus }: FocusLengths): number => Math.round(pomodoros * focus);

/** The pomodoros that an estimate in minutes takes: a begun one is a whole one. */
export const pomodorosOfMinutes = (minutes: number, { focus }: FocusLengths): number => Math.ceil(minutes / focus);

/** How many pomodoros were completed on each task, as far back as anything is kept. */
export const completedPomodoros = (
  intervals: readonly FocusInterval[],
  rolledUp: readonly FocusDay[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const add = (task: string | null, count: number): void => {
    if (task !== null && count > 0) counts.set(task, (counts.get(task) ?? 0) + count);
  };
  for (const { task, kind, mode, outcome } of intervals)
    if (kind === 'focus' && mode === 'pomodoro' && outcome === 'completed') add(task, 1);
  for (const { tasks } of rolledUp) for (const { task, totals } of tasks) add(task, totals.completed);
  return counts;
};
