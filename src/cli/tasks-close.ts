import { t } from '@vscode/l10n';
import type { TaskBoard, TaskDone } from '../app/task-board.js';
import type { TaskView } from '../app/task-view.js';
import { failure, success, type Result } from '../domain/result.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import type { Task } from '../domain/tasks/task.js';
import { nameOf } from '../messages/schedule.js';
import { chosenTasks, said, tasksJson, type TaskAnswer } from './task-answer.js';
import { taskLines } from './task-text.js';

type Answered = Promise<Result<TaskAnswer, string>>;

/** What was changed, and for a completion what follows from it. */
interface Changed extends TaskDone {
  readonly next?: readonly Task[];
  readonly before?: readonly Task[];
  readonly stopped?: readonly Task[];
}

/** Completes the tasks that are named; those that recur come again, which is printed beneath. */
export const completeTasks = (board: TaskBoard, view: TaskView, operands: readonly string[]): Answered =>
  change(board, view, operands, ['open'], (ids) => board.complete(ids));

export const dropTasks = (board: TaskBoard, view: TaskView, operands: readonly string[]): Answered =>
  change(board, view, operands, ['open'], (ids) => board.drop(ids));

export const reopenTasks = (board: TaskBoard, view: TaskView, operands: readonly string[]): Answered =>
  change(board, view, operands, ['done', 'dropped'], (ids) => board.reopen(ids));

const change = async (
  board: TaskBoard,
  before: TaskView,
  operands: readonly string[],
  among: readonly Task['status'][],
  act: (ids: readonly string[]) => Promise<Result<Changed, TaskFailure>>,
): Answered => {
  const { tasks: chosen, complaints } = chosenTasks(before, operands, among);
  if (chosen.length === 0) return failure(complaints.join('\n'));
  const done = await act(chosen.map(({ id }) => id));
  if (!done.ok) return failure([...complaints, said(done.failure, before)].join('\n'));
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const { next = [], before: open = [], stopped = [] } = done.value;
  const tasks = chosen.map(({ id }) => view.value.tasks.get(id)).filter((task) => task !== undefined);
  const again = next.length === 0 ? [] : [t('Comes again:'), taskLines(next, view.value)];
  return success({
    text: [taskLines(tasks, view.value), ...again].join('\n'),
    json: { ...tasksJson(tasks, view.value), next: tasksJson(next, view.value).tasks },
    notes: [
      ...open.map(({ id, title }) => t('“{0}” ought to have been done before, and is open.', nameOf(id, title))),
      ...stopped.map(({ id, title }) =>
        t('“{0}” does not come again: its recurrence cannot be read.', nameOf(id, title)),
      ),
    ],
    complaints,
  });
};
