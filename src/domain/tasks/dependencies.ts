import { failure, success, type Result } from '../result.js';
import { findCycle } from './find-cycle.js';
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
  const blockers = new Map<string, string[]>();
  const successors = new Map<string, string[]>();
  const unknown: { readonly task: string; readonly after: string }[] = [];
  for (const { id, status, after } of tasks.values()) {
    if (status !== 'open' || after.length === 0) continue;
    for (const before of new Set(after)) {
      const known = tasks.get(before);
      if (known === undefined) unknown.push({ task: id, after: before });
      else if (known.status === 'open') {
        append(blockers, id, before);
        append(successors, before, id);
      }
    }
  }
  return { blockers, successors, unknown };
};

const append = (map: Map<string, string[]>, key: string, value: string): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
};

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
