import { t } from '@vscode/l10n';
import { env, StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import { shownMinutes } from '../domain/focus/shown-minutes.js';
import type { FocusState } from '../domain/focus/state.js';
import { focusSummary, gapQuestion, seriesSummary } from '../messages/focus.js';
import type { Announce } from './announce.js';

const ICONS: Readonly<Record<FocusState, string>> = {
  idle: '$(watch)',
  focus: '$(watch)',
  paused: '$(debug-pause)',
  overrun: '$(bell)',
  flow: '$(zap)',
  'flow-paused': '$(debug-pause)',
  break: '$(coffee)',
  'break-over': '$(bell)',
};

/** The timer in the status bar, while there is something to show: an interval, or a gap that waits for an answer. */
export class FocusStatus implements Disposable {
  readonly #item = window.createStatusBarItem('inkbearing.focus', StatusBarAlignment.Right, 101);
  readonly #subscription: Disposable;
  readonly #announce: () => Announce;

  /** @param announce where it is `off`, the colour says nothing either */
  constructor(timer: FocusTimer, announce: () => Announce) {
    this.#announce = announce;
    this.#item.name = t('Inkbearing: focus');
    this.#item.command = 'inkbearing.focus.show';
    this.#subscription = timer.onDidChange((view) => this.#show(view));
    if (timer.view !== null) this.#show(timer.view);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show(view: FocusView): void {
    if (view.state === 'idle' && view.gap === null) {
      this.#item.hide();
      return;
    }
    const over = view.state === 'overrun' || view.state === 'break-over';
    const text = [
      ICONS[view.state],
      ...(view.state === 'idle' ? [] : [`${over ? '+' : ''}${shownMinutes(view)}`]),
      ...(view.gap === null ? [] : ['$(question)']),
    ].join(' ');
    // By the minute: a label that says seconds would be read out all the time.
    const label = gapText(view).reduce((all, line) => `${all} ${line}`, focusSummary(view));
    if (text !== this.#item.text || label !== this.#item.accessibilityInformation?.label) {
      this.#item.text = text;
      this.#item.tooltip = [focusSummary(view), seriesSummary(view), ...gapText(view)].join('\n');
      this.#item.accessibilityInformation = { label, role: 'button' };
      this.#item.backgroundColor =
        (over || view.gap !== null) && this.#announce() !== 'off'
          ? new ThemeColor('statusBarItem.warningBackground')
          : undefined;
    }
    this.#item.show();
  }
}

/** The time of the day as the editor's language writes it. */
export const timeOfDay = (instant: number): string =>
  new Intl.DateTimeFormat(env.language, { hour: '2-digit', minute: '2-digit' }).format(instant);

const gapText = ({ gap }: FocusView): readonly string[] => (gap === null ? [] : [gapQuestion(gap, timeOfDay)]);
