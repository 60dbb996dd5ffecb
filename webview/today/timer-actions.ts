import { t } from '@vscode/l10n';
import type { Intent } from '../../src/protocol/page.js';
import type { TimerSnapshot } from '../../src/protocol/page-snapshot.js';
import { readTimer, type TimerState } from '../timer-reading.js';
import type { TodayView } from '../view.js';
import { focusChoices } from './focus-choice.js';

type RunningTimer = Exclude<TimerSnapshot, { readonly phase: 'idle' }>;

/** One thing that can be done with the timer. */
export interface TimerAction {
  /** The first action keeps its place, and with it the focus, when its meaning changes. */
  readonly key: string;
  readonly label: string;
  /** What it does; where the label is a sign, what a screen reader says. */
  readonly title: string;
  readonly shortcut: string;
  readonly intent: Intent;
}

/** What can be done with the timer in its state, the most wanted first. */
export const timerActions = (view: TodayView): readonly TimerAction[] => {
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
    case 'long-break':
      return [mainAction(timer, readTimer(timer, view.now).state)];
    case 'focus':
    case 'flow':
      return [mainAction(timer, readTimer(timer, view.now).state), ...duringFocus(timer.interruptions)];
  }
};

/** The thing that is most wanted of a timer that runs. */
export const mainAction = (timer: RunningTimer, state: TimerState): TimerAction => {
  switch (timer.phase) {
    case 'short-break':
    case 'long-break': {
      const label = state === 'overrun' ? t('End break') : t('Skip break');
      return { key: 'main', label, title: label, shortcut: 'S', intent: { type: 'skip-break' } };
    }
    case 'focus':
    case 'flow':
      return pauseOrResume(timer.paused !== null);
  }
};

const pauseOrResume = (paused: boolean): TimerAction =>
  paused
    ? { key: 'main', label: t('Resume'), title: t('Resume'), shortcut: 'P', intent: { type: 'resume-focus' } }
    : { key: 'main', label: t('Pause'), title: t('Pause'), shortcut: 'P', intent: { type: 'pause-focus' } };

const duringFocus = ({
  internal,
  external,
}: {
  readonly internal: number;
  readonly external: number;
}): readonly TimerAction[] => [
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
