import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import { showMore } from '../show-more.js';
import type { PiecesView } from '../view.js';

const FIRST = 10;

/** Pieces that have no day: each can be put on the day that one is on. */
export const unplacedPieces = (
  view: PiecesView,
  day: LocalDate,
  items: readonly PieceItem[],
): TemplateResult | typeof nothing => {
  const { desk, acts, format } = view;
  if (items.length === 0) return nothing;
  const shown = items.slice(0, view.ui.shown['unplaced'] ?? FIRST);
  return html`<section class="unplaced" aria-labelledby="unplaced">
    <h2 id="unplaced">${t('Without a day')} <span class="quiet">${format.number(items.length)}</span></h2>
    <ul>
      ${repeat(
        shown,
        ({ id }) => id,
        ({ id, title }) =>
          html`<li
            class="line"
            draggable="true"
            @dragstart=${(event: DragEvent) => {
              event.dataTransfer?.setData('text/plain', title);
              desk.drag({ piece: id, which: 'planned' });
            }}
            @dragend=${() => desk.drop()}
          >
            <span class="text" title=${title}>${title}</span>
            <button
              class="link"
              data-key="put ${id}"
              data-column="put"
              @click=${() => acts.perform({ type: 'date-piece', piece: id, which: 'planned', date: day })}
            >
              ${t('Plan for {0}', format.date(day))}<span class="spoken">${t(': {0}', title)}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${showMore(view, 'unplaced', { shown: shown.length, all: items.length })}
  </section>`;
};
