import { t } from '@vscode/l10n';
import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm, type LanguageModelTool } from 'vscode';
import { agendaOf } from '../app/agenda.js';
import { listedTasks } from '../app/listed-tasks.js';
import type { TaskBoard } from '../app/task-board.js';
import { taskJson } from '../app/task-json.js';
import type { TaskView } from '../app/task-view.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import { TASK_LISTS } from '../domain/tasks/task.js';
import { taskFailureMessage } from '../messages/task-failures.js';

/** So many tasks are handed out at once: more would fill a model's window. */
const MOST_TASKS = 200;

/** Gives the language models of the editor the tasks, where the host knows such tools. */
export const registerTaskTools = (
  board: TaskBoard,
  startFocus: (task: string | null) => Promise<string | null>,
): Disposable => {
  // Editors that are built on VS Code may lack the API.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
  const view = async (): Promise<TaskView> => {
    const read = await board.view();
    if (!read.ok) throw new Error(said(read.failure));
    return read.value;
  };
  return Disposable.from(
    lm.registerTool(
      'inkbearing_list_tasks',
      tool(t('Reading the tasks'), async (input) => {
        const list = TASK_LISTS.find((name) => name === textIn(input, 'list'));
        const [context, project] = [textIn(input, 'context'), textIn(input, 'project')];
        const now = await view();
        const tasks = listedTasks(now, { list, context, project, all: false });
        return {
          total: tasks.length,
          tasks: tasks.slice(0, MOST_TASKS).map((task) => taskJson(task, now)),
        };
      }),
    ),
    lm.registerTool(
      'inkbearing_get_agenda',
      tool(t('Reading the agenda'), async () => {
        const now = await view();
        const { overdue, today, placements } = agendaOf(now);
        const json = (ids: readonly string[]) =>
          ids.slice(0, MOST_TASKS).flatMap((id) => {
            const task = now.tasks.get(id);
            return task === undefined ? [] : [taskJson(task, now)];
          });
        const placed = placements.map((each) => ({ ...each, title: now.tasks.get(each.task)?.title ?? null }));
        return { now: now.now, overdue: json(overdue), today: json(today), placements: placed };
      }),
    ),
    lm.registerTool('inkbearing_add_task', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: t('Adding a task'),
        confirmationMessages: { title: t('Add a task?'), message: textIn(input, 'line') ?? '' },
      }),
      invoke: async ({ input }) => {
        const line = textIn(input, 'line');
        if (line === undefined) throw new Error(t('Give what there is to do as "line".'));
        const done = await board.capture([line]);
        if (!done.ok) throw new Error(said(done.failure));
        const now = await view();
        return result(done.value.tasks.map((task) => taskJson(task, now)));
      },
    }),
    lm.registerTool('inkbearing_start_focus', {
      prepareInvocation: () => ({
        invocationMessage: t('Starting to focus'),
        confirmationMessages: { title: t('Start to focus?'), message: t('The timer begins to run.') },
      }),
      invoke: async ({ input }) => {
        const task = textIn(input, 'task') ?? null;
        if (task !== null && !(await view()).tasks.has(task)) throw new Error(said({ code: 'unknown-task', task }));
        const refused = await startFocus(task);
        if (refused !== null) throw new Error(refused);
        return result({ started: true, task });
      },
    }),
  );
};

const tool = (invocationMessage: string, answer: (input: unknown) => Promise<unknown>): LanguageModelTool<unknown> => ({
  prepareInvocation: () => ({ invocationMessage }),
  invoke: async ({ input }) => result(await answer(input)),
});

const result = (value: unknown): LanguageModelToolResult =>
  new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(value))]);

const said = (failure: TaskFailure): string => taskFailureMessage(failure, (id) => id);

/** A text that a model has given, or undefined. */
const textIn = (input: unknown, name: string): string | undefined => {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};
