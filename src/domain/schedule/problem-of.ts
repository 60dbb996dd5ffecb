import { correctedEstimate, type Velocity } from '../audit/velocity.js';
import { recordOf, type Records } from '../store/collections.js';
import type { Task } from '../tasks/task.js';
import { MINUTES_A_DAY, parseLocalMinute } from '../time/local-minute.js';
import { freeDays } from './free-days.js';
import type { KeptPlacement } from './kept-schedule.js';
import type { TimePreferences } from './preferences.js';
import type { ScheduleDay, ScheduleProblem, ScheduleTask } from './problem.js';
import { minutesWithin, type Stretch } from './stretch.js';

/** What a task is taken to need where nobody has estimated it. */
export const GUESSED_MINUTES = 30;
/** What is left of a task that has taken longer than estimated and is not done: nobody knows, but not nothing. */
const LEAST_LEFT = 15;

/** What a schedule is made from. Times are local minutes. */
export interface ScheduleFacts {
  readonly records: Pick<Records, 'tasks' | 'projects' | 'schedules'>;
  readonly preferences: TimePreferences;
  readonly now: number;
  /** Days of the horizon, today included. */
  readonly days: number;
  /** Meetings, and minutes that the zone skips. */
  readonly busy: readonly Stretch[];
  /** Minutes of work on each task so far. */
  readonly worked: ReadonlyMap<string, number>;
  /** Minutes of work today. */
  readonly workedToday: number;
  readonly velocity: Velocity;
}

/** What can be asked of the scheduler, and what it is not asked. */
export interface ScheduleQuestion {
  readonly problem: ScheduleProblem;
  /** Tasks that nobody has estimated. */
  readonly guessed: readonly string[];
  /** Tasks that wait for one that is not planned at all (waiting for somebody, for someday, not clarified), and for which. */
  readonly waiting: readonly { readonly task: string; readonly minutes: number; readonly before: string }[];
  /** What stands where a person has put it. */
  readonly pinned: readonly KeptPlacement[];
}

/** The question to the scheduler: the open tasks that are clarified, in the hours that are free, around what is pinned. */
export const problemOf = (facts: ScheduleFacts): ScheduleQuestion => {
  const { records, now } = facts;
  const accepted = recordOf(records.schedules, 'accepted')?.placements ?? [];
  const chosen = Object.values(records.tasks).filter((task) => isPlanned(records, task));
  const ids = new Set(chosen.map(({ id }) => id));
  const coming = accepted.filter(({ task, end }) => ids.has(task) && minuteOf(end) > now);
  const pinned = coming.filter((placement) => placement.pinned);
  const pins = pinned.map(stretchOf);
  const needed = new Map(chosen.map((task) => [task.id, minutesLeft(facts, task)]));
  const keptOut = waitingTasks(records, chosen, ids);
  const previous = grouped(coming.filter((placement) => !placement.pinned));
  const pinnedOf = grouped(pinned);
  const tasks = chosen.flatMap((task): readonly ScheduleTask[] => {
    const fixed = pinnedOf.get(task.id) ?? [];
    const minutes = (needed.get(task.id) ?? 0) - total(fixed, now);
    if (minutes <= 0 || keptOut.has(task.id)) return [];
    return [scheduleTask(facts, task, { minutes, pinnedOf, previous: previous.get(task.id) ?? [] })];
  });
  return {
    problem: { now, days: daysOf(facts, pins), tasks },
    guessed: chosen.filter(({ estimate }) => estimate === null).map(({ id }) => id),
    waiting: [...keptOut].map(([task, before]) => ({ task, minutes: needed.get(task) ?? 0, before })),
    pinned,
  };
};

const isPlanned = ({ projects }: Pick<Records, 'projects'>, { status, list, project }: Task): boolean =>
  status === 'open' &&
  (list === 'next' || list === 'scheduled') &&
  (project === null || recordOf(projects, project)?.status === 'active');

const minutesLeft = ({ worked, velocity }: ScheduleFacts, { id, estimate }: Task): number =>
  Math.max(LEAST_LEFT, correctedEstimate(estimate ?? GUESSED_MINUTES, velocity) - Math.round(worked.get(id) ?? 0));

/** Tasks that wait, over others or not, for an open one that is not planned, with the one that they wait for themselves. */
const waitingTasks = (
  { tasks }: Pick<Records, 'tasks'>,
  chosen: readonly Task[],
  planned: ReadonlySet<string>,
): ReadonlyMap<string, string> => {
  const keptOut = new Map<string, string>();
  const behind = new Map<string, string[]>();
  const queue: string[] = [];
  const keepOut = (task: string, before: string): void => {
    if (keptOut.has(task)) return;
    keptOut.set(task, before);
    queue.push(task);
  };
  for (const { id, after } of chosen) {
    for (const before of after) {
      behind.set(before, [...(behind.get(before) ?? []), id]);
      if (!planned.has(before) && recordOf(tasks, before)?.status === 'open') keepOut(id, before);
    }
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const task of behind.get(next) ?? []) keepOut(task, next);
  return keptOut;
};

interface Rest {
  readonly minutes: number;
  readonly previous: readonly Stretch[];
  readonly pinnedOf: ReadonlyMap<string, readonly Stretch[]>;
}

const scheduleTask = (
  { preferences }: ScheduleFacts,
  task: Task,
  { minutes, previous, pinnedOf }: Rest,
): ScheduleTask => {
  const start = task.start === null ? null : parseLocalMinute(task.start);
  // What is pinned is not asked about, so that it ends before what waits for it begins must be said by a start.
  const ends = task.after.flatMap((id) => pinnedOf.get(id) ?? []).map(({ end }) => end);
  const starts = [...(start === null ? [] : [start]), ...ends];
  return {
    id: task.id,
    title: task.title,
    minutes,
    minimumPiece: Math.min(minutes, task.minimumPiece ?? preferences.lengths.focus),
    start: starts.length === 0 ? null : starts.reduce((one, other) => Math.max(one, other)),
    due: task.due === null ? null : parseLocalMinute(task.due, 'end'),
    priority: task.priority,
    after: task.after,
    context: task.contexts[0] ?? null,
    energy: task.energy,
    previous,
  };
};

/** The days with what is free; what is pinned and what was worked today takes from the daily cap. */
const daysOf = (
  { preferences, now, days, busy, workedToday }: ScheduleFacts,
  pins: readonly Stretch[],
): readonly ScheduleDay[] => {
  const cap = preferences.dailyFocusMinutes;
  const open = freeDays({ now, days, hours: preferences.hours, dailyMinutes: null, busy: [...busy, ...pins] });
  return open.map((day, index) => {
    if (cap === null) return day;
    const spent =
      minutesWithin(pins, day.start, day.start + MINUTES_A_DAY) + (index === 0 ? Math.round(workedToday) : 0);
    return { ...day, capacity: Math.max(0, Math.min(day.capacity, cap - spent)) };
  });
};

const minuteOf = (time: string): number => parseLocalMinute(time) ?? 0;

const stretchOf = ({ start, end }: KeptPlacement): Stretch => ({ start: minuteOf(start), end: minuteOf(end) });

const grouped = (placements: readonly KeptPlacement[]): ReadonlyMap<string, readonly Stretch[]> => {
  const groups = new Map<string, Stretch[]>();
  for (const placement of placements) {
    const group = groups.get(placement.task);
    if (group === undefined) groups.set(placement.task, [stretchOf(placement)]);
    else group.push(stretchOf(placement));
  }
  return groups;
};

const total = (stretches: readonly Stretch[], now: number): number => minutesWithin(stretches, now, Infinity);
