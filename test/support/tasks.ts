import { newTask, type Project, type Task } from '../../src/domain/tasks/task.js';

/** The present of the tests of tasks: a Thursday. */
export const NOW = '2026-11-26T10:00';
export const AT = { instant: '2026-11-26T10:00:00.000Z', now: NOW };

/** A task named as its id, made at the present, with some members. */
export const task = (id: string, members: Partial<Task> = {}): Task => ({
  ...newTask(id, id, AT.instant),
  ...members,
});

/** A project named as its id. */
export const project = (id: string, members: Partial<Project> = {}): Project => ({
  id,
  title: id,
  note: '',
  status: 'active',
  important: false,
  due: null,
  created: AT.instant,
  closed: null,
  ...members,
});

/** By their ids. */
export const byId = <Item extends { readonly id: string }>(...items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
