import { t } from '@vscode/l10n';
import { commands, window, type QuickPickItem } from 'vscode';
import type { TaskView } from '../app/task-view.js';
import type { Task, TaskStatus } from '../domain/tasks/task.js';
import { listName, taskSummary } from '../messages/tasks.js';
import { tell } from './active-draft.js';
import { oneLine } from './one-line.js';

/** A task in a list. */
export interface TaskItem extends QuickPickItem {
  readonly task: Task;
}

/** The title of a task's project, or null. */
export const projectTitle = ({ project }: Task, { projects }: TaskView): string | null =>
  project === null ? null : (projects.get(project)?.title ?? null);

/** A task as an item of a list. */
export const taskItem = (task: Task, view: TaskView): TaskItem => {
  const icon = task.status === 'open' ? 'circle-large-outline' : task.status === 'done' ? 'pass' : 'circle-slash';
  return {
    label: `$(${icon}) ${oneLine(task.title)}`,
    description: [listName(task.list), taskSummary(task, view.now, projectTitle(task, view))]
      .filter((part) => part !== '')
      .join(' · '),
    task,
  };
};

/** The tasks of some states: the open ones list by list, then what was closed, the latest first. */
export const tasksInOrder = ({ lists, tasks }: TaskView, states: readonly TaskStatus[]): readonly Task[] => {
  const { next, blocked, scheduled, inbox, waiting, someday, reference } = lists;
  const open = [next, inbox, scheduled, blocked, waiting, someday, reference].flat().map(({ task }) => task);
  const closed = [...tasks.values()]
    .filter(({ status }) => status !== 'open' && states.includes(status))
    .sort((a, b) => ((a.closed ?? '') < (b.closed ?? '') ? 1 : -1));
  return [...(states.includes('open') ? open : []), ...closed];
};

/** Asks for tasks; says so where there are none. */
export const pickTasks = async (view: TaskView, title: string, among: readonly Task[]): Promise<readonly Task[]> => {
  if (among.length === 0) {
    void tellNone(view);
    return [];
  }
  const items = among.map((task) => taskItem(task, view));
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, canPickMany: true });
  return chosen?.map(({ task }) => task) ?? [];
};

/** Asks for one task. */
export const pickTask = async (view: TaskView, title: string, among: readonly Task[]): Promise<Task | undefined> => {
  if (among.length === 0) {
    void tellNone(view);
    return undefined;
  }
  const items = among.map((task) => taskItem(task, view));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.task;
};

/** Says that there is nothing to choose from and, where there is nothing at all, how to begin. */
const tellNone = async ({ tasks }: TaskView): Promise<void> => {
  if (tasks.size > 0) return tell(t('There are no such tasks.'));
  const capture = t('Capture a task');
  const chosen = await window.showInformationMessage(t('There are no tasks yet.'), capture);
  if (chosen === capture) await commands.executeCommand('inkbearing.task.capture');
};
