import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { valueOf } from '../shapes.js';
import type { PlanView } from '../view.js';

/** No plan is longer, in weeks (`src/domain/influence/influence-plan.ts`). */
const MOST_WEEKS = 53;

/** What the plan is called, when it is, and whether it holds. */
export const planHead = (view: PlanView): TemplateResult => {
  const { plan, desk, format, acts } = view;
  const { name, from, to, weeks, accepted, canAccept, planning } = plan;
  const length = weeks === 1 ? t('1 week') : t('{0} weeks', weeks);
  return html`<section class="plan-head" aria-label=${t('The plan')} aria-busy=${planning}>
    <div class="titles">
      <h2>${name}</h2>
      ${
        desk.period === null
          ? html`<button
              class="link"
              data-key="period"
              title=${t('Change the period')}
              @click=${() => desk.openPeriod(from, weeks)}
            >
              ${t('{0} – {1}, {2}', format.day(from), format.day(to), length)}
            </button>`
          : periodForm(view, desk.period)
      }
      <p class="quiet">${accepted ?? t('Not accepted yet: nothing of it is on your lists.')}</p>
    </div>
    <div class="buttons">
      <vscode-button
        data-key="accept plan"
        title=${t('Makes the pieces, and their tasks with estimates')}
        ?disabled=${!canAccept}
        @click=${() => acts.perform({ type: 'accept-plan' })}
        >${t('Accept')}</vscode-button
      >
      <vscode-button
        secondary
        data-key="end plan"
        title=${t('Ends the plan; its pieces stay')}
        @click=${() => acts.perform({ type: 'end-plan' })}
        >${t('End the plan')}</vscode-button
      >
    </div>
    <div class=${planning ? 'progress on' : 'progress'}>
      <span class="spoken">${planning ? t('Planning …') : nothing}</span>
    </div>
  </section>`;
};

const periodForm = (
  { acts, desk }: PlanView,
  { start, weeks }: { readonly start: string; readonly weeks: string },
): TemplateResult => {
  const possible = start !== '' && /^\d+$/u.test(weeks) && Number(weeks) >= 1 && Number(weeks) <= MOST_WEEKS;
  const save = (event: Event): void => {
    event.preventDefault();
    if (!possible) return;
    desk.closePeriod();
    acts.perform({ type: 'set-period', start, weeks: Number(weeks) });
  };
  return html`<form
    class="period"
    aria-label=${t('Change the period')}
    @submit=${save}
    @keydown=${(event: KeyboardEvent) => (event.key === 'Escape' && !event.isComposing ? desk.closePeriod() : undefined)}
  >
    <label
      >${t('First day')}
      <input
        type="date"
        data-key="period start"
        .value=${start}
        @input=${(event: Event) => desk.editPeriod({ start: valueOf(event) })}
    /></label>
    <label
      >${t('Weeks')}
      <input
        type="number"
        data-key="period weeks"
        min="1"
        max=${MOST_WEEKS}
        .value=${weeks}
        @input=${(event: Event) => desk.editPeriod({ weeks: valueOf(event) })}
    /></label>
    <div class="buttons">
      <button class="offer" data-key="save period" ?disabled=${!possible}>${t('Change')}</button>
      <button class="link" type="button" data-key="close period" @click=${() => desk.closePeriod()}>
        ${t('Cancel')}
      </button>
    </div>
    <p class="wrong" aria-live="polite">${possible ? nothing : t('A day, and 1 to {0} weeks.', MOST_WEEKS)}</p>
  </form>`;
};
