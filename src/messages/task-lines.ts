import { t } from '@vscode/l10n';
import type { FindTaskFailure } from '../domain/tasks/find-task.js';
import { nameOf } from './schedule.js';

/** So many candidates are named. */
const MOST_NAMED = 5;

/** Why a name means no task. */
export const findTaskMessage = ({ code, named, candidates }: FindTaskFailure): string => {
  if (code === 'none') return t('There is no such task: "{0}".', nameOf('', named));
  const names = candidates.slice(0, MOST_NAMED).map(({ id, title }) => `${nameOf(id, title)} (${id})`);
  const more = candidates.length - names.length;
  const all = more === 0 ? names.join(', ') : t('{0}, and {1} more', names.join(', '), more);
  return t('"{0}" may mean several tasks: {1}.', nameOf('', named), all);
};
