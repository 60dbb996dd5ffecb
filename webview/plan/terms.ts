import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { PlanSnapshot, TermSnapshot } from '../../src/protocol/plan-snapshot.js';
import type { Format } from '../format.js';
import { icon } from '../icons.js';
import { meter } from '../meter.js';
import { section } from '../section.js';
import { withName } from '../ui-state.js';
import type { View } from '../view.js';

type Objective = Extract<PlanSnapshot, { readonly state: 'ready' }>['objective'];

/** The terms of the objective, forecast beside fact, each down to what it was made from. */
export const terms = (view: View, all: readonly TermSnapshot[], objective: Objective | null): TemplateResult =>
  section(
    view,
    { id: 'terms', title: t('What it comes to') },
    () =>
      html`<ul class="terms">
          ${repeat(
            all,
            ({ id }) => id,
            (term) => termItem(view, term),
          )}
        </ul>
        ${objective === null ? nothing : objectiveLine(objective, view.format)}`,
  );

const termItem = (view: View, { id, name, forecast, fact, uncertainty, ...rest }: TermSnapshot): TemplateResult => {
  const { format } = view;
  return html`<li class="term">
    <h3><span class="letter">${id}</span> ${name}</h3>
    <div class="pair">
      <span class="quiet">${t('Forecast')}</span>${meter(forecast, 100, { kind: 'forecast' })}
      <span class="figure">${format.score(forecast)}</span>
    </div>
    <div class="pair">
      <span class="quiet">${t('Fact')}</span>${meter(fact, 100)}
      <span class="figure"
        >${format.score(fact)}${
          fact === null || uncertainty === null
            ? nothing
            : html` <span class="quiet">± ${format.score(uncertainty)}</span>`
        }</span
      >
    </div>
    ${how(view, id, rest)}
  </li>`;
};

const how = (
  { ui, acts }: View,
  id: TermSnapshot['id'],
  { text, facts }: Pick<TermSnapshot, 'text' | 'facts'>,
): TemplateResult => {
  const name = `how ${id}`;
  return html`<details
    class="how"
    ?open=${ui.unfolded.includes(name)}
    @toggle=${(event: ToggleEvent) => {
      const open = event.newState === 'open';
      if (ui.unfolded.includes(name) !== open) acts.change({ unfolded: withName(ui.unfolded, name, open) });
    }}
  >
    <summary data-key=${name}>${icon('chevron')}${t('How it is told')}<span class="spoken"> ${id}</span></summary>
    <p class="quiet">${text}</p>
    ${
      facts.length === 0
        ? nothing
        : html`<dl>
            ${facts.map(
              ({ label, value, piece }, index) =>
                html`<div>
                  <dt>
                    ${
                      piece === null
                        ? label
                        : html`<button
                            class="link"
                            data-key="fact ${id} ${index}"
                            data-column="fact"
                            @click=${() => acts.perform({ type: 'open-draft', piece })}
                          >
                            ${label}
                          </button>`
                    }
                  </dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
    }
  </details>`;
};

const objectiveLine = ({ forecast, fact, text }: Objective, format: Format): TemplateResult =>
  html`<div class="objective">
    <p>
      <strong>${t('Objective')}</strong>
      <span>${t('Forecast')} <strong class="figure">${shown(forecast, format)}</strong></span>
      <span>${t('Fact')} <strong class="figure">${shown(fact, format)}</strong></span>
    </p>
    <p class="quiet">${text}</p>
  </div>`;

const shown = (value: number | null, format: Format): string => (value === null ? '–' : format.number(value, 1));
