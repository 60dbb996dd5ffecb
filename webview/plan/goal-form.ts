import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { valueOf } from '../shapes.js';
import type { PlanView } from '../view.js';
import { GOAL_NUMBER_RANGES, type GoalDraft, type GoalNumber } from './goal-draft.js';

/** A goal in the making, in its place in the list: Enter saves it, Escape leaves it. */
export const goalForm = (view: PlanView, draft: GoalDraft): TemplateResult => {
  const { plan, desk } = view;
  return html`<form
    class="form"
    aria-label=${t('Goal')}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      desk.saveGoal();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      desk.closeGoal();
    }}
  >
    <label class="wide"
      >${t('Kind of output')}
      <select class="choice" data-key="goal kind" @change=${(event: Event) => desk.editGoal({ kind: valueOf(event) })}>
        ${plan.kinds.map(({ id, name }) => html`<option value=${id} ?selected=${id === draft.kind}>${name}</option>`)}
      </select></label
    >
    ${numberField(view, draft, 'count', t('How many'))}
    <label
      >${t('In')}
      <select
        class="choice"
        data-key="goal every"
        @change=${(event: Event) => desk.editGoal({ every: valueOf(event) === 'week' ? 'week' : 'plan' })}
      >
        <option value="plan" ?selected=${draft.every === 'plan'}>${t('the whole plan')}</option>
        <option value="week" ?selected=${draft.every === 'week'}>${t('each week')}</option>
      </select></label
    >
    ${numberField(view, draft, 'words', t('Words of each'))}
    ${numberField(view, draft, 'quality', t('Quality of each'))} ${numberField(view, draft, 'comments', t('Comments'))}
    ${numberField(view, draft, 'influence', t('Influence'))}
    <label class="tick wide"
      ><input
        type="checkbox"
        data-key="goal each"
        .checked=${draft.commentsEach}
        @change=${() => desk.editGoal({ commentsEach: !draft.commentsEach })}
      />
      ${t('So many comments for each of them, not for all together')}</label
    >
    <p class="quiet wide">${t('What is left empty is not asked for.')}</p>
    <div class="buttons wide">
      <button class="offer" data-key="save goal">${t('Save')}</button>
      <button class="link" type="button" data-key="close goal" @click=${() => desk.closeGoal()}>${t('Cancel')}</button>
    </div>
  </form>`;
};

const numberField = ({ desk, format }: PlanView, draft: GoalDraft, name: GoalNumber, label: string): TemplateResult => {
  const wrong = desk.wrong.includes(name);
  const { least, most } = GOAL_NUMBER_RANGES[name];
  return html`<div class="field">
    <label
      >${label}
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        data-key="goal ${name}"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? `wrong-${name}` : nothing}
        .value=${draft[name]}
        @input=${(event: Event) => desk.editGoal({ [name]: valueOf(event) })}
    /></label>
    ${
      wrong
        ? html`<p class="wrong" id="wrong-${name}">${t('A number from {0} to {1}.', least, format.number(most))}</p>`
        : nothing
    }
  </div>`;
};
