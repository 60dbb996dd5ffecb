import type { ScheduleDay, ScheduleProblem, ScheduleTask } from '../../src/domain/schedule/problem.js';
import type { Stretch } from '../../src/domain/schedule/stretch.js';
import { parseLocalMinute } from '../../src/domain/time/local-minute.js';

/** The midnight with which the days of these problems begin: Monday 2026-11-23. */
export const MONDAY = parseLocalMinute('2026-11-23') ?? 0;

/** The local minute of an hour (and a half) on a day, counted from 0. */
export const at = (day: number, hour: number): number => MONDAY + day * 1440 + Math.round(hour * 60);

/** A stretch of a day, in hours. */
export const hours = (day: number, from: number, to: number): Stretch => ({ start: at(day, from), end: at(day, to) });

/** A day that is free from hour to hour, once or several times. */
export const day = (
  index: number,
  free: readonly (readonly [number, number])[] = [[9, 12]],
  cap = Infinity,
): ScheduleDay => {
  const stretches = free.map(([from, to]) => hours(index, from, to));
  const minutes = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return { start: at(index, 0), free: stretches, capacity: Math.min(minutes, cap) };
};

/** A task of which only its length matters, but for what is said. */
export const work = (id: string, minutes: number, more: Partial<ScheduleTask> = {}): ScheduleTask => ({
  id,
  title: '',
  minutes,
  minimumPiece: 1,
  start: null,
  due: null,
  priority: 3,
  after: [],
  context: null,
  energy: null,
  previous: [],
  ...more,
});

/** Some days that are free from nine to twelve, and tasks. */
export const problemOf = (
  tasks: readonly ScheduleTask[],
  days: readonly ScheduleDay[] = [day(0), day(1), day(2)],
): ScheduleProblem => ({
  now: days[0]?.free[0]?.start ?? MONDAY,
  days,
  tasks,
});
