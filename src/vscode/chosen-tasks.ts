import type { Task } from '../domain/tasks/task.js';

/**
 * The tasks that a command was called on: by an id or several, a line of the tree with the other selected ones, or by
 * `{ selection: true }`, which the key bindings of the tree give. Undefined where it was called without any of these.
 */
export const chosenTasks = (
  [given, others]: readonly unknown[],
  tasks: ReadonlyMap<string, Task>,
  selection: readonly Task[],
): readonly Task[] | undefined => {
  if (isMember(given, 'selection')) return selection;
  const lines = Array.isArray(others) && others.length > 0 ? others : Array.isArray(given) ? given : [given];
  const ids = new Set(lines.flatMap(idOf));
  if (ids.size === 0) return undefined;
  return [...ids].flatMap((id) => tasks.get(id) ?? []);
};

const idOf = (line: unknown): readonly string[] => {
  if (typeof line === 'string') return [line];
  if (!isMember(line, 'listed') || !isMember(line.listed, 'task') || !isMember(line.listed.task, 'id')) return [];
  const { id } = line.listed.task;
  return typeof id === 'string' ? [id] : [];
};

const isMember = <Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> =>
  typeof value === 'object' && value !== null && name in value;
