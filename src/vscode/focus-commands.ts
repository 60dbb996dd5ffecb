import { t } from '@vscode/l10n';
import { commands, Disposable, window } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import { GAP_ANSWERS, type FocusMode, type GapAnswer } from '../domain/focus/interval.js';
import { isAllowed, type FocusEventKind } from '../domain/focus/transitions.js';
import type { Result } from '../domain/result.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { focusSummary, gapAnswerName, gapQuestion, seriesSummary } from '../messages/focus.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';
import type { FocusCommandName } from './focus-command-names.js';
import { timeOfDay } from './focus-status.js';
import { pickFocusTask } from './focus-task-picker.js';

/** What the commands work with. */
export interface FocusCommandParts {
  readonly timer: FocusTimer;
  readonly ledger: Ledger;
  readonly lengths: () => FocusLengths;
  readonly showStatistics: () => Promise<void>;
}

type Done = Promise<Result<StoreEvent, StoreFailure>>;

/** Registers the commands of the timer; each of them works from the palette, without arguments. */
export const registerFocusCommands = (parts: FocusCommandParts): Disposable => {
  const { control } = parts.timer;
  const handlers: Readonly<Record<FocusCommandName, (...args: readonly unknown[]) => Promise<void>>> = {
    'inkbearing.focus.show': () => showActions(parts.timer),
    'inkbearing.focus.start': (task) => start(parts, 'pomodoro', task),
    'inkbearing.focus.startFlow': (task) => start(parts, 'flow', task),
    'inkbearing.focus.pause': () => said(control.pause()),
    'inkbearing.focus.resume': () => said(control.resume()),
    'inkbearing.focus.interruptInternal': () => said(control.interrupt('internal'), t('Internal interruption noted.')),
    'inkbearing.focus.interruptExternal': () => said(control.interrupt('external'), t('External interruption noted.')),
    'inkbearing.focus.finish': () => said(control.end('finish')),
    'inkbearing.focus.stop': () => said(control.end('stop')),
    'inkbearing.focus.void': () => said(control.end('void'), t('The pomodoro is void; its time is kept apart.')),
    'inkbearing.focus.startBreak': () => said(control.rest()),
    'inkbearing.focus.skipBreak': () => skipBreak(parts.timer),
    'inkbearing.focus.answerGap': (answer) => answerGap(parts.timer, answer),
    'inkbearing.focus.statistics': () => parts.showStatistics(),
  };
  return Disposable.from(...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)));
};

/** Tells of a refusal, or for a moment of what was done. */
const said = async (done: Done, message?: string): Promise<void> => {
  const result = await done;
  if (!result.ok) tell(storeFailureMessage(result.failure));
  else if (message !== undefined) window.setStatusBarMessage(message, 3000);
};

/** @param task an id where another surface has chosen one, null for none; otherwise it is asked for */
const start = async ({ timer, ledger, lengths }: FocusCommandParts, mode: FocusMode, task: unknown): Promise<void> => {
  const document = await ledger.read();
  if (!document.ok) return tell(storeFailureMessage(document.failure));
  const given = typeof task === 'string' || task === null ? task : await pickFocusTask(document.value, lengths());
  if (given !== undefined) await said(timer.control.start({ task: given, mode }));
};

const skipBreak = async ({ control }: FocusTimer): Promise<void> => {
  const view = await control.view();
  if (!view.ok) return tell(storeFailureMessage(view.failure));
  if (view.value.interval === null || view.value.interval.kind === 'focus') tell(t('There is no break to skip.'));
  else await said(control.end('stop'));
};

const answerGap = async ({ control }: FocusTimer, answer: unknown): Promise<void> => {
  const view = await control.view();
  if (!view.ok) return tell(storeFailureMessage(view.failure));
  const { gap } = view.value;
  if (gap === null) return tell(t('There is no gap that waits for an answer.'));
  const given = GAP_ANSWERS.find((each) => each === answer);
  const items = GAP_ANSWERS.map((each) => ({ label: gapAnswerName(each), detail: consequence(each), answer: each }));
  const chosen = given ?? (await window.showQuickPick(items, { title: gapQuestion(gap, timeOfDay) }))?.answer;
  if (chosen !== undefined) await said(control.answerGap(chosen));
};

const consequence = (answer: GapAnswer): string => {
  switch (answer) {
    case 'work':
      return t('It counts as focus.');
    case 'break':
      return t('It was a rest and is counted as one.');
    case 'discard':
      return t('It is counted as nothing.');
  }
};

const action = (label: string, command: FocusCommandName) => ({ label, command });

/** What can be done now, behind a click on the status bar. */
const showActions = async ({ control }: FocusTimer): Promise<void> => {
  const view = await control.view();
  if (!view.ok) return tell(storeFailureMessage(view.failure));
  const { state, gap } = view.value;
  const resting = state === 'break' || state === 'break-over';
  const when = (event: FocusEventKind, label: string, command: FocusCommandName) =>
    isAllowed(state, event) ? [action(label, command)] : [];
  const items = [
    ...(gap === null ? [] : [action(t('$(question) Say what the gap was'), 'inkbearing.focus.answerGap')]),
    ...when('resume', t('$(play) Resume'), 'inkbearing.focus.resume'),
    ...when('rest', t('$(coffee) Start a break'), 'inkbearing.focus.startBreak'),
    ...when('start', t('$(watch) Start to focus'), 'inkbearing.focus.start'),
    ...when('start', t('$(zap) Start flow'), 'inkbearing.focus.startFlow'),
    ...when('pause', t('$(debug-pause) Pause'), 'inkbearing.focus.pause'),
    ...when('interrupt', t('$(person) Internal interruption'), 'inkbearing.focus.interruptInternal'),
    ...when('interrupt', t('$(organization) External interruption'), 'inkbearing.focus.interruptExternal'),
    ...(resting
      ? [action(t('$(debug-stop) End the break'), 'inkbearing.focus.skipBreak')]
      : [
          ...when('finish', t('$(check) Finish'), 'inkbearing.focus.finish'),
          ...when('stop', t('$(debug-stop) Stop'), 'inkbearing.focus.stop'),
          ...when('void', t('$(discard) Void'), 'inkbearing.focus.void'),
        ]),
    action(t('$(graph) Statistics'), 'inkbearing.focus.statistics'),
  ];
  const chosen = await window.showQuickPick(items, {
    title: focusSummary(view.value),
    placeHolder: seriesSummary(view.value),
  });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
};
