import { t } from '@vscode/l10n';
import type { PageSnapshot, PanelSnapshot, TodaySnapshot } from '../src/protocol/page-snapshot.js';
import type { PlanSnapshot } from '../src/protocol/plan-snapshot.js';
import type { Format } from './format.js';
import type { TimerState } from './timer-reading.js';

/** The state of the timer, for a person. */
export const timerStateName = (state: TimerState): string => {
  switch (state) {
    case 'idle':
      return t('Ready');
    case 'focus':
      return t('Focus');
    case 'flow':
      return t('Flow');
    case 'short-break':
      return t('Short break');
    case 'long-break':
      return t('Long break');
    case 'paused':
      return t('Paused');
    case 'overrun':
      return t('Time is up');
  }
};

/** What there is to say that was not there before: changes of state, never the passing of time. */
export const announcement = (
  before: PageSnapshot | null,
  after: PageSnapshot,
  states: { readonly before: TimerState; readonly after: TimerState },
  format: Format,
): string => {
  if (before?.state !== 'ready' || after.state !== 'ready') return '';
  const { timer } = after;
  const task = timer.phase === 'idle' ? null : timer.task;
  return [
    ...(states.before === states.after ? [] : [timerStateName(states.after), ...(task === null ? [] : [task.title])]),
    ...(after.undo === null || after.undo.change === before.undo?.change ? [] : [after.undo.text]),
    ...panelNews(before.panel, after.panel, format),
  ].join(' ');
};

const panelNews = (before: PanelSnapshot, after: PanelSnapshot, format: Format): readonly string[] => {
  if (before.id === 'today' && after.id === 'today') return todayNews(before.today, after.today);
  if (before.id === 'plan' && after.id === 'plan') return planNews(before.plan, after.plan, format);
  return [];
};

const planNews = (before: PlanSnapshot, after: PlanSnapshot, format: Format): readonly string[] => {
  if (before.state === 'none' || after.state === 'none') return [];
  const { problem, objective } = after;
  if (problem !== null) return problem === before.problem ? [] : [problem];
  if (!before.planning || after.planning || objective.forecast === null) return [];
  return [t('The plan is made. Objective: {0}.', format.number(objective.forecast, 1))];
};

const todayNews = (before: TodaySnapshot, { proposal, warnings }: TodaySnapshot): readonly string[] => {
  const known = new Set(before.warnings.map(({ id }) => id));
  return [
    ...(proposal === null || proposal.id === before.proposal?.id ? [] : [t('A new schedule is proposed.')]),
    ...warnings.filter(({ id }) => !known.has(id)).map(({ text }) => text),
  ];
};
