import type { StoreDocument } from '../domain/store/document.js';
import { runningInterval } from '../domain/focus/apply-focus.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { freeUntil } from '../domain/schedule/free-until.js';
import { recordOf } from '../domain/store/collections.js';
import { taskLists, type TaskLists } from '../domain/tasks/lists.js';
import { quadrantOf, type Placed } from '../domain/tasks/quadrant.js';
import type { Project, Task } from '../domain/tasks/task.js';
import { urgencyTerms, type UrgencyTerm } from '../domain/tasks/urgency.js';
import type { LocalTime } from '../domain/time/local.js';

/** All tasks as they stand at a minute. */
export interface TaskView {
  readonly document: StoreDocument;
  readonly now: LocalTime;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly lists: TaskLists;
  readonly quadrant: (task: Task) => Placed;
  readonly terms: (task: Task) => readonly UrgencyTerm[];
}

/** The tasks of a document at a minute of the wall's clock. */
export const taskView = (document: StoreDocument, now: LocalTime): TaskView => {
  const tasks = new Map(Object.entries(document.tasks));
  const projects = new Map(Object.entries(document.projects));
  const active = runningInterval(document)?.task ?? null;
  const lists = taskLists({ tasks, projects: projects.values(), now, active });
  const free = freeUntil(recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES, now);
  return {
    document,
    now,
    tasks,
    projects,
    lists,
    quadrant: (task) => {
      const project = task.project === null ? null : (projects.get(task.project) ?? null);
      return quadrantOf(task, { now, project, spent: 0, freeUntil: free });
    },
    terms: (task) => urgencyTerms(task, { now, dependencies: lists.dependencies, active }),
  };
};
