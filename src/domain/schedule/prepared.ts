import { MINUTES_A_DAY } from '../time/local-minute.js';
import { failure, success, type Result } from '../result.js';
import { horizonEnd, weightOf, type ScheduleProblem, type ScheduleTask } from './problem.js';
import { mergeStretches, minutesWithin, type Stretch } from './stretch.js';

/** Tasks that wait for each other in a ring: each must be done before the next, the last one before the first. */
export interface Cycle {
  readonly code: 'cycle';
  readonly tasks: readonly string[];
}

/** What is asked of a task again and again, worked out once. */
export interface PreparedTask {
  readonly index: number;
  readonly task: ScheduleTask;
  readonly weight: number;
  /** Not before this local minute, itself considered alone. */
  readonly from: number;
  /** Its due where that lies within the horizon, else infinity. */
  readonly due: number;
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** Minutes by day that it had in the previous schedule, or null where it had none. */
  readonly previous: readonly number[] | null;
  /** The sum of `previous`, no more than its minutes. */
  readonly planned: number;
}

/** A problem whose relations are known to hold. */
export interface Prepared {
  readonly problem: ScheduleProblem;
  readonly tasks: readonly PreparedTask[];
  /** Indices of tasks, predecessors first. */
  readonly order: readonly number[];
  readonly end: number;
}

/** Works out relations; ids that no task has are passed over. */
export const prepare = (problem: ScheduleProblem): Result<Prepared, Cycle> => {
  const end = horizonEnd(problem);
  const indices = new Map(problem.tasks.map(({ id }, index) => [id, index]));
  const before = problem.tasks.map(({ after }) => [...new Set(after)].flatMap((id) => indices.get(id) ?? []));
  const behind: number[][] = problem.tasks.map(() => []);
  for (const [index, earlier] of before.entries()) for (const other of earlier) behind[other]?.push(index);
  const tasks = problem.tasks.map((given, index): PreparedTask => {
    const task = { ...given, previous: byDays(problem, given.previous) };
    const previous = problem.days.map(({ start }) =>
      minutesWithin(task.previous, Math.max(start, problem.now), start + MINUTES_A_DAY),
    );
    const planned = Math.min(
      task.minutes,
      previous.reduce((sum, minutes) => sum + minutes, 0),
    );
    return {
      index,
      task,
      weight: weightOf(task.priority),
      from: Math.max(problem.now, task.start ?? problem.now),
      due: task.due !== null && task.due <= end ? task.due : Infinity,
      before: before[index] ?? [],
      behind: behind[index] ?? [],
      previous: planned > 0 ? previous : null,
      planned,
    };
  });
  const order = topological(tasks);
  if (order.length < tasks.length) return failure({ code: 'cycle', tasks: findCycle(tasks, new Set(order)) });
  return success({ problem, tasks, order, end });
};

/** Stretches in order, without what is over, cut at midnight. */
const byDays = ({ now, days }: ScheduleProblem, stretches: readonly Stretch[]): readonly Stretch[] => {
  if (stretches.length === 0) return stretches;
  const merged = mergeStretches(stretches);
  return days.flatMap((day) =>
    merged
      .map(({ start, end }) => ({
        start: Math.max(start, now, day.start),
        end: Math.min(end, day.start + MINUTES_A_DAY),
      }))
      .filter(({ start, end }) => start < end),
  );
};

const topological = (tasks: readonly PreparedTask[]): readonly number[] => {
  const waiting = tasks.map(({ before }) => before.length);
  const order = tasks.filter(({ before }) => before.length === 0).map(({ index }) => index);
  for (const index of order) {
    for (const next of tasks[index]?.behind ?? []) {
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) order.push(next);
    }
  }
  return order;
};

/** Walks from predecessor to predecessor until a task comes again. */
const findCycle = (tasks: readonly PreparedTask[], sorted: ReadonlySet<number>): readonly string[] => {
  const path: number[] = [];
  let at = tasks.find(({ index }) => !sorted.has(index))?.index ?? 0;
  while (!path.includes(at)) {
    path.push(at);
    at = tasks[at]?.before.find((other) => !sorted.has(other)) ?? at;
  }
  return path
    .slice(path.indexOf(at))
    .toReversed()
    .map((index) => tasks[index]?.task.id ?? '');
};
