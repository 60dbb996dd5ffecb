import { t } from '@vscode/l10n';
import type { GroupKey } from '../domain/tasks/outline.js';
import type { QuadrantReason } from '../domain/tasks/quadrant.js';
import type { Energy, Priority, Project, Quadrant, Task, TaskList } from '../domain/tasks/task.js';
import type { UrgencyTerm } from '../domain/tasks/urgency.js';
import { durationText } from './schedule.js';
import { dayText } from './task-times.js';

/** What a list is called. */
export const listName = (list: TaskList): string => {
  switch (list) {
    case 'inbox':
      return t('Inbox');
    case 'next':
      return t('Next actions');
    case 'waiting':
      return t('Waiting for');
    case 'scheduled':
      return t('Scheduled');
    case 'someday':
      return t('Someday/maybe');
    case 'reference':
      return t('Reference');
  }
};

/** What a quadrant of the matrix is called: what to do, and why. */
export const quadrantName = (quadrant: Quadrant): string => {
  switch (quadrant) {
    case 'do':
      return t('Do: urgent and important');
    case 'plan':
      return t('Plan: important');
    case 'delegate':
      return t('Delegate: urgent');
    case 'drop':
      return t('Drop: neither');
  }
};

/** The heading of a group in the tree. */
export const groupTitle = (key: GroupKey): string => {
  switch (key.kind) {
    case 'today':
      return t('Today');
    case 'blocked':
      return t('After other tasks');
    case 'projects':
      return t('Projects');
    case 'matrix':
      return t('Eisenhower matrix');
    case 'done':
      return t('Done today');
    case 'list':
      return listName(key.list);
    case 'context':
      return key.context === null ? t('Anywhere') : `@${key.context}`;
    case 'project':
      return key.project.title;
    case 'quadrant':
      return quadrantName(key.quadrant);
  }
};

export const priorityName = (priority: Priority): string => {
  switch (priority) {
    case 1:
      return t('priority 1, highest');
    case 2:
      return t('priority 2, high');
    case 3:
      return t('priority 3, normal');
    case 4:
      return t('priority 4, low');
  }
};

export const energyName = (energy: Energy): string => {
  switch (energy) {
    case 'low':
      return t('low energy');
    case 'medium':
      return t('medium energy');
    case 'high':
      return t('high energy');
  }
};

export const projectStatusName = (status: Project['status']): string => {
  switch (status) {
    case 'active':
      return t('active');
    case 'someday':
      return t('someday/maybe');
    case 'done':
      return t('done');
    case 'dropped':
      return t('dropped');
  }
};

/** What stands beside a task's title: when, how long, where. */
export const taskSummary = (task: Task, now: string, project: string | null, without: string | null = null): string =>
  [
    ...(task.waitingFor === null ? [] : [t('from {0}', task.waitingFor)]),
    ...(task.due === null
      ? []
      : [
          task.due.slice(0, 10) < now.slice(0, 10)
            ? t('overdue: {0}', dayText(task.due, now))
            : t('due {0}', dayText(task.due, now)),
        ]),
    ...(task.start !== null && task.start > now ? [t('from {0} on', dayText(task.start, now))] : []),
    ...(task.estimate === null ? [] : [durationText(task.estimate)]),
    ...task.contexts.filter((context) => context !== without).map((context) => `@${context}`),
    ...(project === null ? [] : [project]),
  ].join(' · ');

/** A reason for a task's urgency, in words. */
export const urgencyText = ({ code, amount }: UrgencyTerm): string => {
  switch (code) {
    case 'next':
      return t('it is a next action');
    case 'due':
      return dueText(amount);
    case 'blocking':
      return t('other tasks wait for it ({0})', amount);
    case 'priority':
      return t('it has priority {0}', amount);
    case 'scheduled':
      return t('its time has come');
    case 'active':
      return t('it is being worked on');
    case 'age':
      return amount === 1 ? t('it is a day old') : t('it is {0} days old', amount);
    case 'tags':
      return t('it has tags');
    case 'project':
      return t('it belongs to a project');
    case 'waiting':
      return t('it is waited for, or may not begin yet');
    case 'blocked':
      return t('it must wait for other tasks ({0})', amount);
  }
};

const dueText = (days: number): string => {
  if (days === 0) return t('it is due today');
  if (days === 1) return t('it is due tomorrow');
  if (days === -1) return t('it was due yesterday');
  return days < 0 ? t('it was due {0} days ago', -days) : t('it is due in {0} days', days);
};

/** Why a task stands in its quadrant. */
export const quadrantReason = (reason: QuadrantReason): string => {
  switch (reason.code) {
    case 'by-hand':
      return t('put there by hand');
    case 'overdue':
      return t('overdue');
    case 'due-soon':
      return reason.days === 0 ? t('due today') : t('due tomorrow');
    case 'not-enough-time':
      return t(
        '{0} of work are left, and {1} are free until it is due',
        durationText(reason.left),
        durationText(reason.free),
      );
    case 'little-slack':
      return t('little slack: {0} of work in {1} of free time', durationText(reason.left), durationText(reason.free));
    case 'important-project':
      return t('its project serves a goal');
    case 'high-priority':
      return t('it has priority {0}', reason.priority);
    case 'low-priority':
      return t('it has the lowest priority');
    case 'nothing-urgent':
      return t('nothing makes it urgent');
    case 'nothing-important':
      return t('nothing makes it important');
  }
};
