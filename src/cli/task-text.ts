import { t } from '@vscode/l10n';
import type { TaskView } from '../app/task-view.js';
import type { Task } from '../domain/tasks/task.js';
import { listName, quadrantName, quadrantReason, taskSummary, urgencyText } from '../messages/tasks.js';
import { recurrenceText } from '../messages/task-times.js';

/** So much of an id is enough to name a task. */
const SHOWN_ID = 8;
const BOXES = { open: '[ ]', done: '[x]', dropped: '[-]' } as const;

const projectTitle = (task: Task, { projects }: TaskView): string | null =>
  task.project === null ? null : (projects.get(task.project)?.title ?? null);

/** A task in one line: the beginning of its id, its box, its title and what matters of the rest. */
export const taskLine = (task: Task, view: TaskView): string => {
  const summary = [listName(task.list), taskSummary(task, view.now, projectTitle(task, view))].filter(
    (part) => part !== '',
  );
  return `${task.id.slice(0, SHOWN_ID)}  ${BOXES[task.status]} ${task.title}  (${summary.join(' · ')})`;
};

/** All that is known of a task. */
export const taskDetails = (task: Task, view: TaskView): string => {
  const placed = view.quadrant(task);
  const names = (ids: readonly string[]): string => ids.map((id) => view.tasks.get(id)?.title ?? id).join(', ');
  return [
    taskLine(task, view),
    `  id ${task.id}`,
    ...(task.tags.length === 0 ? [] : [`  ${task.tags.map((tag) => `#${tag}`).join(' ')}`]),
    ...(task.recurrence === null ? [] : [`  ${recurrenceText(task.recurrence)}`]),
    ...(task.after.length === 0 ? [] : [`  ${t('after {0}', names(task.after))}`]),
    ...(task.status === 'open'
      ? [
          `  ${quadrantName(placed.quadrant)} (${placed.reasons.map(quadrantReason).join(t(', '))})`,
          ...view.terms(task).map((term) => `  ${term.value.toFixed(1).padStart(5)} ${urgencyText(term)}`),
        ]
      : []),
    ...(task.note === '' ? [] : ['', ...task.note.split('\n').map((line) => `  ${line}`)]),
  ].join('\n');
};
