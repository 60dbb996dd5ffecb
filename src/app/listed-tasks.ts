import type { TaskView } from './task-view.js';
import type { Task, TaskList } from '../domain/tasks/task.js';
import { taskNames } from './task-names.js';

/** Which tasks are asked for. */
export interface TaskFilter {
  readonly list?: TaskList | undefined;
  /** Without its sign, or with it. */
  readonly context?: string | undefined;
  /** The project's id or title. */
  readonly project?: string | undefined;
  /** Closed tasks too. */
  readonly all: boolean;
}

/** The tasks asked for: list by list, each in its order; what is closed comes last, the latest first. */
export const listedTasks = (view: TaskView, filter: TaskFilter): readonly Task[] => {
  const { inbox, next, blocked, waiting, scheduled, someday, reference } = view.lists;
  const shelves = { inbox, next: [...next, ...blocked], waiting, scheduled, someday, reference };
  const open = (filter.list === undefined ? Object.values(shelves).flat() : shelves[filter.list]).map(
    ({ task }) => task,
  );
  const closed = filter.all
    ? [...view.tasks.values()]
        .filter(({ status, list }) => status !== 'open' && (filter.list === undefined || list === filter.list))
        .sort((a, b) => ((a.closed ?? '') < (b.closed ?? '') ? 1 : -1))
    : [];
  const context = filter.context?.replace(/^@/u, '').toLowerCase();
  const project = filter.project === undefined ? undefined : taskNames(view).projectByName(filter.project);
  return [...open, ...closed].filter(
    (task) =>
      (context === undefined || task.contexts.some((each) => each.toLowerCase() === context)) &&
      (project === undefined || (project !== null && task.project === project)),
  );
};
