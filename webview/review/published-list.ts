import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import { section, teach } from '../section.js';
import { showMore } from '../show-more.js';
import type { ReviewView } from '../view.js';

const FIRST = 20;

/** What came out of the period. */
export const publishedList = (view: ReviewView): TemplateResult => {
  const { published } = view.review;
  return section(view, { id: 'published', title: t('Came out'), count: published.length }, () => {
    if (published.length === 0) return teach(t('Nothing came out in this time. What you publish stands here.'));
    const shown = published.slice(0, view.ui.shown['published'] ?? FIRST);
    return html`<ul class="came-out">
        ${repeat(
          shown,
          ({ piece }) => piece,
          ({ piece, title, day, text }) =>
            html`<li>
              <button
                class="link"
                data-key="published ${piece}"
                data-column="published"
                @click=${() => view.acts.perform({ type: 'open-draft', piece })}
              >
                ${title}
              </button>
              <p class="quiet">${[view.format.day(day), ...(text === '' ? [] : [text])].join(' · ')}</p>
            </li>`,
        )}
      </ul>
      ${showMore(view, 'published', { shown: shown.length, all: published.length })}`;
  });
};
