import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { Energy, Priority } from '../tasks/task.js';
import type { Stretch } from './stretch.js';

/** A day of the horizon. */
export interface ScheduleDay {
  /** The local minute of its midnight. */
  readonly start: number;
  /** When work may be placed: working hours without meetings, without what is over and what never comes; in order, apart. */
  readonly free: readonly Stretch[];
  /** Minutes of work that the day may hold: the daily cap, and no more than is free. */
  readonly capacity: number;
}

/** Work to be placed. Times are local minutes. */
export interface ScheduleTask {
  readonly id: string;
  readonly title: string;
  /** Minutes of work, whole and positive. */
  readonly minutes: number;
  /** No piece is shorter, except a last one that completes the task. */
  readonly minimumPiece: number;
  /** Not before, or null. */
  readonly start: number | null;
  /** To be finished by, or null. */
  readonly due: number | null;
  readonly priority: Priority;
  /** Ids of tasks of this problem that must be finished before it begins. */
  readonly after: readonly string[];
  readonly context: string | null;
  readonly energy: Energy | null;
  /** Where it stood in the schedule that this one replaces. */
  readonly previous: readonly Stretch[];
}

/** What a schedule is made for. */
export interface ScheduleProblem {
  /** The local minute before which nothing is placed. */
  readonly now: number;
  /** The days of the horizon, in order; the first one is that of `now`. */
  readonly days: readonly ScheduleDay[];
  readonly tasks: readonly ScheduleTask[];
}

/** The local minute after the last day; `now` where there is no day. */
export const horizonEnd = ({ days, now }: ScheduleProblem): number =>
  (days.at(-1)?.start ?? now - MINUTES_A_DAY) + MINUTES_A_DAY;

/** What a minute of a task counts, by its priority from 1 to 4. */
export const weightOf = (priority: Priority): number => 2 ** (4 - priority);
