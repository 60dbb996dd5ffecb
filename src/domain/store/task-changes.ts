import type { Task } from '../tasks/task.js';
import { recordOf, type Records } from './collections.js';
import type { TaskChange, TaskCommand } from './command.js';
import type { Patch } from './merged.js';

/**
 * The command that brings changed tasks into the store: what is new is added; of the others only the members that differ from
 * `before` are set, so that what another window changed meanwhile stays. A task closed or opened meanwhile is refused.
 */
export const changeTasksCommand = (
  before: Records['tasks'],
  changed: readonly Task[],
): Extract<TaskCommand, { readonly kind: 'change-tasks' }> => ({
  kind: 'change-tasks',
  add: changed.filter(({ id }) => recordOf(before, id) === undefined),
  changes: changed.flatMap((task): readonly TaskChange[] => {
    const old = recordOf(before, task.id);
    return old === undefined ? [] : [{ id: task.id, set: difference(old, task), expect: old.status }];
  }),
});

const difference = (old: Task, task: Task): Patch<Omit<Task, 'id' | 'created'>> => {
  const { id: _id, created: _created, ...members } = task;
  const before: Readonly<Record<string, unknown>> = { ...old };
  return Object.fromEntries(
    Object.entries(members).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
};
