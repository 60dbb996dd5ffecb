import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { ChartSpec } from '../chart/spec.js';
import { section, teach } from '../section.js';
import type { PlanView } from '../view.js';

/** What quality costs in reach and time; the plan can aim at any of the points. */
export const pareto = (view: PlanView): TemplateResult =>
  section(view, { id: 'pareto', title: t('Quality, reach and time') }, () => {
    const { plan, acts } = view;
    if (plan.pareto.length === 0)
      return teach(t('Once there is a portfolio, this shows what more quality would cost in reach and time.'));
    return html`${guard([plan.pareto, plan.standing, view.format], () => html`<ink-chart .spec=${paretoChart(view)}></ink-chart>`)}
    ${
      plan.pareto.some(({ chosen }) => chosen)
        ? html`<button class="link" data-key="no aim" @click=${() => acts.perform({ type: 'aim', aim: null })}>
            ${t('Aim at the objective alone')}
          </button>`
        : nothing
    }`;
  });

const paretoChart = ({ plan: { pareto: points, standing }, format, acts }: PlanView): ChartSpec => ({
  kind: 'scatter',
  label: t('The best plans: quality against reach'),
  x: {
    label: t('Quality'),
    format: (quality) => format.number(quality),
    start: Math.floor((Math.min(...points.map(({ quality }) => quality), standing?.quality ?? 100) - 1) / 10) * 10,
    most: 100,
  },
  y: { label: t('Reach'), format: (reach) => format.number(reach) },
  weight: { label: t('Hours'), format: (hours) => format.hours(hours) },
  summary: t(
    'Each point is a plan with the most reach for its quality in its hours, which stand beside it. The square is your plan. Choose a point to aim at it.',
  ),
  points: [
    ...points.map(({ quality, reach, hours, chosen }) => ({
      name: t('Quality {0}', format.number(quality, 1)),
      short: format.number(quality),
      x: quality,
      y: reach,
      weight: hours,
      chosen,
      note: format.hours(Math.round(hours)),
    })),
    ...(standing === null
      ? []
      : [
          {
            name: t('Your plan, quality {0}', format.number(standing.quality, 1)),
            short: format.number(standing.quality),
            x: standing.quality,
            y: standing.reach,
            weight: standing.hours,
            current: true,
          },
        ]),
  ],
  choose: {
    label: t('The plan aims at it'),
    act: (index) => {
      const point = points[index];
      if (point !== undefined) acts.perform({ type: 'aim', aim: { quality: point.quality, hours: point.hours } });
    },
  },
});
