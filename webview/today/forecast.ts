import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { ForecastSnapshot } from '../../src/protocol/page-snapshot.js';
import type { ChartSpec } from '../chart/spec.js';
import type { Format } from '../format.js';
import { section, teach } from '../section.js';
import type { TodayView } from '../view.js';

/** When things will be finished, and how far such forecasts came true. */
export const forecast = (view: TodayView): TemplateResult =>
  section(view, { id: 'forecast', title: t('Forecast') }, () => {
    const { forecast: known } = view.today;
    if (known === undefined || known.items.length === 0)
      return teach(
        t(
          'From how long things really took, this tells when your projects will be finished: with an even chance, and with a chance of four in five. It needs a few finished tasks with estimates.',
        ),
      );
    return guard([known, view.format], () => [
      dates(known, view.format),
      known.calibration.length === 0
        ? nothing
        : html`<ink-chart .spec=${calibrationChart(known, view.format)}></ink-chart>`,
    ]);
  });

const dates = ({ items }: ForecastSnapshot, format: Format): TemplateResult =>
  html`<table class="plain">
    <caption class="spoken">
      ${t('Days by which things will be finished')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('Finished by')}</th>
        <th scope="col" class="number" title=${t('With an even chance')}>${format.percent(0.5)}</th>
        <th scope="col" class="number" title=${t('With a chance of four in five')}>${format.percent(0.8)}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        ({ title, p50, p80 }) =>
          html`<tr>
            <th scope="row">${title}</th>
            <td class="number">${format.date(p50)}</td>
            <td class="number">${format.date(p80)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const calibrationChart = ({ calibration }: ForecastSnapshot, format: Format): ChartSpec => ({
  kind: 'scatter',
  label: t('Forecasts that came true'),
  x: { label: t('Forecast'), format: (share) => format.percent(share), most: 1, step: 0.25 },
  y: { label: t('Came true'), format: (share) => format.percent(share), most: 1, step: 0.25 },
  summary: t('On the line, forecasts are as sure as they claim.'),
  diagonal: true,
  points: calibration.map(({ predicted, observed, count }) => ({
    name: t('{0}, {1} forecasts', format.percent(predicted), count),
    short: format.percent(predicted),
    x: predicted,
    y: observed,
    weight: count,
  })),
});
