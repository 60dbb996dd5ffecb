import { findCycle } from '../../tasks/find-cycle.js';
import type { Task } from '../../tasks/task.js';
import type { Result } from '../../result.js';
import { failure, success } from '../../result.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { TaskCommand } from '../command.js';
import type { CommandFailure } from '../failure.js';
import { merged } from '../merged.js';

/** What a command about tasks and projects changes. Fields that it does not name keep what another window gave them. */
export const changeTasks = (
  records: Records,
  command: TaskCommand,
): Result<readonly RecordChange[], CommandFailure> => {
  switch (command.kind) {
    case 'change-tasks':
      return changed(records, command);
    case 'remove-tasks': {
      const unknown = command.ids.find((id) => recordOf(records.tasks, id) === undefined);
      if (unknown !== undefined) return failure({ code: 'task-unknown', task: unknown });
      return success([
        ...command.ids.map((id) => ({ collection: 'tasks', id, value: null }) as const),
        ...command.ids.flatMap((id) => {
          const line = recordOf(records.tasks, id)?.line ?? null;
          return line === null ? [] : [{ collection: 'leftLines', id, value: line } as const];
        }),
      ]);
    }
    case 'place-left-lines':
      return success(
        Object.entries(command.lines).flatMap(([id, value]) =>
          recordOf(records.leftLines, id) === undefined ? [] : [{ collection: 'leftLines', id, value } as const],
        ),
      );
    case 'add-project': {
      const { project } = command;
      if (recordOf(records.projects, project.id) !== undefined)
        return failure({ code: 'record-exists', collection: 'projects', id: project.id });
      return success([{ collection: 'projects', id: project.id, value: project }]);
    }
    case 'change-project': {
      const project = recordOf(records.projects, command.id);
      if (project === undefined) return failure({ code: 'project-unknown', project: command.id });
      return success([{ collection: 'projects', id: command.id, value: merged(project, command.set) }]);
    }
  }
};

const changed = (
  records: Records,
  { projects = [], add, changes }: Extract<TaskCommand, { readonly kind: 'change-tasks' }>,
): Result<readonly RecordChange[], CommandFailure> => {
  const made = new Set<string>();
  for (const { id } of projects) {
    if (recordOf(records.projects, id) !== undefined || made.has(id))
      return failure({ code: 'record-exists', collection: 'projects', id });
    made.add(id);
  }
  const next = new Map<string, Task>();
  for (const task of add) {
    if (recordOf(records.tasks, task.id) !== undefined || next.has(task.id))
      return failure({ code: 'record-exists', collection: 'tasks', id: task.id });
    next.set(task.id, task);
  }
  for (const { id, set, expect } of changes) {
    const task = next.get(id) ?? recordOf(records.tasks, id);
    if (task === undefined) return failure({ code: 'task-unknown', task: id });
    if (expect !== undefined && task.status !== expect)
      return failure({ code: 'task-changed', task: id, status: task.status });
    next.set(id, merged(task, set));
  }
  const cycle = findCycle(next.keys(), (id) => (next.get(id) ?? recordOf(records.tasks, id))?.after ?? []);
  if (cycle !== null) return failure({ code: 'dependency-cycle', tasks: cycle });
  const lost = [...next.values()].find(
    ({ id, project }) =>
      project !== null &&
      // A task that lost its project long ago can still be done.
      project !== recordOf(records.tasks, id)?.project &&
      !made.has(project) &&
      !recordOf(records.projects, project),
  );
  if (lost?.project) return failure({ code: 'project-unknown', project: lost.project });
  return success([
    ...projects.map((value) => ({ collection: 'projects', id: value.id, value }) as const),
    ...[...next].map(([id, value]) => ({ collection: 'tasks', id, value }) as const),
  ]);
};
