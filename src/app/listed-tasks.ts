import type { ListedTask } from '../domain/tasks/lists.js';
import type { Project, Task, TaskList } from '../domain/tasks/task.js';
import { taskNames } from './task-names.js';
import type { TaskView } from './task-view.js';

/** Which tasks are asked for. */
export interface TaskFilter {
  readonly list?: TaskList | undefined;
  /** Without its sign, or with it. */
  readonly context?: string | undefined;
  /** The project's id. */
  readonly project?: string | undefined;
  /** Closed tasks too. */
  readonly all: boolean;
}

/** The tasks asked for: list by list, each in its order; what is closed comes last, the latest first. */
export const listedTasks = (view: TaskView, { list, context, project, all }: TaskFilter): readonly Task[] => {
  const { inbox, next, blocked, waiting, scheduled, someday, reference } = view.lists;
  const shelves: Readonly<Record<TaskList, readonly ListedTask[]>> = {
    inbox,
    next: [...next, ...blocked],
    waiting,
    scheduled,
    someday,
    reference,
  };
  const open = (list === undefined ? Object.values(shelves).flat() : shelves[list]).map(({ task }) => task);
  const closed = [...view.tasks.values()]
    .filter((task) => all && task.status !== 'open' && (list === undefined || task.list === list))
    .sort((a, b) => ((a.closed ?? '') < (b.closed ?? '') ? 1 : -1));
  const wanted = context?.replace(/^@/u, '').toLowerCase();
  return [...open, ...closed].filter(
    (task) =>
      (wanted === undefined || task.contexts.some((each) => each.toLowerCase() === wanted)) &&
      (project === undefined || task.project === project),
  );
};

/** The project with this id or title, written as in a capture line; those that are over only where no other answers to it. */
export const projectNamed = (view: TaskView, name: string): Project | null => {
  const wanted = name.replace(/^\+/u, '');
  const id = taskNames(view).projectByName(wanted);
  if (id !== null) return view.projects.get(id) ?? null;
  return (
    [...view.projects.values()].find(
      (project) => project.id === wanted || project.title.toLowerCase() === wanted.toLowerCase(),
    ) ?? null
  );
};
