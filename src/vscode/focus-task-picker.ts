import { t } from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import { completedPomodoros, pomodorosOfMinutes } from '../domain/focus/pomodoros.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { StoreDocument } from '../domain/store/document.js';
import { TASK_LISTS, type Task } from '../domain/tasks/task.js';

interface TaskItem extends QuickPickItem {
  readonly task: string | null;
}

/** Next actions before the inbox, and what is only kept at the end. */
const ORDER: readonly string[] = ['next', 'scheduled', 'inbox', ...TASK_LISTS];

/** Asks what to focus on: a task's id, null for no task, undefined when the person has left the list. */
export const pickFocusTask = async (
  document: StoreDocument,
  lengths: FocusLengths,
): Promise<string | null | undefined> => {
  const open = Object.values(document.tasks).filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  const done = completedPomodoros(Object.values(document.intervals), Object.values(document.focusDays));
  const items = open
    .toSorted((a, b) => ORDER.indexOf(a.list) - ORDER.indexOf(b.list) || a.priority - b.priority)
    .map((task): TaskItem => ({
      label: task.title,
      description: progress(task, done.get(task.id) ?? 0, lengths),
      task: task.id,
    }));
  const none: TaskItem = { label: t('Without a task'), task: null };
  const chosen = await window.showQuickPick([...items, none], {
    title: t('Focus on what?'),
    matchOnDescription: true,
  });
  return chosen?.task;
};

const progress = ({ estimate, contexts }: Task, done: number, lengths: FocusLengths): string => {
  const of = estimate === null ? null : pomodorosOfMinutes(estimate, lengths);
  const pomodoros =
    of === null ? (done === 0 ? [] : [t('Pomodoros: {0}', done)]) : [t('Pomodoros: {0} of {1}', done, of)];
  return [...pomodoros, ...contexts.map((context) => `@${context}`)].join(' · ');
};
