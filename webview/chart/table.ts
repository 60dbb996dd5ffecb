import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { ChartSpec } from './spec.js';

/** The same facts as a table, unfolded on demand. */
export const tableTwin = ({ label, x, y, points, targets }: ChartSpec): TemplateResult =>
  html`<details class="twin">
    <summary>${t('As a table')}</summary>
    <table class="plain">
      <caption class="spoken">
        ${label}
      </caption>
      <thead>
        <tr>
          <th scope="col">${x.label}</th>
          <th scope="col" class="number">${y.label}</th>
          ${targets === undefined ? nothing : html`<th scope="col" class="number">${targets}</th>`}
        </tr>
      </thead>
      <tbody>
        ${points.map(
          ({ name, y: value, target }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="number">${y.format(value)}</td>
              ${
                targets === undefined
                  ? nothing
                  : html`<td class="number">${target === undefined ? '–' : y.format(target)}</td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
