import { t } from '@vscode/l10n';
import type { TaskBoard } from '../app/task-board.js';
import { taskJson } from '../app/task-json.js';
import { failure, success, type Result } from '../domain/result.js';
import { captureProblem } from '../messages/capture.js';
import { nameOf } from '../messages/schedule.js';
import type { CliIo } from './io.js';
import { said, type TaskAnswer } from './task-answer.js';
import { taskLines } from './task-text.js';

/** The lines to capture, without empty ones; `-` stands for those of standard input, which must be UTF-8. */
export const linesToAdd = async (
  operands: readonly string[],
  io: CliIo,
): Promise<Result<readonly string[], string>> => {
  let lines: readonly string[] = operands;
  if (operands.includes('-')) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await io.stdin());
      lines = operands.flatMap((operand) => (operand === '-' ? text.split(/\r?\n/u) : [operand]));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return failure(t('The standard input is not valid UTF-8; nothing was added.'));
    }
  }
  const given = lines.filter((line) => line.trim() !== '');
  return given.length === 0 ? failure(t('Give a line for each task, or - for standard input.')) : success(given);
};

/** Captures lines, all in one change, and says what of them should be looked at. */
export const addTasks = async (board: TaskBoard, lines: readonly string[]): Promise<Result<TaskAnswer, string>> => {
  const done = await board.capture(lines);
  if (!done.ok) return failure(said(done.failure));
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const { captured, tasks } = done.value;
  const nameless = lines.filter((line) => board.understand(line, view.value.document).title === '');
  return success({
    text: taskLines(tasks, view.value),
    json: {
      schema: 1,
      tasks: captured.map(({ task, capture }) => ({
        ...taskJson(task, view.value),
        problems: capture.problems.map(({ code }) => ({ code, message: captureProblem({ code }) })),
      })),
    },
    notes: captured.flatMap(({ task, capture, unknownAfter }) => [
      ...capture.problems.map((problem) => t('“{0}”: {1}', nameOf(task.id, task.title), captureProblem(problem))),
      ...unknownAfter.map((name) => t('There is no task “{0}” to come after; it was left out.', name)),
    ]),
    complaints: nameless.map((line) => t('“{0}”: {1}', nameOf('', line), captureProblem({ code: 'empty-title' }))),
  });
};
