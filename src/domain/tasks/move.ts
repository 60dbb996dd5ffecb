import type { LocalTime } from '../time/local.js';
import type { Project, Quadrant, Task, TaskList } from './task.js';
import { moveToContext, moveToList, moveToProject, moveToQuadrant, type Moved } from './transitions.js';

/** Where tasks are put, by hand or by a command. */
export type MoveTarget =
  | {
      readonly kind: 'list';
      readonly list: TaskList;
      readonly waitingFor?: string | undefined;
      readonly start?: LocalTime | undefined;
    }
  /** `from` null adds the context, `to` null takes `from` away. What is moved to a context is a next action. */
  | { readonly kind: 'context'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'project'; readonly project: string | null }
  /** Null: back to where it is computed to be. */
  | { readonly kind: 'quadrant'; readonly quadrant: Quadrant | null };

/** Tasks moved to a target, all or none; those that change. */
export const moveTasks = (
  tasks: readonly Task[],
  target: MoveTarget,
  now: LocalTime,
  projects: ReadonlyMap<string, Project>,
): Moved => {
  switch (target.kind) {
    case 'list':
      return moveToList(tasks, target.list, { ...target, now });
    case 'context':
      return toContext(tasks, target.from, target.to, now);
    case 'project':
      return moveToProject(tasks, target.project, projects);
    case 'quadrant':
      return moveToQuadrant(tasks, target.quadrant);
  }
};

/** A context belongs to a next action: whoever puts an inbox item under one has decided so. */
const toContext = (tasks: readonly Task[], from: string | null, to: string | null, now: LocalTime): Moved => {
  const moved = moveToContext(tasks, from, to);
  if (!moved.ok) return moved;
  const placed = new Map(moved.value.map((task) => [task.id, task]));
  const elsewhere = tasks.map((task) => placed.get(task.id) ?? task).filter(({ list }) => list !== 'next');
  const listed = moveToList(elsewhere, 'next', { now });
  if (!listed.ok) return listed;
  for (const task of listed.value) placed.set(task.id, task);
  return { ok: true, value: [...placed.values()] };
};
