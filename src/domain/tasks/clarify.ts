import { failure, success, type Result } from '../result.js';
import type { LocalTime } from '../time/local.js';
import { completeTask, dropTask, type Moment } from './closing.js';
import { newTask, type Energy, type Project, type Task, type TaskList } from './task.js';
import { onList, type ListDetails, type MoveFailure } from './transitions.js';

/**
 * What was decided about something in the inbox (Allen, Getting Things Done, ch. 6: "what is it? is it actionable?").
 * - not actionable: `trash`, `reference`, `someday`;
 * - done at once, as it takes two minutes: `do-now`;
 * - `delegate` to somebody, `defer` until a time, or do it `next`, when one can.
 */
export type Decision =
  | { readonly kind: 'trash' | 'reference' | 'someday' | 'do-now' }
  | { readonly kind: 'delegate'; readonly to: string; readonly due?: LocalTime | undefined }
  | { readonly kind: 'defer'; readonly start: LocalTime }
  | {
      readonly kind: 'next';
      readonly contexts?: readonly string[] | undefined;
      readonly estimate?: number | undefined;
      readonly energy?: Energy | undefined;
      readonly due?: LocalTime | undefined;
    };

/** A task that was clarified; the second is its next time, where it was done and recurs. */
export const clarify = (
  task: Task,
  decision: Decision,
  at: Moment,
  nextId: string,
): Result<readonly Task[], MoveFailure> => {
  const closed: Result<never, MoveFailure> = failure({ code: 'closed', task: task.id });
  switch (decision.kind) {
    case 'trash': {
      const dropped = dropTask(task, at);
      return dropped.ok ? success([dropped.value]) : closed;
    }
    case 'do-now': {
      const done = completeTask(task, at, nextId);
      if (!done.ok) return closed;
      return success(done.value.next === null ? [done.value.closed] : [done.value.closed, done.value.next]);
    }
    case 'reference':
    case 'someday':
      return listed(task, decision.kind, at);
    case 'delegate':
      return listed({ ...task, due: decision.due ?? task.due }, 'waiting', { now: at.now, waitingFor: decision.to });
    case 'defer':
      return listed(task, 'scheduled', { now: at.now, start: decision.start });
    case 'next': {
      const { contexts, estimate, energy, due } = decision;
      const said = {
        contexts: contexts ?? task.contexts,
        estimate: estimate ?? task.estimate,
        energy: energy ?? task.energy,
        due: due ?? task.due,
      };
      return listed({ ...task, ...said }, 'next', at);
    }
  }
};

const listed = (task: Task, list: TaskList, details: ListDetails): Result<readonly Task[], MoveFailure> => {
  const next = task.status === 'open' ? onList(task, list, details) : 'closed';
  return typeof next === 'string' ? failure({ code: next, task: task.id }) : success([next]);
};

/** What making a project of a task needs. `firstAction` is what can be done first, or null where nobody knows yet. */
export interface ProjectDetails {
  readonly projectId: string;
  /** For the first action, where it becomes a task of its own. */
  readonly actionId: string;
  readonly firstAction: string | null;
}

/**
 * An outcome that takes several steps: a project of the task's name. The task becomes its first action. A task that a line of
 * Markdown names keeps its name and joins the project, to be done after the first action.
 */
export const clarifyAsProject = (
  task: Task,
  { projectId, actionId, firstAction }: ProjectDetails,
  at: Moment,
): Result<{ readonly project: Project; readonly tasks: readonly Task[] }, MoveFailure> => {
  if (task.status !== 'open') return failure({ code: 'closed', task: task.id });
  const project: Project = {
    id: projectId,
    title: task.title,
    note: task.note,
    status: 'active',
    important: false,
    due: task.due,
    created: at.instant,
    closed: null,
  };
  const own: Task = { ...task, project: projectId };
  if (firstAction === null) return success({ project, tasks: [own] });
  if (task.line === null) {
    const action: Task = {
      ...own,
      title: firstAction,
      note: '',
      list: 'next',
      due: null,
      estimate: null,
      waitingFor: null,
    };
    return success({ project, tasks: [action] });
  }
  const action: Task = {
    ...newTask(actionId, firstAction, at.instant),
    list: 'next',
    project: projectId,
    contexts: task.contexts,
  };
  return success({
    project,
    tasks: [{ ...own, list: 'next', waitingFor: null, after: [...task.after, actionId] }, action],
  });
};
