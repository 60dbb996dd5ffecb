import { t } from '@vscode/l10n';
import type { PlannerFailure } from '../app/planner.js';
import type { Names } from './schedule.js';
import { storeFailureMessage } from './store.js';

/** Why there is no schedule, or why it was not changed, and the way out. */
export const plannerFailureMessage = (failure: PlannerFailure, names: Names): string => {
  switch (failure.code) {
    case 'no-tasks':
      return t(
        'There is nothing to schedule: no open task is on the lists of next actions or scheduled things. Clarify your inbox first.',
      );
    case 'no-hours':
      return t(
        'No working hour of the next two weeks is free. Look at the settings inkbearing.time.hours and inkbearing.time.calendars.',
      );
    case 'solver':
      return t('The scheduler could not be run; the log says why. Reload the window to try again.');
    case 'placement-unknown':
      return t('This placement is no longer there. Look at the schedule again.');
    case 'pin-time':
      return t('"{0}" is no time. Write one such as 2026-11-24T10:00.', failure.text);
    case 'pin-overlaps':
      return t('“{0}” stands there, from {1} on.', names(failure.task), failure.start.replace('T', ' '));
    default:
      return storeFailureMessage(failure);
  }
};
