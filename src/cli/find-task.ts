import { t } from '@vscode/l10n';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { Task, TaskStatus } from '../domain/tasks/task.js';

/** So many candidates are named. */
const MOST_NAMED = 5;
/** Fewer characters are no beginning of an id that somebody means. */
const SHORTEST_PREFIX = 4;

/**
 * The task that an id, the beginning of one or a part of a title means; a failure, in words, where that is none or more than one.
 * @param among the tasks that can be meant; the open ones where nothing is said
 */
export const findTask = (
  { tasks }: Pick<StoreDocument, 'tasks'>,
  named: string,
  among: readonly TaskStatus[] = ['open'],
): Result<Task, string> => {
  const open = Object.values(tasks).filter(({ status }) => among.includes(status));
  const wanted = named.trim().toLowerCase();
  const exact = open.filter(({ id, title }) => id === named || title.toLowerCase() === wanted);
  const begun = named.length < SHORTEST_PREFIX ? [] : open.filter(({ id }) => id.startsWith(named));
  const found = [exact, begun, open.filter(({ title }) => title.toLowerCase().includes(wanted))].find(
    (each) => each.length > 0,
  );
  if (found === undefined || wanted === '') return failure(t('There is no such task: "{0}".', named));
  const [task, ...more] = found;
  if (task !== undefined && more.length === 0) return success(task);
  const names = found.slice(0, MOST_NAMED).map(({ id, title }) => `${title} (${id})`);
  return failure(t('"{0}" may mean several tasks: {1}.', named, names.join(', ')));
};
