import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { TodayView } from '../view.js';
import { timerActions, type TimerAction } from './timer-actions.js';

/** The buttons of the timer's state. */
export const timerButtons = (view: TodayView): unknown =>
  repeat(
    timerActions(view),
    ({ key }) => key,
    ({ key, label, title, shortcut, intent }: TimerAction, index): TemplateResult =>
      html`<vscode-button
        ?secondary=${index > 0}
        data-key="timer ${key}"
        data-column="timer"
        title=${t('{0} ({1})', title, shortcut)}
        aria-label=${/\p{L}/u.test(label) ? nothing : title}
        aria-keyshortcuts=${shortcut}
        @click=${() => view.acts.perform(intent)}
        >${label}</vscode-button
      >`,
  );

/** A key of one letter works while the focus is in the timer, so that nothing happens by a slip elsewhere. */
export const timerKey = (event: KeyboardEvent, view: TodayView): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
  const action = timerActions(view).find(({ shortcut }) => shortcut === event.key.toUpperCase());
  if (action === undefined || event.repeat) return;
  event.preventDefault();
  view.acts.perform(action.intent);
};
