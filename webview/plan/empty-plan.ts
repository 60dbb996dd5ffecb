import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { PlanSnapshot } from '../../src/protocol/plan-snapshot.js';
import type { View } from '../view.js';

type Templates = Extract<PlanSnapshot, { readonly state: 'none' }>['templates'];

/** What a plan is, and what it can begin with. */
export const emptyPlan = ({ acts }: View, templates: Templates): TemplateResult =>
  html`<section class="begin" aria-labelledby="begin">
    <h2 id="begin">${t('Plan what to write, say and publish')}</h2>
    <div class="teach">
      <p>
        ${t(
          'You say what you want to reach in some weeks. The plan chooses pieces that fit into your hours, tells why each is in it, and shows what more quality would cost in reach and time.',
        )}
      </p>
      <p>${t('Choose something to begin with. Everything can be changed afterwards.')}</p>
    </div>
    <ul class="templates">
      ${repeat(
        templates,
        ({ id }) => id,
        ({ id, name, text }) =>
          html`<li>
            <button
              class="template"
              data-key="template ${id}"
              data-column="template"
              @click=${() => acts.perform({ type: 'start-plan', template: id })}
            >
              <strong>${name}</strong><span class="quiet">${text}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
