import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { HoursRow } from '../../src/protocol/plan-snapshot.js';
import type { Format } from '../format.js';
import { icon } from '../icons.js';
import { meter } from '../meter.js';
import { section } from '../section.js';
import type { PlanView } from '../view.js';

/** The hours that there are and that the plan takes, and what one more would be worth. */
export const hoursByKind = (view: PlanView): TemplateResult =>
  section(
    view,
    { id: 'plan-hours', title: t('Hours') },
    () =>
      html`<ul class="hours">
        ${repeat(
          view.plan.hours,
          ({ id }) => id,
          (row) => hoursItem(row, view.format),
        )}
      </ul>`,
  );

const hoursItem = ({ name, planned, available, worth }: HoursRow, format: Format): TemplateResult =>
  html`<li>
    <span class="name">${name}</span>
    <span class="figure">${t('{0} of {1}', format.hours(planned), format.hours(available))}</span>
    ${meter(planned, available)}
    ${
      planned > available + 0.01
        ? html`<span class="late-mark"
            >${icon('warning')}${t('{0} more than there are', format.hours(planned - available))}</span
          >`
        : html`<span class="quiet"
            >${planned === 0 && worth !== null && worth < 0.05 ? t('No piece needs them.') : worthText(worth, format)}</span
          >`
    }
  </li>`;

const worthText = (worth: number | null, format: Format): string => {
  if (worth === null) return t('What one more hour a week is worth is not known yet.');
  return worth < 0.05
    ? t('One more hour a week would add nothing.')
    : t('One more hour a week would add {0} points.', format.number(worth, 1));
};
