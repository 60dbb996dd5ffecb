import { t } from '@vscode/l10n';
import { commands, Disposable, window } from 'vscode';
import type { Task, TaskStatus } from '../domain/tasks/task.js';
import { completeTasks } from './complete-tasks.js';
import { inputStep } from './quick-steps.js';
import { walkReview } from './review-walk.js';
import { captureTask } from './task-capture.js';
import type { TaskCommandName } from './task-command-names.js';
import { editProject } from './project-editor.js';
import { editTask } from './task-editor.js';
import { moveAsking, pickTarget } from './task-mover.js';
import { pickTask, pickTasks, tasksInOrder } from './task-picker.js';
import type { TaskSession } from './task-session.js';
import { chosenTasks } from './chosen-tasks.js';
import type { TaskTree } from './task-tree.js';

/** Registers the commands of tasks; each works from the palette without arguments, on a line of the tree, and with a task's id. */
export const registerTaskCommands = (session: TaskSession, tree: TaskTree): Disposable => {
  const { board } = session;
  const choose = async (
    args: readonly unknown[],
    title: string,
    among: readonly TaskStatus[],
  ): Promise<readonly Task[]> => {
    const view = await session.view();
    if (view === undefined) return [];
    const given = chosenTasks(args, view.tasks, tree.selection);
    return given ?? pickTasks(view, title, tasksInOrder(view, among));
  };
  const chooseOne = async (args: readonly unknown[], title: string, among: readonly TaskStatus[]) => {
    const view = await session.view();
    if (view === undefined) return undefined;
    const [given] = chosenTasks(args, view.tasks, tree.selection) ?? [];
    return given ?? pickTask(view, title, tasksInOrder(view, among));
  };
  const handlers: Readonly<Record<TaskCommandName, (...args: readonly unknown[]) => Promise<void>>> = {
    'inkbearing.task.capture': (given) => captureTask(session, typeof given === 'string' ? given : selectedText()),
    'inkbearing.task.complete': async (...args) => {
      const tasks = await choose(args, t('Complete which tasks?'), ['open']);
      if (tasks.length > 0) await completeTasks(session, ids(tasks));
    },
    'inkbearing.task.reopen': async (...args) => {
      const tasks = await choose(args, t('Reopen which tasks?'), ['done', 'dropped']);
      if (tasks.length > 0) await session.tell(board.reopen(ids(tasks)));
    },
    'inkbearing.task.drop': async (...args) => {
      const tasks = await choose(args, t('Drop which tasks? They are kept for the review.'), ['open']);
      if (tasks.length > 0) await session.tell(board.drop(ids(tasks)), { loud: true });
    },
    'inkbearing.task.remove': async (...args) => {
      const tasks = await choose(args, t('Remove which tasks for good?'), ['open', 'done', 'dropped']);
      if (tasks.length > 0) await session.tell(board.remove(ids(tasks)), { loud: true });
    },
    'inkbearing.task.edit': async (...args) => {
      const task = await chooseOne(args, t('Edit which task?'), ['open']);
      if (task !== undefined) await editTask(session, task.id);
    },
    'inkbearing.task.move': async (...args) => {
      const tasks = await choose(args, t('Move which tasks?'), ['open']);
      const view = tasks.length === 0 ? undefined : await session.view();
      const target = view && (await pickTarget(view, tasks));
      if (target !== undefined) await moveAsking(session, tasks, target);
    },
    'inkbearing.task.resetQuadrant': async (...args) => {
      const view = await session.view();
      if (view === undefined) return;
      const pinned = tasksInOrder(view, ['open']).filter(({ quadrant }) => quadrant !== null);
      const given = chosenTasks(args, view.tasks, tree.selection);
      const tasks =
        given ?? (await pickTasks(view, t('Let which tasks go back to where they are computed to be?'), pinned));
      if (tasks.length > 0) await moveAsking(session, tasks, { kind: 'quadrant', quadrant: null });
    },
    'inkbearing.task.show': (among) => showTasks(session, among),
    'inkbearing.task.focus': async (...args) => {
      const task = await chooseOne(args, t('Focus on what?'), ['open']);
      if (task !== undefined) await commands.executeCommand('inkbearing.focus.start', task.id);
    },
    'inkbearing.outcome.add': () => addProject(session),
    'inkbearing.outcome.edit': (given) => editProject(session, given),
    'inkbearing.tasks.undo': () => session.undo(),
    'inkbearing.tasks.matrix': () => tree.showMatrix(),
    'inkbearing.review.start': () => walkReview(session),
  };
  return Disposable.from(...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)));
};

const ids = (tasks: readonly Task[]): readonly string[] => tasks.map(({ id }) => id);

/** What is selected in the editor, on one line; long selections are kept whole, their rest goes to the note. */
const selectedText = (): string => {
  const editor = window.activeTextEditor;
  return editor === undefined || editor.selection.isEmpty ? '' : editor.document.getText(editor.selection).trim();
};

/** Searches tasks, and asks what to do with the one that was found. @param among ids, or nothing for all */
const showTasks = async (session: TaskSession, among: unknown): Promise<void> => {
  const view = await session.view();
  if (view === undefined) return;
  const given = Array.isArray(among) ? new Set<unknown>(among) : null;
  const all = tasksInOrder(view, ['open', 'done', 'dropped']);
  const task = await pickTask(view, t('Search tasks'), given === null ? all : all.filter(({ id }) => given.has(id)));
  if (task === undefined) return;
  const open = [
    { label: t('$(edit) Edit'), command: 'inkbearing.task.edit' },
    { label: t('$(pass) Complete'), command: 'inkbearing.task.complete' },
    { label: t('$(watch) Focus on it'), command: 'inkbearing.task.focus' },
    { label: t('$(move) Move'), command: 'inkbearing.task.move' },
    { label: t('$(circle-slash) Drop'), command: 'inkbearing.task.drop' },
  ];
  const closed = [
    { label: t('$(circle-large-outline) Reopen'), command: 'inkbearing.task.reopen' },
    { label: t('$(trash) Remove for good'), command: 'inkbearing.task.remove' },
  ];
  const action = await window.showQuickPick(task.status === 'open' ? open : closed, { title: task.title });
  if (action !== undefined) await commands.executeCommand(action.command, task.id);
};

const addProject = async (session: TaskSession): Promise<void> => {
  const title = await inputStep(
    { title: t('New project'), placeholder: t('What will be true when it is done?') },
    '',
    (value) => (value.trim() === '' ? t('Give it a title: a few words that say what to do.') : null),
  );
  if (typeof title !== 'object') return;
  const made = await session.board.addProject(title.value);
  if (!made.ok) session.refuse(made.failure);
};
