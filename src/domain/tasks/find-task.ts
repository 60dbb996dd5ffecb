import { failure, success, type Result } from '../result.js';
import type { Task, TaskStatus } from './task.js';

/** Fewer characters are no beginning of an id that somebody means. */
const SHORTEST_PREFIX = 4;

/** Why a name means no task: nothing answers to it, or several do. */
export interface FindTaskFailure {
  readonly code: 'none' | 'several';
  readonly named: string;
  readonly candidates: readonly Task[];
}

/**
 * The task that an id, the beginning of one or a part of a title means. An id or a whole title wins over the beginning of an id, and
 * that over a part of a title.
 * @param among the tasks that can be meant; the open ones where nothing is said
 */
export const findTask = (
  { tasks }: { readonly tasks: Readonly<Record<string, Task>> },
  named: string,
  among: readonly TaskStatus[] = ['open'],
): Result<Task, FindTaskFailure> => {
  const wanted = named.trim().toLowerCase();
  if (wanted === '') return failure({ code: 'none', named, candidates: [] });
  const meant = Object.values(tasks).filter(({ status }) => among.includes(status));
  const ways: readonly ((task: Task) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ title }) => title.toLowerCase() === wanted,
    ({ id }) => wanted.length >= SHORTEST_PREFIX && id.toLowerCase().startsWith(wanted),
    ({ title }) => title.toLowerCase().includes(wanted),
  ];
  for (const way of ways) {
    const [task, ...more] = meant.filter(way);
    if (task === undefined) continue;
    if (more.length === 0) return success(task);
    return failure({ code: 'several', named, candidates: [task, ...more] });
  }
  return failure({ code: 'none', named, candidates: [] });
};
