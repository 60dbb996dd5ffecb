import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { PieceItem, PiecesSnapshot } from '../../src/protocol/plan-snapshot.js';
import { showMore } from '../show-more.js';
import { valueOf } from '../shapes.js';
import type { PiecesView } from '../view.js';
import { boardKey } from './board-keys.js';
import { pieceCard } from './piece-card.js';

type Status = PiecesSnapshot['statuses'][number];

/** Cards of a column that are drawn at first, and how many a person adds at a time. */
const FIRST = 8;
const STEP = 20;

/** Pieces by status: columns side by side, or one at a time where there is no room. */
export const board = (view: PiecesView, items: readonly PieceItem[]): TemplateResult => {
  const { pieces, ui, desk } = view;
  const byStatus = Map.groupBy(items, ({ status }) => status);
  const chosen = pieces.statuses.find(({ id }) => id === ui.pieces.status) ?? pieces.statuses[0];
  const columns = desk.wide ? pieces.statuses : chosen === undefined ? [] : [chosen];
  const shown = columns.map((status) => {
    const all = byStatus.get(status.id) ?? [];
    return { status, all, first: all.slice(0, ui.shown[columnName(status)] ?? FIRST) };
  });
  const cards = shown.flatMap(({ first }) => first);
  const current = cards.some(({ id }) => id === desk.card) ? desk.card : (cards[0]?.id ?? '');
  return html`${desk.wide ? nothing : chooser(view, byStatus, chosen)}
    <div
      class="board"
      role="group"
      aria-label=${t('Board')}
      tabindex=${cards.length === 0 ? 0 : nothing}
      @keydown=${boardKey}
    >
      ${repeat(
        shown,
        ({ status }) => status.id,
        ({ status, all, first }) => boardColumn(view, status, { all, first, current }),
      )}
    </div>`;
};

const columnName = ({ id }: Status): string => `pieces ${id}`;

const chooser = (
  { pieces, desk, format }: PiecesView,
  byStatus: ReadonlyMap<string, readonly PieceItem[]>,
  chosen: Status | undefined,
): TemplateResult =>
  html`<select
    class="choice"
    data-key="status"
    aria-label=${t('Status')}
    @change=${(event: Event) => desk.look({ status: valueOf(event) })}
  >
    ${pieces.statuses.map(
      ({ id, name }) =>
        html`<option value=${id} ?selected=${id === chosen?.id}>
          ${t('{0} ({1})', name, format.number(byStatus.get(id)?.length ?? 0))}
        </option>`,
    )}
  </select>`;

const boardColumn = (
  view: PiecesView,
  status: Status,
  {
    all,
    first,
    current,
  }: { readonly all: readonly PieceItem[]; readonly first: readonly PieceItem[]; readonly current: string },
): TemplateResult => {
  const { acts, desk, format } = view;
  const { id, name } = status;
  return html`<section
    class=${desk.over === id ? 'status over' : 'status'}
    aria-labelledby="status-${id}"
    @dragover=${(event: DragEvent) => {
      if (desk.dragged === null) return;
      event.preventDefault();
      desk.dragOver(id);
    }}
    @dragleave=${() => desk.dragOver('')}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      const dragged = desk.drop();
      if (dragged !== null && !all.some((item) => item.id === dragged.piece))
        acts.perform({ type: 'move-piece', piece: dragged.piece, status: id });
    }}
  >
    <h2 id="status-${id}" class=${desk.wide ? '' : 'spoken'}>
      ${name} <span class="quiet">${format.number(all.length)}</span>
    </h2>
    <ul class="cards">
      ${repeat(
        first,
        (item) => item.id,
        (item) => pieceCard(view, item, { place: 'board', reachable: item.id === current }),
      )}
    </ul>
    ${showMore(view, columnName(status), { shown: first.length, all: all.length, step: STEP })}
  </section>`;
};
