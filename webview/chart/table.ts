import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { ChartSpec } from './spec.js';

/** The facts of a chart as a table. */
export const chartTable = ({ label, x, y, points, targets, weight, choose }: ChartSpec): TemplateResult => html`
  <table class="plain">
    <caption class="spoken">
      ${label}
    </caption>
    <thead>
      <tr>
        <th scope="col">${x.label}</th>
        <th scope="col" class="number">${y.label}</th>
        ${targets === undefined ? nothing : html`<th scope="col" class="number">${targets}</th>`}
        ${weight === undefined ? nothing : html`<th scope="col" class="number">${weight.label}</th>`}
      </tr>
    </thead>
    <tbody>
      ${points.map(
        ({ name, y: value, target, weight: size, chosen }) =>
          html`<tr>
            <th scope="row">${chosen === true && choose !== undefined ? t('{0} ({1})', name, choose.label) : name}</th>
            <td class="number">${y.format(value)}</td>
            ${
              targets === undefined
                ? nothing
                : html`<td class="number">${target === undefined ? '–' : y.format(target)}</td>`
            }
            ${
              weight === undefined
                ? nothing
                : html`<td class="number">${size === undefined ? '–' : weight.format(size)}</td>`
            }
          </tr>`,
      )}
    </tbody>
  </table>
`;
