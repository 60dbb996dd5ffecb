import { t } from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { listedTasks, projectNamed } from '../app/listed-tasks.js';
import { TaskBoard } from '../app/task-board.js';
import type { TaskView } from '../app/task-view.js';
import { failure, success, type Result } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { TASK_LISTS } from '../domain/tasks/task.js';
import { FileStore } from '../storage/file-store.js';
import { systemClock } from '../storage/system-clock.js';
import { complaintsOf } from './complaints.js';
import type { CliIo, ExitCode } from './io.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions } from './store-options.js';
import { chosenTasks, said, tasksJson, type TaskAnswer } from './task-answer.js';
import { taskDetails, taskLines } from './task-text.js';
import { addTasks, linesToAdd } from './tasks-add.js';
import { completeTasks, dropTasks, reopenTasks } from './tasks-close.js';
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

/** What a verb was given. */
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
  const { tell, refuse } = complaintsOf('tasks', io);
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [verb, ...operands] = positionals;
  if (!oneOf(VERBS, verb)) return refuse(t('Say list, add, done, drop, reopen or show.'));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const problem = verb === 'add' ? null : await folderProblem(options.value);
  if (problem !== null) return refuse(problem);
  const lines = verb === 'add' ? await linesToAdd(operands, io) : success(operands);
  if (!lines.ok) return refuse(lines.failure);
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
    const answer = await carryOut(board, { ...values, verb, operands: lines.value });
    if (!answer.ok) return refuse(answer.failure);
    const { text, json, notes, complaints } = answer.value;
    io.stdout(`${options.value.json ? JSON.stringify(json) : text}\n`);
    for (const message of [...notes, ...complaints]) tell(message);
    return complaints.length > 0 ? 2 : 0;
  } finally {
    await store.dispose();
  }
};

/** Does what was asked. */
const carryOut = async (board: TaskBoard, asked: Asked): Promise<Result<TaskAnswer, string>> => {
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const { verb, operands } = asked;
  switch (verb) {
    case 'list':
      return operands.length > 0 ? failure(t('{0} takes no operands.', verb)) : list(view.value, asked);
    case 'add':
      return addTasks(board, operands);
    case 'done':
      return completeTasks(board, view.value, operands);
    case 'drop':
      return dropTasks(board, view.value, operands);
    case 'reopen':
      return reopenTasks(board, view.value, operands);
    case 'show':
      return show(view.value, operands);
  }
};

const list = (view: TaskView, { list: named, context, project: wanted, all }: Asked): Result<TaskAnswer, string> => {
  if (named !== undefined && !oneOf(TASK_LISTS, named))
    return failure(t('--list takes {0}, not "{1}".', TASK_LISTS.join(', '), named));
  const project = wanted === undefined ? undefined : projectNamed(view, wanted);
  if (project === null) return failure(t('There is no project "{0}".', wanted ?? ''));
  const listed = listedTasks(view, { list: named, context, project: project?.id, all });
  return success({
    text: listed.length === 0 ? t('There are no such tasks.') : taskLines(listed, view),
    json: tasksJson(listed, view),
    notes: [],
    complaints: [],
  });
};

const show = (view: TaskView, operands: readonly string[]): Result<TaskAnswer, string> => {
  const { tasks, complaints } = chosenTasks(view, operands);
  if (tasks.length === 0) return failure(complaints.join('\n'));
  return success({
    text: tasks.map((task) => taskDetails(task, view)).join('\n\n'),
    json: tasksJson(tasks, view),
    notes: [],
    complaints,
  });
};
