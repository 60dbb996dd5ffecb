import { t } from '@vscode/l10n';
import { taskJson } from '../app/task-json.js';
import type { TaskView } from '../app/task-view.js';
import { findTask } from '../domain/tasks/find-task.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import type { Task, TaskStatus } from '../domain/tasks/task.js';
import { nameOf } from '../messages/schedule.js';
import { taskFailureMessage } from '../messages/task-failures.js';
import { findTaskMessage } from '../messages/task-lines.js';

/** What `inkbearing tasks` has to say: text for people or JSON for programs, and what stands beside it on standard error. */
export interface TaskAnswer {
  readonly text: string;
  readonly json: object;
  /** What was done nevertheless, but ought to be looked at. */
  readonly notes: readonly string[];
  /** What was not done: the exit is 2. */
  readonly complaints: readonly string[];
}

/** Tasks for programs. */
export const tasksJson = (tasks: readonly Task[], view: TaskView) => ({
  schema: 1,
  tasks: tasks.map((task) => taskJson(task, view)),
});

/** Tasks that were named, each once, and why some names mean none. */
export interface ChosenTasks {
  readonly tasks: readonly Task[];
  readonly complaints: readonly string[];
}

const EVERY_STATUS: readonly TaskStatus[] = ['open', 'done', 'dropped'];

/** The tasks that operands mean. @param among which can be meant; where only others are, the complaint says what they are */
export const chosenTasks = (
  view: TaskView,
  operands: readonly string[],
  among: readonly TaskStatus[] = EVERY_STATUS,
): ChosenTasks => {
  if (operands.length === 0)
    return { tasks: [], complaints: [t('Name a task: its id, the beginning of it, or a part of its title.')] };
  const tasks = new Map<string, Task>();
  const complaints: string[] = [];
  for (const operand of operands) {
    const found = findTask(view.document, operand, among);
    if (found.ok) {
      tasks.set(found.value.id, found.value);
      continue;
    }
    const other = found.failure.code === 'none' ? findTask(view.document, operand, EVERY_STATUS) : found;
    complaints.push(
      other.ok
        ? said({ code: other.value.status === 'open' ? 'open' : 'closed', task: other.value.id }, view)
        : findTaskMessage(other.failure),
    );
  }
  return { tasks: [...tasks.values()], complaints };
};

/** A failure in words. */
export const said = (why: TaskFailure, view?: TaskView): string =>
  taskFailureMessage(why, (id) => nameOf(id, view?.tasks.get(id)?.title ?? ''));
