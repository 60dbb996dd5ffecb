import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { PlanSnapshot } from '../../src/protocol/plan-snapshot.js';
import { problemNote } from '../problem-note.js';
import type { PlanView, View } from '../view.js';
import { effort } from './effort.js';
import { emptyPlan } from './empty-plan.js';
import { goals } from './goals.js';
import { hoursByKind } from './hours-by-kind.js';
import { kinds } from './kinds.js';
import { pareto } from './pareto.js';
import type { PlanDesk } from './plan-desk.js';
import { planHead } from './plan-head.js';
import { portfolio } from './portfolio.js';
import { relaxations } from './relaxations.js';
import { terms } from './terms.js';
import { weights } from './weights.js';

/** The panel *Plan*: what is wanted, what it comes to, and what it costs. */
export const planPanel = (view: View, plan: PlanSnapshot, desk: PlanDesk): TemplateResult =>
  html`<h1 class="spoken">${t('Plan')}</h1>
    ${
      plan.state === 'none'
        ? html`<div class="top">${problemNote(view)}</div>
            ${emptyPlan(view, plan.templates)}`
        : planSections({ ...view, plan, desk })
    }`;

const planSections = (view: PlanView): TemplateResult => {
  const { problem } = view.plan;
  return html`<div class="top">
      ${problemNote(view)} ${planHead(view)}
      ${problem === null ? nothing : html`<div class="note warning"><p>${problem}</p></div>`} ${relaxations(view)}
    </div>
    <div class="columns">
      <div class="column">${terms(view, view.plan.terms, view.plan.objective)}</div>
      <div class="column">${weights(view)} ${goals(view)}</div>
      <div class="column facts">${hoursByKind(view)} ${pareto(view)} ${effort(view)}</div>
    </div>
    ${portfolio(view)} ${kinds(view)}`;
};
