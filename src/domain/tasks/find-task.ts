import { findNamed, type FindFailure } from '../find-named.js';
import type { Result } from '../result.js';
import type { Task, TaskStatus } from './task.js';

/** Why a name means no task: nothing answers to it, or several do. */
export type FindTaskFailure = FindFailure<Task>;

/**
 * The task that an id, the beginning of one or a part of a title means.
 * @param among the tasks that can be meant; the open ones where nothing is said
 */
export const findTask = (
  { tasks }: { readonly tasks: Readonly<Record<string, Task>> },
  named: string,
  among: readonly TaskStatus[] = ['open'],
): Result<Task, FindTaskFailure> =>
  findNamed(
    Object.values(tasks).filter(({ status }) => among.includes(status)),
    named,
  );
