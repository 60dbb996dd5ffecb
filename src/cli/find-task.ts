import { t } from '@vscode/l10n';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { Task } from '../domain/tasks/task.js';

/** So many candidates are named. */
const MOST_NAMED = 5;

/** The open task that an id or a part of a title means; a failure, in words, where that is none or more than one. */
export const findTask = ({ tasks }: StoreDocument, named: string): Result<Task, string> => {
  const open = Object.values(tasks).filter(({ status }) => status === 'open');
  const wanted = named.trim().toLowerCase();
  const exact = open.filter(({ id, title }) => id === named || title.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : open.filter(({ title }) => title.toLowerCase().includes(wanted));
  const [task, ...more] = found;
  if (task === undefined) return failure(t('There is no open task "{0}".', named));
  if (more.length === 0) return success(task);
  const names = found.slice(0, MOST_NAMED).map(({ id, title }) => `${title} (${id})`);
  return failure(t('"{0}" may mean several tasks: {1}.', named, names.join(', ')));
};
