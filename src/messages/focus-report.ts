import { t } from '@vscode/l10n';
import { dayTotals, type FocusStatistics } from '../domain/focus/statistics.js';
import type { Totals } from '../domain/focus/totals.js';

/**
 * The statistics as Markdown: a table by day and one by task.
 * @param title of a task, by its id
 */
export const focusReport = ({ days, tasks, all }: FocusStatistics, title: (task: string) => string): string => {
  if (days.length === 0) return `# ${t('Focus')}\n\n${t('There is no interval in these days yet.')}\n`;
  const byDay = days.toReversed().map((day) => row(day.day, dayTotals(day)));
  const worked = tasks.filter(({ totals }) => hasWork(totals));
  const byTask = worked.map(({ task, totals }) => row(task === null ? t('Without a task') : title(task), totals));
  return [
    `# ${t('Focus')}`,
    t(
      'Times are in minutes. Focus is time within the plan and in flow; void pomodoros and overruns are counted apart.',
    ),
    [...head(t('Day')), ...byDay, row(t('All'), all)].join('\n'),
    `## ${t('By task')}`,
    [...head(t('Task')), ...byTask].join('\n'),
    '',
  ].join('\n\n');
};

const head = (first: string): readonly string[] => {
  const names = [
    first,
    t('Pomodoros'),
    t('Focus'),
    t('Overrun'),
    t('Void'),
    t('Void minutes'),
    t('Stopped'),
    t('Internal'),
    t('External'),
    t('Rest'),
  ];
  return [`| ${names.join(' | ')} |`, `|---|${'--:|'.repeat(names.length - 1)}`];
};

const row = (name: string, totals: Totals): string => {
  const { completed, focus, overrun, voided, lost, stopped, internal, external, rest } = totals;
  const cells = [
    completed,
    minutes(focus),
    minutes(overrun),
    voided,
    minutes(lost),
    stopped,
    internal,
    external,
    minutes(rest),
  ];
  return `| ${name.replaceAll('\\', '\\\\').replaceAll('|', '\\|')} | ${cells.join(' | ')} |`;
};

const minutes = (milliseconds: number): number => Math.round(milliseconds / 60_000);

const hasWork = ({ focus, overrun, lost, completed, voided, stopped }: Totals): boolean =>
  focus + overrun + lost + completed + voided + stopped > 0;
