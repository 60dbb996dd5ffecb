import { freeDays } from '../../src/domain/schedule/free-days.js';
import type { WeekHours } from '../../src/domain/schedule/preferences.js';
import type { ScheduleDay, ScheduleProblem, ScheduleTask } from '../../src/domain/schedule/problem.js';
import type { Schedule } from '../../src/domain/schedule/schedule.js';
import { subtractStretches, type Stretch } from '../../src/domain/schedule/stretch.js';
import { mulberry32 } from '../../src/domain/random.js';
import type { Priority } from '../../src/domain/tasks/task.js';

/** What a made-up week is like. */
export interface ScheduleShape {
  readonly tasks: number;
  readonly days: number;
  /** Work over room: 0.8 leaves a fifth free, 1.2 is a fifth too much. */
  readonly load: number;
  readonly seed: number;
}

/** Monday 2026-11-23, 09:20. */
const NOW = Date.UTC(2026, 10, 23, 9, 20) / 60_000;
const HOURS: readonly WeekHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:30' },
  { weekday, from: '13:30', to: '18:00' },
]);
const CONTEXTS = ['deep', 'calls', 'mail', 'home', null];
const PIECES = [15, 25, 30, 45, 60];

/**
 * A person's tasks and weeks: meetings of half an hour to two hours, a cap of six hours a day, tasks of a quarter of an
 * hour to a day (so many that they make up the load), two in five with a due, some inside a day, chains, starts, minimum pieces.
 */
export const madeUpProblem = ({ tasks, days, load, seed }: ScheduleShape): ScheduleProblem => {
  const random = mulberry32(seed);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const today = Math.floor(NOW / 1440);
  const busy: Stretch[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let meeting = whole(0, 3); meeting > 0; meeting -= 1) {
      const start = (today + day) * 1440 + 9 * 60 + 15 * whole(0, 34);
      busy.push({ start, end: start + 30 * whole(1, 4) });
    }
  }
  const free = freeDays({ now: NOW, days, hours: HOURS, dailyMinutes: 360, busy });
  const room = free.reduce((sum, { capacity }) => sum + capacity, 0);
  const sizes = Array.from({ length: tasks }, () => 1 + random() ** 2 * 12);
  const scale = (room * load) / sizes.reduce((sum, size) => sum + size, 0);
  const made: ScheduleTask[] = sizes.map((size, index) => {
    const minutes = Math.max(5, Math.round((size * scale) / 5) * 5);
    // What is larger is due later.
    const share = 0.1 + 0.9 * random();
    const due =
      random() < 0.4 ? (today + Math.ceil(share * days)) * 1440 + (random() < 0.5 ? 1440 : 60 * whole(10, 17)) : null;
    const chained = index > 0 && random() < 0.25;
    return {
      id: `t${index}`,
      title: `Task ${index}`,
      minutes,
      minimumPiece: Math.min(minutes, pick(PIECES) ?? 15),
      start:
        due === null && random() < 0.2 ? (today + whole(0, Math.floor(days / 3))) * 1440 + 60 * whole(0, 14) : null,
      due,
      priority: priorityOf(random()),
      after: chained ? [`t${whole(Math.max(0, index - 8), index - 1)}`] : [],
      context: pick(CONTEXTS) ?? null,
      energy: null,
      previous: [],
    };
  });
  return { now: NOW, days: free, tasks: made };
};

const priorityOf = (share: number): Priority => (share < 0.1 ? 1 : share < 0.35 ? 2 : share < 0.8 ? 3 : 4);

/** An hour later: the schedule of before stands, one task in twenty is done, one in ten longer, three are new, a meeting came. */
export const replanned = (problem: ScheduleProblem, schedule: Schedule, seed: number): ScheduleProblem => {
  const random = mulberry32(seed + 1000);
  const now = problem.now + 60;
  const meeting = { start: now + 60, end: now + 150 };
  const kept = problem.tasks.filter(() => random() >= 0.05);
  const ids = new Set(kept.map(({ id }) => id));
  const tasks = kept.map((task) => {
    const minutes = random() < 0.1 ? task.minutes + 15 : task.minutes;
    const previous = schedule.placements
      .filter((one) => one.task === task.id)
      .map(({ start, end }) => ({ start, end }));
    return { ...task, minutes, previous, after: task.after.filter((id) => ids.has(id)) };
  });
  const fresh = madeUpProblem({ tasks: 3, days: 5, load: 0.05, seed: seed + 2000 }).tasks;
  return {
    now,
    days: daysAfter(problem, now, meeting),
    tasks: [...tasks, ...fresh.map((task) => ({ ...task, id: `new-${task.id}`, after: [], priority: 1 as const }))],
  };
};

/** The days with what is left of them when it is `now` and a meeting has come. */
const daysAfter = ({ days }: ScheduleProblem, now: number, meeting: Stretch): readonly ScheduleDay[] =>
  days.map((day) => {
    const free = subtractStretches(
      day.free,
      [{ start: day.start, end: Math.max(now, day.start) }, meeting].filter(({ start, end }) => start < end),
    );
    const minutes = free.reduce((sum, { start, end }) => sum + end - start, 0);
    return { ...day, free, capacity: Math.min(minutes, day.capacity) };
  });

/** The same hour later, but little has changed: the first task is done, one is new, and the meeting came. */
export const replannedMildly = (problem: ScheduleProblem, schedule: Schedule, seed: number): ScheduleProblem => {
  const now = problem.now + 60;
  const meeting = { start: now + 60, end: now + 90 };
  const done = schedule.placements[0]?.task;
  const [fresh] = madeUpProblem({ tasks: 1, days: 5, load: 0.02, seed: seed + 3000 }).tasks;
  const kept = problem.tasks.filter(({ id }) => id !== done);
  return {
    now,
    days: daysAfter(problem, now, meeting),
    tasks: [
      ...kept.map((task) => ({
        ...task,
        previous: schedule.placements.flatMap(({ task: id, start, end }) => (id === task.id ? [{ start, end }] : [])),
        after: task.after.filter((id) => id !== done),
      })),
      ...(fresh === undefined ? [] : [{ ...fresh, id: 'new', after: [], priority: 1 as const }]),
    ],
  };
};
