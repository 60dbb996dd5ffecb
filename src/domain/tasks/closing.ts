import { failure, success, type Result } from '../result.js';
import { dayOf } from '../time/calendar.js';
import type { Instant, LocalTime } from '../time/local.js';
import { nextOccurrence, type RecurrenceFailure } from './next-occurrence.js';
import type { Task, TaskList } from './task.js';
import { isDeferred } from './timing.js';

/** When something happens: as an instant, and on the wall's clock. */
export interface Moment {
  readonly instant: Instant;
  readonly now: LocalTime;
}

/** A task that was completed, and what follows it. */
export interface Completion {
  readonly closed: Task;
  /** The task that comes again, or null. */
  readonly next: Task | null;
  /** Times of a recurrence that were left out because their day had passed. */
  readonly missed: number;
  /** Why nothing comes again although the task recurs, or null. */
  readonly stopped: RecurrenceFailure | null;
}

/**
 * A task done: closed, and where it recurs the task of its next time, open and under `nextId`. A rule that cannot be read does not
 * keep a task from being done; `stopped` says so. The next task has no line of Markdown: the line belongs to the one that is done.
 */
export const completeTask = (task: Task, at: Moment, nextId: string): Result<Completion, 'closed'> => {
  if (task.status !== 'open') return failure('closed');
  const closed: Task = { ...task, status: 'done', closed: at.instant };
  const { recurrence } = task;
  if (recurrence === null) return success({ closed, next: null, missed: 0, stopped: null });
  const occurrence = nextOccurrence({ recurrence, start: task.start, due: task.due }, dayOf(at.now));
  if (!occurrence.ok) return success({ closed, next: null, missed: 0, stopped: occurrence.failure });
  const { missed, ...dates } = occurrence.value;
  const next: Task = { ...task, ...dates, id: nextId, line: null, created: at.instant, waitingFor: null };
  return success({ closed, next: { ...next, list: listAgain(next, at.now) }, missed, stopped: null });
};

/** What comes again was clarified long ago: it waits for its time, or is a next action. */
const listAgain = (task: Task, now: LocalTime): TaskList => {
  if (task.list === 'someday' || task.list === 'reference') return task.list;
  return isDeferred(task, now) ? 'scheduled' : 'next';
};

/** A task decided against: closed, and nothing comes again. */
export const dropTask = (task: Task, at: Moment): Result<Task, 'closed'> =>
  task.status === 'open' ? success({ ...task, status: 'dropped', closed: at.instant }) : failure('closed');

/** A task that was closed too early, open again where it was. */
export const reopenTask = (task: Task): Result<Task, 'open'> =>
  task.status === 'open' ? failure('open') : success({ ...task, status: 'open', closed: null });
