import type { Project, Task } from '../domain/tasks/task.js';
import type { TaskView } from './task-view.js';

/** Finds projects and tasks by what people call them: ids, or titles whatever the case. */
export interface TaskNames {
  readonly projectByName: (name: string) => string | null;
  readonly taskByName: (name: string) => string | null;
  /** Makes a project known that is about to be made. */
  readonly addProject: (project: Project) => void;
  readonly addTask: (task: Task) => void;
}

/** The names of projects that are not over and of open tasks; words of a title may be joined by hyphens or nothing, as in `+newWebsite`. */
export const taskNames = ({ tasks, projects }: Pick<TaskView, 'tasks' | 'projects'>): TaskNames => {
  const projectIds = new Map<string, string>();
  const taskIds = new Map<string, string>();
  for (const project of projects.values())
    if (project.status === 'active' || project.status === 'someday') add(projectIds, project);
  for (const task of tasks.values()) if (task.status === 'open') add(taskIds, task);
  return {
    projectByName: (name) => find(projectIds, name),
    taskByName: (name) => find(taskIds, name),
    addProject: (project) => add(projectIds, project),
    addTask: (task) => add(taskIds, task),
  };
};

const add = (ids: Map<string, string>, { id, title }: Pick<Project, 'id' | 'title'>): void => {
  ids.set(id.toLowerCase(), id);
  if (!ids.has(folded(title))) ids.set(folded(title), id);
};

const find = (ids: ReadonlyMap<string, string>, name: string): string | null =>
  ids.get(name.toLowerCase()) ?? ids.get(folded(name)) ?? null;

const folded = (title: string): string => title.toLowerCase().replaceAll(/[\s_-]+/gu, '');
