import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { HoursSnapshot } from '../../src/protocol/page-snapshot.js';
import type { ChartSpec } from '../chart/spec.js';
import type { Format } from '../format.js';
import { section, teach } from '../section.js';
import type { TodayView } from '../view.js';

/** Where this week's hours went, against the plan, and what was wasted. */
export const hours = (view: TodayView): TemplateResult =>
  section(view, { id: 'hours', title: t('Hours') }, () => {
    const { hours: known } = view.today;
    if (known === undefined)
      return teach(
        t(
          'The audit counts active time in the editor by kind of work, on this machine only, and holds it against your plan. It is off.',
        ),
        { label: t('Switch on the audit'), act: () => view.acts.perform({ type: 'open', place: 'audit' }) },
      );
    if (known.kinds.length === 0) return teach(t('Nothing has been counted this week yet.'));
    return guard([known, view.format], () => [
      html`<ink-chart .spec=${kindsChart(known, view.format)}></ink-chart>`,
      known.waste.length === 0 ? nothing : waste(known, view.format),
    ]);
  });

const kindsChart = ({ kinds }: HoursSnapshot, format: Format): ChartSpec => ({
  kind: 'bar',
  label: t('Hours this week, against the plan'),
  x: { label: t('Kind'), format: (index) => format.number(index) },
  y: { label: t('Spent'), format: (minutes) => format.minutes(minutes), least: 60, step: 60 },
  targets: t('Planned'),
  summary: t(
    'Bars are spent ({0}), lines are planned ({1}).',
    format.minutes(sum(kinds.map(({ minutes }) => minutes))),
    format.minutes(sum(kinds.map(({ planned }) => planned))),
  ),
  points: kinds.map(({ kind, minutes, planned }, index) => ({
    name: kind,
    short: kind,
    x: index,
    y: minutes,
    target: planned,
  })),
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const waste = ({ waste: all }: HoursSnapshot, format: Format): TemplateResult =>
  html`<table class="plain">
    <caption>
      ${t('Wasted this week')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('What')}</th>
        <th scope="col" class="number">${t('How often')}</th>
        <th scope="col" class="number">${t('Time')}</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({ kind, minutes, count }) =>
          html`<tr>
            <th scope="row">${kind}</th>
            <td class="number">${format.number(count)}</td>
            <td class="number">${format.minutes(minutes)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
