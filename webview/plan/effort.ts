import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { section } from '../section.js';
import type { PlanView } from '../view.js';

/** What a piece takes, by its length and its quality, and how sure that is. */
export const effort = (view: PlanView): TemplateResult =>
  section(view, { id: 'effort', title: t('Effort') }, () => {
    const { text, c1, c2, pieces } = view.plan.effort;
    const { format } = view;
    return html`<p>
        ${t('{0} for a thousand words, {1} for ten points of quality', format.hours(c1), format.hours(c2))}
      </p>
      <p class="quiet">${text} ${learnt(pieces)}</p>`;
  });

/** Nothing where nothing was learnt yet: the text says whose figures these are. */
const learnt = (pieces: number): string => {
  if (pieces === 0) return '';
  return pieces === 1 ? t('Learnt from one finished piece.') : t('Learnt from {0} finished pieces.', pieces);
};
