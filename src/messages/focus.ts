import { t } from '@vscode/l10n';
import type { FocusFailure } from '../domain/focus/failure.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import type { Gap, GapAnswer, IntervalKind } from '../domain/focus/interval.js';
import { shownMinutes } from '../domain/focus/shown-minutes.js';
import type { FocusState } from '../domain/focus/state.js';

/** Why something cannot be done to the timer, and what can. */
export const focusFailureMessage = (failure: FocusFailure): string => {
  switch (failure.code) {
    case 'focus-running':
      return t('A focus interval is running already. Finish, stop or void it first.');
    case 'focus-ended':
      return t('That interval has ended already; another window or the command line was first.');
    case 'focus-unknown':
      return t('There is no such interval. It may have been undone in another window.');
    case 'focus-rung':
      return t('The end of that interval has been announced already.');
    case 'focus-refused':
      return refusal(failure.state);
    case 'gap-known':
      return t('There is no new gap: that time is known.');
    case 'gap-unknown':
      return t('There is no gap that waits for an answer.');
    case 'gap-answered':
      return t('That gap has been answered already.');
    case 'shift-known':
      return t('Another window has noticed already that the clock was set.');
  }
};

const refusal = (state: FocusState): string => {
  switch (state) {
    case 'idle':
      return t('No interval is running. Start one first.');
    case 'paused':
    case 'flow-paused':
      return t('That cannot be done while the interval is paused. Resume it first.');
    case 'break':
    case 'break-over':
      return t('That cannot be done in a break. End the break first.');
    case 'flow':
      return t('Flow has no planned end, so that does not apply. Finish it instead.');
    case 'focus':
    case 'overrun':
      return t('That cannot be done while the interval runs.');
  }
};

/** What an interval is called. */
export const intervalName = (kind: IntervalKind): string => {
  switch (kind) {
    case 'focus':
      return t('Focus');
    case 'short-break':
      return t('Short break');
    case 'long-break':
      return t('Long break');
  }
};

/** The timer in one line, by the minute. */
export const focusSummary = (view: FocusView): string => {
  const line = stateSummary(view);
  return view.title === null ? line : t('{0} · {1}', line, view.title);
};

const stateSummary = (view: FocusView): string => {
  const minutes = shownMinutes(view);
  switch (view.state) {
    case 'idle':
      return t('No interval is running.');
    case 'focus':
      return t('Focus: {0} min left', minutes);
    case 'paused':
      return t('Focus paused: {0} min left', minutes);
    case 'overrun':
      return t('Focus is over: {0} min beyond its end', minutes);
    case 'flow':
      return t('Flow: {0} min', minutes);
    case 'flow-paused':
      return t('Flow paused: {0} min', minutes);
    case 'break':
      return t('Break: {0} min left', minutes);
    case 'break-over':
      return t('The break is over: {0} min beyond its end', minutes);
  }
};

/** How far the series is, and what comes next. */
export const seriesSummary = ({ done, of, next }: FocusView): string =>
  t('Pomodoros in this series: {0} of {1}. Next: {2}, {3} min.', done, of, intervalName(next.kind), next.planned);

/** That a pomodoro or a break has reached its end. */
export const overMessage = ({ interval, title, next }: FocusView): string => {
  if (interval?.kind !== 'focus') return t('The break is over.');
  const rest = t('{0}, {1} min.', intervalName(next.kind), next.planned);
  return title === null
    ? t('The focus interval is over. Next: {0}', rest)
    : t('The focus interval on “{0}” is over. Next: {1}', title, rest);
};

/**
 * Asks what a gap was.
 * @param time writes an instant as a time of the day
 */
export const gapQuestion = ({ from, to }: Gap, time: (instant: number) => string): string => {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return t(
    'Nobody watched the timer for {0} min, from {1} to {2}. What was that?',
    Math.round((end - start) / 60_000),
    time(start),
    time(end),
  );
};

/** What a gap can have been. */
export const gapAnswerName = (answer: GapAnswer): string => {
  switch (answer) {
    case 'work':
      return t('Work');
    case 'break':
      return t('Break');
    case 'discard':
      return t('Discard');
  }
};
