import { t } from '@vscode/l10n';
import type { ScheduleTask } from '../domain/schedule/problem.js';
import type { Stretch } from '../domain/schedule/stretch.js';
import type { Priority } from '../domain/tasks/task.js';
import { isRecord, memberText, type Complain } from './json-member.js';
import { minuteOf } from './schedule-meetings.js';
import { oneOf } from './usage.js';

/** A task that waits for one that could not be read. */
export interface Orphan {
  readonly task: string;
  readonly minutes: number;
  readonly before: string;
}

export interface ReadTasks {
  readonly tasks: readonly ScheduleTask[];
  /** They are kept out: what they wait for will not be done. */
  readonly orphans: readonly Orphan[];
}

/** A year of minutes: what is larger is a slip of the keyboard. */
const MOST_MINUTES = 525_600;

/** Reads tasks and where they stood before. A task without a sensible id or length is left out; another slip costs only itself. */
export const readTasks = (value: unknown, previous: unknown, complain: Complain): ReadTasks => {
  if (value !== undefined && value !== null && !Array.isArray(value)) complain('tasks', t('expected a list'));
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const stood = readPrevious(previous, complain);
  const read = new Map<string, ScheduleTask>();
  const unreadable = new Set<string>();
  for (const [index, one] of list.entries()) {
    const place = `tasks[${index}]`;
    const id = isRecord(one) ? one['id'] : undefined;
    if (!isRecord(one) || typeof id !== 'string' || id === '') {
      complain(isRecord(one) ? `${place}.id` : place, t('expected an object with an "id"; the task is left out'));
    } else if (read.has(id) || unreadable.has(id)) {
      complain(`${place}.id`, t('{0} is there already; the second task of that name is left out', memberText(id)));
    } else {
      const task = readTask(one, id, place, stood.get(id) ?? [], complain);
      if (task === null) unreadable.add(id);
      else read.set(id, task);
    }
  }
  for (const id of stood.keys())
    if (!read.has(id) && !unreadable.has(id)) complain('previous', t('there is no task {0}', memberText(id)));
  return sortOut(
    [...read.values()].map((task) => withKnown(task, read, unreadable, complain)),
    unreadable,
  );
};

const readTask = (
  one: Readonly<Record<string, unknown>>,
  id: string,
  place: string,
  previous: readonly Stretch[],
  complain: Complain,
): ScheduleTask | null => {
  const { minutes } = one;
  if (!isMinutes(minutes)) {
    complain(
      `${place}.minutes`,
      t('expected a whole number from 1 to {0}, not {1}; the task is left out', MOST_MINUTES, memberText(minutes)),
    );
    return null;
  }
  /** Reads a member that may be missing; what it cannot be is told and passed over. */
  const optional = <Value>(name: string, read: (value: unknown) => Value | null, expected: string): Value | null => {
    const value = one[name];
    if (value === undefined || value === null) return null;
    const result = read(value);
    if (result === null)
      complain(`${place}.${name}`, t('expected {0}, not {1}; it is ignored', expected, memberText(value)));
    return result;
  };
  const time = t('a time such as 2026-11-24T10:00, or a day');
  const minimum = optional('minimumMinutes', (value) => (isMinutes(value) ? value : null), t('a whole number'));
  return {
    id,
    title: optional('title', text, t('a text')) ?? '',
    minutes,
    minimumPiece: Math.min(minimum ?? 1, minutes),
    start: optional('start', (value) => minuteOf(value, 'start'), time),
    due: optional('due', (value) => minuteOf(value, 'end'), time),
    priority: optional('priority', (value) => (isPriority(value) ? value : null), t('1, 2, 3 or 4')) ?? 3,
    after: optional('after', ids, t('a list of ids')) ?? [],
    context: optional('context', text, t('a text')),
    energy: optional(
      'energy',
      (value) => (oneOf(['low', 'medium', 'high'], value) ? value : null),
      'low, medium, high',
    ),
    previous,
  };
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES;

const isPriority = (value: unknown): value is Priority => value === 1 || value === 2 || value === 3 || value === 4;

const ids = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'string') ? value : null;

/** Leaves out relations to tasks of which nobody has heard. */
const withKnown = (
  task: ScheduleTask,
  known: ReadonlyMap<string, ScheduleTask>,
  unreadable: ReadonlySet<string>,
  complain: Complain,
): ScheduleTask => {
  const after = task.after.filter((id) => known.has(id) || unreadable.has(id));
  for (const id of task.after) {
    if (!after.includes(id))
      complain(
        `tasks: ${memberText(task.id)}.after`,
        t('there is no task {0}; it is taken to be done', memberText(id)),
      );
  }
  return after.length === task.after.length ? task : { ...task, after };
};

/** Keeps out what waits, directly or not, for a task that could not be read. */
const sortOut = (tasks: readonly ScheduleTask[], unreadable: ReadonlySet<string>): ReadTasks => {
  const missing = new Set(unreadable);
  const orphans: Orphan[] = [];
  let kept = tasks;
  for (;;) {
    const waiting = kept.filter(({ after }) => after.some((id) => missing.has(id)));
    if (waiting.length === 0) return { tasks: kept, orphans };
    for (const { id, minutes, after } of waiting) {
      missing.add(id);
      orphans.push({ task: id, minutes, before: after.find((one) => missing.has(one)) ?? '' });
    }
    kept = kept.filter((task) => !waiting.includes(task));
  }
};

const readPrevious = (value: unknown, complain: Complain): ReadonlyMap<string, readonly Stretch[]> => {
  const stood = new Map<string, Stretch[]>();
  if (value === undefined || value === null) return stood;
  if (!Array.isArray(value)) {
    complain('previous', t('expected a list'));
    return stood;
  }
  for (const [index, one] of value.entries()) {
    const task: unknown = isRecord(one) ? one['task'] : undefined;
    const start = isRecord(one) ? minuteOf(one['start'], 'start') : null;
    const end = isRecord(one) ? minuteOf(one['end'], 'end') : null;
    if (typeof task === 'string' && start !== null && end !== null && start < end) {
      stood.set(task, [...(stood.get(task) ?? []), { start, end }]);
    } else {
      complain(`previous[${index}]`, t('expected an object with "task", "start" and "end", not {0}', memberText(one)));
    }
  }
  return stood;
};
