import { failure, success, type Result } from '../result.js';
import { findCycle } from './find-cycle.js';
import { grouped } from './grouped.js';
import type { Task } from './task.js';

/** How open tasks wait for each other. What is done, dropped or no longer there holds nothing up. */
export interface Dependencies {
  /** By a task's id: the open tasks that must be done before it. */
  readonly blockers: ReadonlyMap<string, readonly string[]>;
  /** By a task's id: the open tasks that it holds up. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** Ids that tasks are to come after, but of which nothing is known. */
  readonly unknown: readonly { readonly task: string; readonly after: string }[];
}

/** Who waits for whom; takes time in proportion to the tasks and their dependencies. */
export const findDependencies = (tasks: ReadonlyMap<string, Task>): Dependencies => {
  const all = Array.from(tasks.values(), ({ id, status, after }) =>
    status === 'open' ? Array.from(new Set(after), (before) => ({ id, before })) : [],
  ).flat();
  const waits = all.filter(({ before }) => tasks.get(before)?.status === 'open');
  return {
    blockers: ids(waits, 'id', 'before'),
    successors: ids(waits, 'before', 'id'),
    unknown: all.filter(({ before }) => !tasks.has(before)).map(({ id, before }) => ({ task: id, after: before })),
  };
};

type Wait = { readonly id: string; readonly before: string };

const ids = (waits: readonly Wait[], key: keyof Wait, value: keyof Wait): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Array.from(
      grouped(waits, (wait) => [wait[key]]),
      ([id, group]) => [id, group.map((wait) => wait[value])],
    ),
  );

/**
 * Why a task cannot come after another. `cycle` holds the ids on the way round, each of which needs the next, the task first;
 * of one id where it was to come after itself.
 */
export type DependencyFailure =
  | { readonly code: 'cycle'; readonly cycle: readonly string[] }
  | { readonly code: 'unknown-task'; readonly task: string };

/** The task with another that must be done before it; refused where they would then wait for each other. */
export const withPredecessor = (
  tasks: ReadonlyMap<string, Task>,
  id: string,
  before: string,
): Result<Task, DependencyFailure> => {
  const task = tasks.get(id);
  if (task === undefined) return failure({ code: 'unknown-task', task: id });
  if (!tasks.has(before)) return failure({ code: 'unknown-task', task: before });
  const after = task.after.includes(before) ? task.after : [...task.after, before];
  const cycle = findCycle([id], (each) => (each === id ? after : (tasks.get(each)?.after ?? [])));
  return cycle === null ? success({ ...task, after }) : failure({ code: 'cycle', cycle });
};
