import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { icon } from '../icons.js';
import { offerButtons } from '../offers.js';
import type { PlanView } from '../view.js';

/** What would have to give where the goals cannot all be met, the smallest first. */
export const relaxations = ({ plan, acts }: PlanView): TemplateResult | typeof nothing =>
  plan.relaxations.length === 0
    ? nothing
    : html`<section class="note warning relaxations" aria-label=${t('What would have to give')}>
        ${icon('warning')}
        <div>
          <p>${t('The goals cannot all be met in these hours. The least that would have to give:')}</p>
          <ul>
            ${plan.relaxations.map(
              ({ text, offer }) =>
                html`<li>
                  <p>${text}</p>
                  ${offer === null ? nothing : html`<div class="buttons">${offerButtons([offer], acts)}</div>`}
                </li>`,
            )}
          </ul>
        </div>
      </section>`;
