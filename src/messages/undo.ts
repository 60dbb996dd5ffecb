import { t } from '@vscode/l10n';
import type { StoreEvent } from '../domain/store/command.js';

/** What a change was, in a few words, beside a button that takes it back. */
export const undoText = ({ kind, changed }: StoreEvent): string => {
  if (kind === 'change-tasks' && changed.length > 1) return t('{0} tasks were changed.', changed.length);
  if (kind === 'remove-tasks' && changed.length > 1) return t('{0} tasks were removed.', changed.length);
  return TEXTS[kind]?.() ?? t('Something was changed.');
};

const TEXTS: { readonly [Kind in StoreEvent['kind']]?: () => string } = {
  'change-tasks': () => t('A task was changed.'),
  'remove-tasks': () => t('A task was removed.'),
  'add-project': () => t('A project was added.'),
  'change-project': () => t('A project was changed.'),
  'accept-schedule': () => t('The schedule was accepted.'),
  'discard-schedule': () => t('The proposed schedule was discarded.'),
  'change-schedule': () => t('The schedule was changed.'),
  'start-focus': () => t('The timer was started.'),
  'pause-focus': () => t('The timer was paused.'),
  'resume-focus': () => t('The timer was resumed.'),
  'end-focus': () => t('The timer was ended.'),
  'interrupt-focus': () => t('An interruption was noted.'),
  'answer-gap': () => t('A gap was answered.'),
};
