import { t } from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { TaskBoard } from '../app/task-board.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import type { TaskView } from '../app/task-view.js';
import { failure, success, type Result } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { TASK_LISTS, type TaskStatus } from '../domain/tasks/task.js';
import { taskFailureMessage } from '../messages/task-failures.js';
import { nameOf } from '../messages/schedule.js';
import { FileStore } from '../storage/file-store.js';
import { systemClock } from '../storage/system-clock.js';
import { findTask } from './find-task.js';
import type { CliIo, ExitCode } from './io.js';
import { listedTasks } from '../app/listed-tasks.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions } from './store-options.js';
import { taskJson } from '../app/task-json.js';
import { taskDetails, taskLine } from './task-text.js';
import { oneOf, readArguments } from './usage.js';

const OPTIONS = {
  ...STORE_OPTIONS,
  list: { type: 'string' },
  context: { type: 'string' },
  project: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

const VERBS = ['list', 'add', 'done', 'drop', 'reopen', 'show'] as const;
type Verb = (typeof VERBS)[number];

/** What is printed: text for people, or JSON; complaints beside it make the exit 2. */
interface Answer {
  readonly text: string;
  readonly json: unknown;
  readonly complaints: readonly string[];
}

interface Asked {
  readonly verb: Verb;
  readonly operands: readonly string[];
  readonly list?: string | undefined;
  readonly context?: string | undefined;
  readonly project?: string | undefined;
  readonly all: boolean;
}

/** `inkbearing tasks list|add|done|drop|reopen|show`. */
export const runTasks = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing tasks: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [verb, ...operands] = positionals;
  if (!oneOf(VERBS, verb)) return refuse(t('Say list, add, done, drop, reopen or show.'));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const problem = verb === 'add' ? null : await folderProblem(options.value);
  if (problem !== null) return refuse(problem);
  const lines = verb === 'add' ? await linesOf(operands, io) : operands;
  const store = new FileStore({ folder: options.value.folder, now: options.value.now });
  const zone = options.value.timezone ?? systemClock().zone();
  const board = new TaskBoard({
    store,
    now: () => options.value.now().getTime(),
    zone: () => zone,
    newId: randomUUID,
    lengths: ({ preferences }) => (recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES).lengths,
  });
  try {
    const answer = await carryOut(board, { ...values, verb, operands: lines });
    if (!answer.ok) return refuse(answer.failure);
    const { text, json, complaints } = answer.value;
    io.stdout(options.value.json ? `${JSON.stringify(json)}\n` : text === '' ? '' : `${text}\n`);
    for (const complaint of complaints) io.stderr(`inkbearing tasks: ${complaint}\n`);
    return complaints.length > 0 ? 2 : 0;
  } finally {
    await store.dispose();
  }
};

/** The lines to capture; `-` stands for those of standard input. */
const linesOf = async (operands: readonly string[], io: CliIo): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const operand of operands)
    lines.push(...(operand === '-' ? (await io.stdin()).toString('utf8').split(/\r?\n/u) : [operand]));
  return lines.filter((line) => line.trim() !== '');
};

const carryOut = async (board: TaskBoard, asked: Asked): Promise<Result<Answer, string>> => {
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const { verb, operands } = asked;
  switch (verb) {
    case 'list':
      return operands.length > 0 ? failure(t('{0} takes no operands.', verb)) : listing(view.value, asked);
    case 'add':
      return operands.length === 0
        ? failure(t('Give a line for each task, or - for standard input.'))
        : capture(board, operands);
    case 'done':
      return closing(board, view.value, operands, ['open'], (ids) => board.complete(ids));
    case 'drop':
      return closing(board, view.value, operands, ['open'], (ids) => board.drop(ids));
    case 'reopen':
      return closing(board, view.value, operands, ['done', 'dropped'], (ids) => board.reopen(ids));
    case 'show': {
      const chosen = chosenIds(view.value, operands, ['open', 'done', 'dropped']);
      if (!chosen.ok) return chosen;
      const tasks = chosen.value.flatMap((id) => view.value.tasks.get(id) ?? []);
      return success({
        text: tasks.map((task) => taskDetails(task, view.value)).join('\n\n'),
        json: tasksJson(tasks.map((task) => taskJson(task, view.value))),
        complaints: [],
      });
    }
  }
};

const tasksJson = (tasks: readonly unknown[]) => ({ schema: 1, tasks });

const listing = (view: TaskView, { list, context, project, all }: Asked): Result<Answer, string> => {
  if (list !== undefined && !oneOf(TASK_LISTS, list))
    return failure(t('--list takes {0}, not "{1}".', TASK_LISTS.join(', '), list));
  const listed = listedTasks(view, { list, context, project, all });
  return success({
    text: listed.length === 0 ? t('There are no such tasks.') : listed.map((task) => taskLine(task, view)).join('\n'),
    json: tasksJson(listed.map((task) => taskJson(task, view))),
    complaints: [],
  });
};

const capture = async (board: TaskBoard, lines: readonly string[]): Promise<Result<Answer, string>> => {
  const done = await board.capture(lines);
  if (!done.ok) return failure(said(done.failure));
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const { captured } = done.value;
  return success({
    text: captured.map(({ task }) => taskLine(task, view.value)).join('\n'),
    json: tasksJson(captured.map(({ task }) => taskJson(task, view.value))),
    complaints: captured.flatMap(({ unknownAfter }) =>
      unknownAfter.map((name) => t('There is no task “{0}” to come after; it was left out.', name)),
    ),
  });
};

type Change = (ids: readonly string[]) => ReturnType<TaskBoard['drop']>;

const closing = async (
  board: TaskBoard,
  before: TaskView,
  operands: readonly string[],
  among: readonly TaskStatus[],
  change: Change,
): Promise<Result<Answer, string>> => {
  const ids = chosenIds(before, operands, among);
  if (!ids.ok) return ids;
  const done = await change(ids.value);
  if (!done.ok) return failure(said(done.failure, before));
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const tasks = done.value.tasks;
  return success({
    text: tasks.map((task) => taskLine(task, view.value)).join('\n'),
    json: tasksJson(tasks.map((task) => taskJson(task, view.value))),
    complaints: [],
  });
};

const chosenIds = (
  { document }: TaskView,
  operands: readonly string[],
  among: readonly TaskStatus[],
): Result<readonly string[], string> => {
  if (operands.length === 0) return failure(t('Name a task: its id, the beginning of it, or a part of its title.'));
  const ids: string[] = [];
  for (const operand of operands) {
    const task = findTask(document, operand, among);
    if (!task.ok) return task;
    ids.push(task.value.id);
  }
  return success(ids);
};

const said = (why: TaskFailure, view?: TaskView): string =>
  taskFailureMessage(why, (id) => nameOf(id, view?.tasks.get(id)?.title ?? ''));
