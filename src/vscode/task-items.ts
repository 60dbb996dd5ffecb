import { t } from '@vscode/l10n';
import {
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from 'vscode';
import type { TaskView } from '../app/task-view.js';
import type { ListedTask } from '../domain/tasks/lists.js';
import type { GroupKey, OutlineGroup } from '../domain/tasks/outline.js';
import type { Task } from '../domain/tasks/task.js';
import { isOverdue } from '../domain/tasks/timing.js';
import {
  groupTitle,
  listName,
  priorityName,
  quadrantName,
  quadrantReason,
  taskSummary,
  urgencyText,
} from '../messages/tasks.js';
import { recurrenceText } from '../messages/task-times.js';
import { projectTitle } from './task-picker.js';

/** A line of the tree: a heading, a task, or what leads to those that are not shown. */
export type TaskNode =
  | { readonly kind: 'group'; readonly group: OutlineGroup }
  | { readonly kind: 'task'; readonly group: OutlineGroup; readonly listed: ListedTask }
  | { readonly kind: 'more'; readonly group: OutlineGroup; readonly left: number };

/** Open at first: what one works from. */
const OPEN = new Set(['today', 'inbox', 'next', 'projects']);

/** A heading. */
export const groupItem = ({ id, key, count, groups, tasks }: OutlineGroup): TreeItem => {
  const empty = groups.length + tasks.length === 0;
  const open = OPEN.has(id) || key.kind === 'context';
  const item = new TreeItem(
    groupTitle(key),
    empty
      ? TreeItemCollapsibleState.None
      : open
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  );
  const stuck = key.kind === 'project' && key.stuck;
  // The tree keeps a line as it was, open or not; one that was empty is another, or it would come up closed.
  item.id = empty ? `${id}:empty` : id;
  item.description = [...(count === 0 ? [] : [String(count)]), ...(stuck ? [t('no next step')] : [])].join(' · ');
  item.iconPath = iconOf(key);
  item.contextValue = `group.${key.kind}`;
  item.accessibilityInformation = {
    label: [
      groupTitle(key),
      count === 0 ? t('empty') : t('tasks: {0}', count),
      ...(stuck ? [t('no next step')] : []),
    ].join(t(', ')),
  };
  return item;
};

const iconOf = (key: GroupKey): ThemeIcon => {
  switch (key.kind) {
    case 'today':
      return new ThemeIcon('calendar');
    case 'blocked':
      return new ThemeIcon('lock');
    case 'projects':
      return new ThemeIcon('project');
    case 'matrix':
      return new ThemeIcon('layout');
    case 'done':
      return new ThemeIcon('pass');
    case 'context':
      return new ThemeIcon('location');
    case 'project':
      return key.stuck ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('project');
    case 'quadrant':
      return new ThemeIcon({ do: 'flame', plan: 'milestone', delegate: 'organization', drop: 'trash' }[key.quadrant]);
    case 'list':
      return new ThemeIcon(
        {
          inbox: 'inbox',
          next: 'arrow-right',
          waiting: 'person',
          scheduled: 'watch',
          someday: 'archive',
          reference: 'book',
        }[key.list],
      );
  }
};

/** A task, ticked where it is done. */
export const taskTreeItem = (
  { group, listed: { task } }: TaskNode & { readonly kind: 'task' },
  view: TaskView,
): TreeItem => {
  const item = new TreeItem(task.title, TreeItemCollapsibleState.None);
  const project = group.key.kind === 'project' ? null : projectTitle(task, view);
  const summary = taskSummary(task, view.now, project, group.key.kind === 'context' ? group.key.context : null);
  item.id = `${group.id}/${task.id}`;
  item.description = summary;
  item.checkboxState = {
    state: task.status === 'open' ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked,
    tooltip: task.status === 'open' ? t('Complete this task') : t('Reopen this task'),
    accessibilityInformation: { label: task.title, role: 'checkbox' },
  };
  if (isOverdue(task, view.now))
    item.iconPath = new ThemeIcon('circle-small-filled', new ThemeColor('list.warningForeground'));
  item.contextValue = [
    `task.${task.status}`,
    ...(task.quadrant !== null && group.key.kind === 'quadrant' ? ['pinned'] : []),
  ].join('.');
  item.accessibilityInformation = {
    label: [task.title, listName(task.list), ...(summary === '' ? [] : [summary])].join(t(', ')),
  };
  return item;
};

/** All that is known of a task, with why it stands where it does; nothing in it is taken for Markdown. */
export const taskTooltip = (task: Task, view: TaskView): MarkdownString => {
  const about = [
    listName(task.list),
    taskSummary(task, view.now, projectTitle(task, view)),
    ...task.tags.map((tag) => `#${tag}`),
    ...(task.priority === 3 ? [] : [priorityName(task.priority)]),
  ].filter((part) => part !== '');
  const paragraphs = [
    `**${asText(task.title)}**`,
    asText(about.join(' · ')),
    ...(task.recurrence === null ? [] : [asText(recurrenceText(task.recurrence))]),
    ...(task.note === '' ? [] : [asText(task.note.slice(0, LONGEST_NOTE))]),
    ...(task.status === 'open' ? whyText(task, view) : []),
  ];
  return new MarkdownString(paragraphs.join('\n\n'));
};

const LONGEST_NOTE = 500;

const whyText = (task: Task, view: TaskView): readonly string[] => {
  const { quadrant, reasons } = view.quadrant(task);
  const terms = view.terms(task);
  const urgency = terms.reduce((sum, { value }) => sum + value, 0).toFixed(1);
  return [
    asText(`${quadrantName(quadrant)} (${reasons.map(quadrantReason).join(t(', '))})`),
    [t('Urgency {0}:', urgency), ''].join('\n'),
    terms.map((term) => `- ${asText(`${signed(term.value)} ${urgencyText(term)}`)}`).join('\n'),
  ];
};

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;

/** A text as Markdown that shows it as it stands. */
const asText = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&:]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, '  \n');

/** What leads to the tasks that are not shown. */
export const moreItem = ({ group, left }: TaskNode & { readonly kind: 'more' }): TreeItem => {
  const item = new TreeItem(t('{0} more…', left), TreeItemCollapsibleState.None);
  item.id = `${group.id}/…`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = {
    command: 'inkbearing.task.show',
    title: t('Search all of them'),
    arguments: [group.tasks.map(({ task }) => task.id)],
  };
  return item;
};
