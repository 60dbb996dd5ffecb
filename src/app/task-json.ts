import type { Task } from '../domain/tasks/task.js';
import type { TaskView } from './task-view.js';

/** A task for programs: all its members, with what is computed where it is open. */
export const taskJson = (task: Task, view: TaskView): object => ({
  ...task,
  projectTitle: projectTitle(task, view),
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

/** The title of a task's project, or null. */
export const projectTitle = ({ project }: Task, { projects }: TaskView): string | null =>
  project === null ? null : (projects.get(project)?.title ?? null);
