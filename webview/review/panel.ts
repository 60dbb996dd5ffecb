import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { ReviewPeriod } from '../../src/protocol/page.js';
import { choice } from '../choice.js';
import { goalItem } from '../goal-item.js';
import { terms } from '../plan/terms.js';
import { problemNote } from '../problem-note.js';
import { section, teach } from '../section.js';
import type { ReviewView } from '../view.js';
import { advice } from './advice.js';
import { publishedList } from './published-list.js';
import { reviewHours } from './review-hours.js';

/** The panel *Review*: what the time of a week or a month bought, and what to do next. */
export const reviewPanel = (view: ReviewView): TemplateResult =>
  html`<h1 class="spoken">${t('Review')}</h1>
    <div class="top">${problemNote(view)} ${head(view)}</div>
    <div class="columns">
      <div class="column">${terms(view, view.review.terms, null)}</div>
      <div class="column">${reviewGoals(view)} ${publishedList(view)}</div>
      <div class="column facts">${advice(view)} ${reviewHours(view)}</div>
    </div>`;

const head = ({ review, ui, acts, format }: ReviewView): TemplateResult => {
  const waiting = review.period !== ui.period;
  return html`<section class="review-head" aria-label=${t('Period')} aria-busy=${waiting}>
    ${choice<ReviewPeriod>(
      { id: 'period', label: t('Period'), chosen: ui.period },
      [
        { id: 'week', label: t('Week') },
        { id: 'month', label: t('Month') },
      ],
      (period) => acts.show({ period }),
    )}
    <h2>${format.day(review.from)} – ${format.day(review.to)}</h2>
    <div class="buttons">
      <vscode-button
        data-key="write review"
        ?secondary=${review.written}
        ?disabled=${waiting}
        @click=${() => acts.perform({ type: 'write-review', period: review.period })}
        >${review.written ? t('Write the draft anew') : t('Write as a draft')}</vscode-button
      >
      ${review.written ? html`<span class="quiet">${t('This review is written.')}</span>` : nothing}
    </div>
  </section>`;
};

const reviewGoals = (view: ReviewView): TemplateResult => {
  const { goals } = view.review;
  return section(view, { id: 'review-goals', title: t('Goals'), count: goals.length }, () =>
    goals.length === 0
      ? teach(t('Goals of a plan stand here beside what has come of them.'), {
          label: t('Make a plan'),
          act: () => view.acts.show({ panel: 'plan' }),
        })
      : html`<ul class="goals">
          ${goals.map((goal) => goalItem(goal, view.format, nothing))}
        </ul>`,
  );
};
