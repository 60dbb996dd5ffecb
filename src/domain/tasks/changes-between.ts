import type { TaskChange } from '../store/command.js';
import type { Task, TaskStatus } from './task.js';

/** What a store is asked to add and to change, as `change-tasks` takes it. */
export interface TaskChanges {
  readonly add: readonly Task[];
  readonly changes: readonly TaskChange[];
}

/**
 * The smallest change that makes tasks what they are to be: new ones are added, of the others only the members that differ are
 * named, so that what another window gave the rest of a task stays. A change of status is refused where somebody was first.
 */
export const changesBetween = (before: ReadonlyMap<string, Task>, after: readonly Task[]): TaskChanges => {
  const add: Task[] = [];
  const changes: TaskChange[] = [];
  for (const task of after) {
    const old = before.get(task.id);
    if (old === undefined) add.push(task);
    else {
      const set = differing(old, task);
      if (Object.keys(set).length > 0) changes.push({ id: task.id, set, ...expected(old.status, task.status) });
    }
  }
  return { add, changes };
};

const expected = (before: TaskStatus, after: TaskStatus): { readonly expect?: TaskStatus } =>
  before === after ? {} : { expect: before };

/** The members of a task that differ from what they were. */
export const differing = (before: Task, { id: _id, created: _created, ...after }: Task): TaskChange['set'] =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) =>
        JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([name]) => name === key)?.[1]),
    ),
  );
