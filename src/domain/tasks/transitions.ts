import { failure, success, type Result } from '../result.js';
import type { LocalTime } from '../time/local.js';
import type { Project, Quadrant, Task, TaskList } from './task.js';
import { isDeferred } from './timing.js';

/**
 * Why tasks cannot be moved.
 * - `closed`: one of them is done or dropped.
 * - `who-needed`: a task on `waiting` waits for somebody or something; ask whom.
 * - `start-needed`: a scheduled task begins at some time to come; ask when.
 * - `unknown-project`, `closed-project`: there is no such project, or it is over.
 */
export interface MoveFailure {
  readonly code: 'closed' | 'who-needed' | 'start-needed' | 'unknown-project' | 'closed-project';
  /** The task concerned. */
  readonly task: string;
}

/** The tasks that changed; those that were so already are not among them. */
export type Moved = Result<readonly Task[], MoveFailure>;

/** What a list asks for, where the task does not say it yet. */
export interface ListDetails {
  readonly now: LocalTime;
  readonly waitingFor?: string | undefined;
  readonly start?: LocalTime | undefined;
}

/**
 * Tasks moved to a list. On `waiting` each waits for somebody; on `scheduled` each begins at a time to come; on any other list
 * neither is so: what is made a next action may begin now. Due times stay.
 */
export const moveToList = (tasks: readonly Task[], list: TaskList, details: ListDetails): Moved =>
  eachOpen(tasks, (task) => onList(task, list, details));

/** A task on a list, and what that asks for; `moveToList` says how. */
export const onList = (
  task: Task,
  list: TaskList,
  { now, waitingFor, start }: ListDetails,
): Task | MoveFailure['code'] => {
  switch (list) {
    case 'waiting': {
      const who = waitingFor?.trim() || task.waitingFor;
      return who === null ? 'who-needed' : { ...task, list, waitingFor: who };
    }
    case 'scheduled': {
      const later = { ...task, list, waitingFor: null, start: start ?? task.start };
      return isDeferred(later, now) ? later : 'start-needed';
    }
    case 'inbox':
    case 'next':
    case 'someday':
    case 'reference':
      return { ...task, list, waitingFor: null, start: isDeferred(task, now) ? null : task.start };
  }
};

/** Tasks moved from a context to another: `from` null adds, `to` null takes away. */
export const moveToContext = (tasks: readonly Task[], from: string | null, to: string | null): Moved =>
  eachOpen(tasks, (task) => {
    const others = task.contexts.filter((context) => context !== from && context !== to);
    return { ...task, contexts: to === null ? others : [...others, to] };
  });

/** Tasks moved to a project, or out of theirs. */
export const moveToProject = (
  tasks: readonly Task[],
  id: string | null,
  projects: ReadonlyMap<string, Project>,
): Moved => {
  const project = id === null ? null : projects.get(id);
  return eachOpen(tasks, (task) => {
    if (project === undefined) return 'unknown-project';
    const over = project !== null && (project.status === 'done' || project.status === 'dropped');
    return over ? 'closed-project' : { ...task, project: id };
  });
};

/** Tasks put into a quadrant by hand, or back where they are computed to be. */
export const moveToQuadrant = (tasks: readonly Task[], quadrant: Quadrant | null): Moved =>
  eachOpen(tasks, (task) => ({ ...task, quadrant }));

/** All or none. */
const eachOpen = (tasks: readonly Task[], change: (task: Task) => Task | MoveFailure['code']): Moved => {
  const changed: Task[] = [];
  for (const task of tasks) {
    const next = task.status === 'open' ? change(task) : 'closed';
    if (typeof next === 'string') return failure({ code: next, task: task.id });
    if (!isSame(task, next)) changed.push(next);
  }
  return success(changed);
};

const isSame = (a: Task, b: Task): boolean => JSON.stringify(a) === JSON.stringify(b);
