import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { choice } from '../choice.js';
import { problemNote } from '../problem-note.js';
import { teach } from '../section.js';
import type { Look } from '../ui-state.js';
import type { PiecesView } from '../view.js';
import { addPiece } from './add-piece.js';
import { board } from './board.js';
import { calendar } from './calendar.js';
import { filters } from './filters.js';
import { heat } from './heat.js';
import { matchingPieces } from './matching-pieces.js';
import { missing } from './missing.js';

/** The panel *Pieces*: everything that is to come out or has come out, by status, by day, or over a year. */
export const piecesPanel = (view: PiecesView): TemplateResult =>
  html`<h1 class="spoken">${t('Pieces')}</h1>
    <div class="top">${problemNote(view)} ${addPiece(view)} ${missing(view)}</div>
    ${
      view.pieces.items.length === 0
        ? html`<div class="begin">
            ${teach(
              t(
                'A piece is one thing that you make for readers or listeners: a post, a talk, a conversation. Name one above, or accept a plan: its pieces come here, and lead from the idea to what came back.',
              ),
              { label: t('Make a plan'), act: () => view.acts.show({ panel: 'plan' }) },
            )}
          </div>`
        : seen(view)
    }`;

const seen = (view: PiecesView): TemplateResult => {
  const { ui, desk, acts } = view;
  const items = matchingPieces(view.pieces.items, ui.pieces);
  return html`<div class="toolbar">
      ${choice<Look>(
        { id: 'look', label: t('View'), chosen: ui.pieces.look },
        [
          { id: 'board', label: t('Board') },
          { id: 'calendar', label: t('Calendar') },
          { id: 'heat', label: t('Year') },
        ],
        (look) => desk.look({ look }),
      )}
      ${filters(view)}
      <button class="link" data-key="import" @click=${() => acts.perform({ type: 'import-engagement' })}>
        ${t('Import engagement')}
      </button>
    </div>
    ${
      items.length === 0
        ? teach(t('No piece is like that.'), {
            label: t('Show all'),
            act: () => desk.look({ query: '', channel: '', kind: '' }),
          })
        : look(view, items)
    }`;
};

const look = (view: PiecesView, items: PiecesView['pieces']['items']): TemplateResult => {
  switch (view.ui.pieces.look) {
    case 'board':
      return board(view, items);
    case 'calendar':
      return calendar(view, items);
    case 'heat':
      return heat(view, items);
  }
};
