import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { LocalDate } from '../../src/domain/time/local.js';
import { showMore } from '../show-more.js';
import type { PiecesView } from '../view.js';
import type { Mark } from './marks.js';
import { pieceCard } from './piece-card.js';

const FIRST = 20;

/** The pieces of the day that one is on in the calendar. */
export const dayPieces = (view: PiecesView, day: LocalDate, marks: readonly Mark[]): TemplateResult => {
  const items = [...new Map(marks.map(({ item }) => [item.id, item])).values()];
  const shown = items.slice(0, view.ui.shown['day'] ?? FIRST);
  return html`<section class="of-day" aria-labelledby="of-day">
    <h2 id="of-day">${view.format.longDay(day)}</h2>
    ${
      items.length === 0
        ? html`<p class="quiet">
            ${t('Nothing on this day. Drag a piece here, or put one here from the list below.')}
          </p>`
        : html`<ul class="cards">
            ${repeat(
              shown,
              ({ id }) => id,
              (item) => pieceCard(view, item, { place: 'day', reachable: true }),
            )}
          </ul>`
    }
    ${showMore(view, 'day', { shown: shown.length, all: items.length })}
  </section>`;
};
