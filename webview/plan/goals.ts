import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { GoalSnapshot } from '../../src/protocol/plan-snapshot.js';
import { goalItem } from '../goal-item.js';
import { icon } from '../icons.js';
import { section, teach } from '../section.js';
import type { PlanView } from '../view.js';
import { emptyGoalDraft, goalDraftOf } from './goal-draft.js';
import { goalForm } from './goal-form.js';

/** What the plan is to come to; each goal is changed where it stands. */
export const goals = (view: PlanView): TemplateResult => {
  const { plan, ui } = view;
  const adding = ui.goal !== null && !plan.goals.some(({ id }) => id === ui.goal?.id);
  return section(
    view,
    { id: 'goals', title: t('Goals'), count: plan.goals.length },
    () =>
      html`${
          plan.goals.length === 0 && !adding
            ? teach(t('Without a goal the plan makes the best of your hours. A goal says what it must hold at least.'))
            : nothing
        }
        <ul class="goals">
          ${repeat(
            plan.goals,
            ({ id }) => id,
            (goal) =>
              ui.goal?.id === goal.id
                ? html`<li>${goalForm(view, ui.goal)}</li>`
                : goalItem(goal, view.format, goalButtons(view, goal)),
          )}
          ${adding && ui.goal !== null ? html`<li>${goalForm(view, ui.goal)}</li>` : nothing}
        </ul>
        ${adding ? nothing : addButton(view)}`,
  );
};

const goalButtons = ({ acts, desk }: PlanView, goal: GoalSnapshot): TemplateResult => {
  const edit = `edit goal ${goal.id}`;
  return html`<button
      class="plain"
      data-key=${edit}
      data-column="edit"
      title=${t('Edit')}
      aria-label=${t('Edit: {0}', goal.text)}
      @click=${() => desk.openGoal(goalDraftOf(goal), edit)}
    >
      ${icon('edit')}
    </button>
    <button
      class="plain"
      data-key="remove goal ${goal.id}"
      data-column="edit"
      title=${t('Remove')}
      aria-label=${t('Remove: {0}', goal.text)}
      @click=${() => acts.perform({ type: 'remove-goal', goal: goal.id })}
    >
      ${icon('close')}
    </button>`;
};

const addButton = ({ plan, desk, acts }: PlanView): TemplateResult => {
  const [first] = plan.kinds;
  return first === undefined
    ? html`<p class="quiet">${t('A goal needs a kind of output.')}</p>
        <button class="link" data-key="add goal" @click=${() => acts.perform({ type: 'edit-kind', kind: null })}>
          ${t('Add a kind of output')}
        </button>`
    : html`<button
        class="link"
        data-key="add goal"
        data-column="edit"
        @click=${() => desk.openGoal(emptyGoalDraft(crypto.randomUUID(), first.id), 'add goal')}
      >
        ${t('Add a goal')}
      </button>`;
};
