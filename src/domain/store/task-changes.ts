import { differing } from '../tasks/changes-between.js';
import type { Task } from '../tasks/task.js';
import { recordOf, type Records } from './collections.js';
import type { TaskChange, TaskCommand } from './command.js';

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
    return old === undefined ? [] : [{ id: task.id, set: differing(old, task), expect: old.status }];
  }),
});
