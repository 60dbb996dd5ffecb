import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '@vscode/l10n';
import type { Weights } from '../../src/domain/influence/influence-plan.js';
import { section } from '../section.js';
import { valueOf } from '../shapes.js';
import type { PlanView } from '../view.js';

/** As far as a slider goes while the weight is no greater. */
const USUAL = 3;
/** The greatest weight (`src/domain/influence/influence-plan.ts`). */
const MOST = 10;

/** What counts beside quality, as sliders: the plan follows once they stand still. */
export const weights = (view: PlanView): TemplateResult =>
  section(
    view,
    { id: 'weights', title: t('What counts beside quality') },
    () =>
      html`<div class="weights">
        ${slider(view, 'efficiency', `α · ${t('Transfer to others')}`)}
        ${slider(view, 'influence', `β · ${t('Influence')}`)} ${slider(view, 'time', `γ · ${t('Use of time')}`)}
      </div>`,
  );

const slider = ({ plan, desk, format }: PlanView, name: keyof Weights, label: string): TemplateResult => {
  const now = desk.weights ?? plan.weights;
  const text = t('{0} times as much as quality', format.number(now[name], 1));
  return html`<label class="slider">
    <span>${label}</span> <output aria-hidden="true" title=${text}>× ${format.number(now[name], 1)}</output>
    <input
      type="range"
      min="0"
      max=${now[name] > USUAL ? MOST : USUAL}
      step="0.1"
      data-key="weight ${name}"
      aria-valuetext=${text}
      .value=${live(String(now[name]))}
      @input=${(event: Event) => desk.slide({ ...now, [name]: Number(valueOf(event)) })}
    />
  </label>`;
};
