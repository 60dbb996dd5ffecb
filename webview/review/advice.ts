import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { section, teach } from '../section.js';
import type { ReviewView } from '../view.js';

/** What to stop, to start and to keep, and what would have to be known to say more. */
export const advice = (view: ReviewView): TemplateResult => {
  const { stop, start, keep, missing = [] } = view.review.advice;
  return section(view, { id: 'advice', title: t('What to do next') }, () =>
    stop.length + start.length + keep.length + missing.length === 0
      ? teach(t('What to stop, to start and to keep is told from what came out and where the hours went.'))
      : [list(t('Stop'), stop), list(t('Start'), start), list(t('Keep'), keep), list(t('What is not known'), missing)],
  );
};

const list = (name: string, sentences: readonly string[]): TemplateResult | typeof nothing =>
  sentences.length === 0
    ? nothing
    : html`<h3>${name}</h3>
        <ul class="advice">
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`;
