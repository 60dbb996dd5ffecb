import type { Instant } from '../time/local.js';
import type { Capture } from './capture/capture.js';
import { newTask, type Task, type TaskList } from './task.js';

/** What making a task of a capture needs from outside. */
export interface CaptureNames {
  readonly id: string;
  readonly created: Instant;
  /** The id of the project with this name, or null where there is none yet. */
  readonly projectByName: (name: string) => string | null;
  /** The id of the task with this id or title, or null. */
  readonly taskByName: (name: string) => string | null;
}

/** A task made of a capture, and the names in it that nothing answers to yet. */
export interface CapturedTask {
  readonly task: Task;
  /** A project to be made first, or null. */
  readonly unknownProject: string | null;
  readonly unknownAfter: readonly string[];
}

/**
 * The task that a capture asks for, or null where it has no title.
 *
 * Its list, as people who practise GTD expect: someday where it says so; waiting for somebody; scheduled where it must not begin
 * before a time; a next action where a context or a limit was given, for then somebody has thought about it; else the inbox.
 */
export const captureToTask = (capture: Capture, names: CaptureNames): CapturedTask | null => {
  if (capture.title === '') return null;
  const project = capture.project === null ? null : names.projectByName(capture.project);
  const after = capture.after.map((name) => ({ name, id: names.taskByName(name) }));
  const task: Task = {
    ...newTask(names.id, capture.title, names.created),
    note: capture.note,
    list: listOf(capture),
    project,
    contexts: capture.contexts,
    tags: capture.tags,
    priority: capture.priority ?? 3,
    energy: capture.energy,
    estimate: capture.estimate,
    start: capture.start,
    due: capture.due,
    after: [...new Set(after.flatMap(({ id }) => (id === null || id === names.id ? [] : [id])))],
    waitingFor: capture.waitingFor,
    recurrence: capture.recurrence,
  };
  return {
    task,
    unknownProject: project === null ? capture.project : null,
    unknownAfter: after.flatMap(({ name, id }) => (id === null ? [name] : [])),
  };
};

const listOf = ({ someday, waitingFor, start, due, contexts }: Capture): TaskList => {
  if (waitingFor !== null) return 'waiting';
  if (someday) return 'someday';
  if (start !== null) return 'scheduled';
  return due !== null || contexts.length > 0 ? 'next' : 'inbox';
};
