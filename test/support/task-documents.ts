import { EMPTY_DOCUMENT, type StoreDocument } from '../../src/domain/store/document.js';
import { newTask, type Project, type Task } from '../../src/domain/tasks/task.js';

const CREATED = '2026-11-20T08:00:00.000Z';

/** An open next action of half an hour. */
export const taskOf = (id: string, more: Partial<Task> = {}): Task => ({
  ...newTask(id, `Task ${id}`, CREATED),
  list: 'next',
  estimate: 30,
  ...more,
});

/** An active project. */
export const projectOf = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  title: `Project ${id}`,
  note: '',
  status: 'active',
  important: false,
  due: null,
  created: CREATED,
  closed: null,
  ...more,
});

/** A document with some tasks, and what else is given. */
export const documentOf = (tasks: readonly Task[], more: Partial<StoreDocument> = {}): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  tasks: Object.fromEntries(tasks.map((task) => [task.id, task])),
  ...more,
});
