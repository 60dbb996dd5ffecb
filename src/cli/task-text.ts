import { t } from '@vscode/l10n';
import { projectTitle } from '../app/task-json.js';
import type { TaskView } from '../app/task-view.js';
import type { Task } from '../domain/tasks/task.js';
import { listName, quadrantName, quadrantReason, taskSummary, urgencyText } from '../messages/tasks.js';
import { recurrenceText } from '../messages/task-times.js';
import { columnWidth, filled, printable, SHOWN_ID } from './columns.js';

const BOXES = { open: '[ ]', done: '[x]', dropped: '[-]' } as const;

/** Tasks, one a line: the beginning of the id, the box, the title and what matters of the rest, in columns. */
export const taskLines = (tasks: readonly Task[], view: TaskView): string => {
  const titles = tasks.map(({ title }) => printable(title));
  const column = columnWidth(titles);
  return tasks
    .map((task, index) => {
      const title = filled(titles[index] ?? '', column);
      return `${task.id.slice(0, SHOWN_ID)}  ${BOXES[task.status]} ${title}  (${summary(task, view)})`;
    })
    .join('\n');
};

const summary = (task: Task, view: TaskView): string =>
  [listName(task.list), taskSummary(task, view.now, projectTitle(task, view))]
    .filter((part) => part !== '')
    .map(printable)
    .join(' · ');

/** All that is known of a task. */
export const taskDetails = (task: Task, view: TaskView): string => {
  const placed = view.quadrant(task);
  const names = (ids: readonly string[]): string => ids.map((id) => view.tasks.get(id)?.title ?? id).join(', ');
  return [
    taskLines([task], view),
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
    ...(task.note === '' ? [] : ['', ...task.note.split('\n').map((line) => `  ${printable(line)}`)]),
  ].join('\n');
};
