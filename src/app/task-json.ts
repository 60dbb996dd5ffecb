import type { Task } from '../domain/tasks/task.js';
import type { TaskView } from './task-view.js';

/** A task for programs: all its members, with what is computed. */
export const taskJson = (task: Task, view: TaskView) => ({
  ...task,
  projectTitle: task.project === null ? null : (view.projects.get(task.project)?.title ?? null),
  ...(task.status === 'open'
    ? {
        urgency: Number(
          view
            .terms(task)
            .reduce((sum, { value }) => sum + value, 0)
            .toFixed(3),
        ),
        quadrant: view.quadrant(task).quadrant,
        quadrantByHand: task.quadrant !== null,
        blockers: view.lists.dependencies.blockers.get(task.id) ?? [],
      }
    : {}),
});
