import { recordOf, type Records } from '../store/collections.js';
import type { TaskCommand } from '../store/command.js';
import { formatLocalMinute, MINUTES_A_DAY } from '../time/local-minute.js';
import type { LocalTime } from '../time/local.js';
import type { WayOut } from './conflict.js';
import { GUESSED_MINUTES } from './problem-of.js';

/** No estimate is cut below this. */
const SHORTEST = 5;

/** What taking a way out means: a change of tasks, a higher daily cap (minutes more), or other working hours, which only a person can name. */
export type TakenWayOut =
  | { readonly kind: 'command'; readonly command: TaskCommand }
  | { readonly kind: 'cap'; readonly minutes: number }
  | { readonly kind: 'hours' };

/** Turns a way out into what is to be done; null where its task is gone. */
export const takeWayOut = ({ tasks }: Pick<Records, 'tasks'>, way: WayOut): TakenWayOut | null => {
  if (way.kind === 'cap') return { kind: 'cap', minutes: way.minutes };
  if (way.kind === 'time') return { kind: 'hours' };
  const task = recordOf(tasks, way.task);
  if (task === undefined) return null;
  const change = (set: Extract<TaskCommand, { kind: 'change-tasks' }>['changes'][number]['set']): TakenWayOut => ({
    kind: 'command',
    command: { kind: 'change-tasks', add: [], changes: [{ id: way.task, set, expect: 'open' }] },
  });
  switch (way.kind) {
    case 'due':
      return change({ due: dueOf(way.due) });
    case 'minutes':
      return change({ estimate: Math.max(SHORTEST, (task.estimate ?? GUESSED_MINUTES) - way.minutes) });
    case 'after':
      return change({ after: task.after.filter((id) => id !== way.before) });
  }
};

/** Midnight is the end of the day before. */
const dueOf = (minute: number): LocalTime =>
  minute % MINUTES_A_DAY === 0 ? formatLocalMinute(minute - 1).slice(0, 10) : formatLocalMinute(minute);
