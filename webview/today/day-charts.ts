import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { TodaySnapshot } from '../../src/protocol/page-snapshot.js';
import type { ChartSpec } from '../chart/spec.js';
import type { Format } from '../format.js';
import { section, teach } from '../section.js';
import type { TodayView } from '../view.js';

/** How the day and the week have gone so far. */
export const dayCharts = (view: TodayView): TemplateResult => {
  const { day } = view.today;
  return section(view, { id: 'focus', title: t('Focus') }, () => {
    const none =
      day.focusByHour.every(({ minutes }) => minutes === 0) && day.week.every(({ intervals }) => intervals === 0);
    if (none)
      return teach(t('After your first focus interval this shows when you focused today, and how much this week.'));
    return guard([day, view.format], () => [
      html`<ink-chart .spec=${hourChart(day.focusByHour, view.format)}></ink-chart>`,
      html`<ink-chart .spec=${weekChart(day.week, view.format)}></ink-chart>`,
    ]);
  });
};

const hourChart = (hours: TodaySnapshot['day']['focusByHour'], format: Format): ChartSpec => ({
  kind: 'bar',
  label: t('Minutes of focus today, by hour'),
  x: { label: t('Hour'), format: (hour) => format.number(hour) },
  y: { label: t('Focus'), format: (minutes) => format.minutes(minutes), least: 60 },
  summary: t('{0} in all', format.minutes(hours.reduce((sum, { minutes }) => sum + minutes, 0))),
  points: hours.map(({ hour, minutes }) => ({ name: `${hour}:00`, short: String(hour), x: hour, y: minutes })),
});

const weekChart = (week: TodaySnapshot['day']['week'], format: Format): ChartSpec => ({
  kind: 'bar',
  label: t('Focus intervals this week'),
  x: { label: t('Day'), format: (index) => format.number(index) },
  y: { label: t('Intervals'), format: (intervals) => format.number(intervals), least: 4 },
  summary: t('{0} in all', format.number(week.reduce((sum, { intervals }) => sum + intervals, 0))),
  points: week.map(({ day, intervals }, index) => ({
    name: format.day(day),
    short: format.weekday(day),
    x: index,
    y: intervals,
  })),
});
