import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { Intent } from '../../src/protocol/page.js';
import { readTimer } from '../timer-reading.js';
import type { TodayView } from '../view.js';
import { focusChoices } from './focus-choice.js';

/** One thing that can be done with the timer. */
interface Action {
  /** The first action keeps its place, and with it the focus, when its meaning changes. */
  readonly key: string;
  readonly label: string;
  /** What it does; where the label is a sign, what a screen reader says. */
  readonly title: string;
  readonly shortcut: string;
  readonly intent: Intent;
}

/** The buttons of the timer's state. */
export const timerButtons = (view: TodayView): unknown =>
  repeat(
    timerActions(view),
    ({ key }) => key,
    ({ key, label, title, shortcut, intent }, index): TemplateResult =>
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

const timerActions = (view: TodayView): readonly Action[] => {
  const { timer } = view.snapshot;
  switch (timer.phase) {
    case 'idle': {
      const known = focusChoices(view.today).some(({ id }) => id === view.ui.task);
      const task = known ? view.ui.task : null;
      return [
        {
          key: 'main',
          label: t('Start focus'),
          title: t('Start focus'),
          shortcut: 'S',
          intent: { type: 'start-focus', task, flow: false },
        },
        {
          key: 'flow',
          label: t('Flow'),
          title: t('Start without an end, as long as it flows'),
          shortcut: 'F',
          intent: { type: 'start-focus', task, flow: true },
        },
      ];
    }
    case 'short-break':
    case 'long-break': {
      const over = readTimer(timer, view.now).state === 'overrun';
      const label = over ? t('End break') : t('Skip break');
      return [{ key: 'main', label, title: label, shortcut: 'S', intent: { type: 'skip-break' } }];
    }
    case 'focus':
    case 'flow':
      return [pauseOrResume(timer.paused !== null), ...duringFocus(timer.interruptions)];
  }
};

const pauseOrResume = (paused: boolean): Action =>
  paused
    ? { key: 'main', label: t('Resume'), title: t('Resume'), shortcut: 'P', intent: { type: 'resume-focus' } }
    : { key: 'main', label: t('Pause'), title: t('Pause'), shortcut: 'P', intent: { type: 'pause-focus' } };

const duringFocus = ({
  internal,
  external,
}: {
  readonly internal: number;
  readonly external: number;
}): readonly Action[] => [
  {
    key: 'internal',
    label: `' ${internal}`,
    title: t('Note an interruption of your own; so far: {0}', internal),
    shortcut: "'",
    intent: { type: 'interrupt', by: 'internal' },
  },
  {
    key: 'external',
    label: `- ${external}`,
    title: t('Note an interruption by others; so far: {0}', external),
    shortcut: '-',
    intent: { type: 'interrupt', by: 'external' },
  },
  {
    key: 'stop',
    label: t('Finish'),
    title: t('Finish the interval now and count it'),
    shortcut: 'E',
    intent: { type: 'stop-focus' },
  },
  {
    key: 'void',
    label: t('Void'),
    title: t('Void the interval: it does not count'),
    shortcut: 'V',
    intent: { type: 'void-focus' },
  },
];
