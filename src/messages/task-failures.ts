import { t } from '@vscode/l10n';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import { storeFailureMessage } from './store.js';

/** Why nothing was done to tasks, and what to do. @param title what a task is called, by its id */
export const taskFailureMessage = (failure: TaskFailure, title: (id: string) => string): string => {
  switch (failure.code) {
    case 'closed':
      return t('“{0}” is closed already. Reopen it first.', title(failure.task));
    case 'open':
      return t('“{0}” is open already.', title(failure.task));
    case 'who-needed':
      return t('Say whom or what “{0}” waits for.', title(failure.task));
    case 'start-needed':
      return t('Say when “{0}” may begin: a time to come.', title(failure.task));
    case 'unknown-project':
      return t('There is no such project. It may have been removed in another window.');
    case 'closed-project':
      return t('That project is over. Make it active again first.');
    case 'cycle':
      return t(
        'These tasks would wait for one another: {0}. Take one of the dependencies out.',
        failure.cycle.map(title).join(' → '),
      );
    case 'unknown-task':
      return t('There is no task {0}. It may have been removed in another window.', failure.task);
    case 'empty-title':
      return t('Give it a title: a few words that say what to do.');
    default:
      return storeFailureMessage(failure);
  }
};
