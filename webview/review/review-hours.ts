import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { ReviewSnapshot } from '../../src/protocol/plan-snapshot.js';
import type { ChartSpec } from '../chart/spec.js';
import type { Format } from '../format.js';
import { section, teach } from '../section.js';
import type { ReviewView } from '../view.js';

/** Hours that were spent, against the plan's. */
export const reviewHours = (view: ReviewView): TemplateResult =>
  section(view, { id: 'review-hours', title: t('Hours') }, () => {
    const { hours } = view.review;
    const unknown = hours.every(({ spent }) => spent === null);
    return [
      hours.length === 0
        ? teach(t('Hours stand here beside the plan’s once there is a plan or the audit is on.'))
        : guard([hours, view.format], () => html`<ink-chart .spec=${hoursChart(hours, view.format)}></ink-chart>`),
      unknown
        ? teach(t('Where the hours went is not known: the audit is off.'), {
            label: t('Switch on the audit'),
            act: () => view.acts.perform({ type: 'open', place: 'audit' }),
          })
        : nothing,
    ];
  });

const hoursChart = (hours: ReviewSnapshot['hours'], format: Format): ChartSpec => ({
  kind: 'bar',
  label: t('Hours against the plan'),
  x: { label: t('Kind'), format: (index) => format.number(index) },
  y: { label: t('Spent'), format: (spent) => format.hours(spent), least: 1 },
  targets: t('Planned'),
  summary: t(
    'Bars are spent ({0}), lines are planned ({1}).',
    format.hours(sum(hours.map(({ spent }) => spent ?? 0))),
    format.hours(sum(hours.map(({ planned }) => planned))),
  ),
  points: hours.map(({ name, planned, spent }, index) => ({
    name: spent === null ? t('{0} ({1})', name, t('not known')) : name,
    short: name,
    x: index,
    y: spent ?? 0,
    target: planned,
  })),
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
