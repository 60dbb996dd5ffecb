import { t } from '@vscode/l10n';
import { commands, window, type Disposable } from 'vscode';
import type { FocusAnnouncement, FocusTimer } from '../app/focus-timer.js';
import { GAP_ANSWERS, type IntervalKind } from '../domain/focus/interval.js';
import { gapAnswerName, gapQuestion, overMessage } from '../messages/focus.js';
import type { Announce } from './announce.js';
import type { FocusCommandName } from './focus-command-names.js';
import { timeOfDay } from './focus-status.js';

/** What a notification offers: a label, and the command behind it. */
type Choice = readonly [label: string, command: FocusCommandName, ...args: readonly unknown[]];

/** Tells the person of ends, and asks about gaps, in the window that leads. Nothing is modal. */
export const announceFocus = (timer: FocusTimer, announce: () => Announce): Disposable =>
  timer.onDidAnnounce((announcement) => {
    if (announce() === 'notification') void notify(timer, announcement);
  });

const notify = async (timer: FocusTimer, { kind, view }: FocusAnnouncement): Promise<void> => {
  const choices = choicesOf(kind, view.interval?.task ?? null, view.next.kind);
  const message = kind === 'gap-found' && view.gap !== null ? gapQuestion(view.gap, timeOfDay) : overMessage(view);
  const labels = choices.map(([label]) => label);
  const chosen = await window.showInformationMessage(
    message,
    ...labels,
    kind === 'gap-found' ? t('Later') : t('Continue'),
  );
  const choice = choices.find(([label]) => label === chosen);
  // The notification may have stood there for long: what it was about may be over.
  const same = timer.view?.interval?.id === view.interval?.id;
  if (choice === undefined) return;
  const [, command, ...args] = choice;
  if (same || kind === 'gap-found') await commands.executeCommand(command, ...args);
  else void window.showInformationMessage(t('That interval has ended meanwhile; nothing was changed.'));
};

const choicesOf = (kind: FocusAnnouncement['kind'], task: string | null, next: IntervalKind): readonly Choice[] => {
  switch (kind) {
    case 'focus-over':
      return [
        [next === 'long-break' ? t('Start Long Break') : t('Start Break'), 'inkbearing.focus.startBreak'],
        [t('Stop'), 'inkbearing.focus.stop'],
      ];
    case 'break-over':
      return [
        [t('Start Focus'), 'inkbearing.focus.start', task],
        [t('Stop'), 'inkbearing.focus.stop'],
      ];
    case 'gap-found':
      return GAP_ANSWERS.map((answer) => [gapAnswerName(answer), 'inkbearing.focus.answerGap', answer]);
  }
};
