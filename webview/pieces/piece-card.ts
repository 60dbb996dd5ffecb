import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import type { Format } from '../format.js';
import { icon } from '../icons.js';
import { meter } from '../meter.js';
import type { PiecesView } from '../view.js';
import { marksOf, markName } from './marks.js';
import { pieceMenu } from './piece-menu.js';

/** Where a card stands: one piece may have several. */
export interface CardPlace {
  readonly place: 'board' | 'day' | 'unplaced';
  /** Whether the Tab key leads to it. */
  readonly reachable: boolean;
}

/** A piece with its dates, how far it is, and its menu. */
export const pieceCard = (view: PiecesView, item: PieceItem, { place, reachable }: CardPlace): TemplateResult => {
  const { desk, acts } = view;
  const { id, title, hasDraft } = item;
  const menu = `${place} ${id}`;
  const open = desk.menu === menu;
  const tab = reachable ? 0 : -1;
  return html`<li
    class=${item.late ? 'card late' : 'card'}
    draggable="true"
    @dragstart=${(event: DragEvent) => {
      event.dataTransfer?.setData('text/plain', title);
      desk.drag({ piece: id, which: item.planned === null && item.scheduled !== null ? 'scheduled' : 'planned' });
    }}
    @dragend=${() => desk.drop()}
    @focusin=${() => (place === 'board' ? desk.focusCard(id) : undefined)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && open) desk.closeMenu(`menu ${menu}`);
    }}
  >
    <div class="line">
      <button
        class="title"
        data-key="piece ${menu}"
        data-column="piece"
        tabindex=${tab}
        title=${hasDraft ? t('Open the draft') : t('Make the draft')}
        @click=${() => acts.perform({ type: 'open-draft', piece: id })}
      >
        ${title}
      </button>
      <button
        class="plain"
        data-key="menu ${menu}"
        data-column="menu"
        tabindex=${tab}
        aria-expanded=${open}
        title=${t('What to do with it')}
        aria-label=${t('What to do with it: {0}', title)}
        @click=${() => desk.toggleMenu(menu)}
      >
        ${icon('more')}
      </button>
    </div>
    ${facts(view, item)} ${progress(item, view.format)} ${effect(item, view.format)}
    ${open ? pieceMenu(view, item, menu) : nothing}
  </li>`;
};

const facts = ({ format }: PiecesView, item: PieceItem): TemplateResult | typeof nothing => {
  const marks = marksOf(item);
  if (item.kind === null && marks.length === 0 && !item.late) return nothing;
  return html`<p class="facts-line quiet">
    ${item.kind === null ? nothing : html`<span>${item.kind}</span>`}
    ${marks.map(
      ({ kind, day }) =>
        html`<span class="mark ${kind}" title=${markName(kind)}
          >${icon(kind)}<span class="spoken">${markName(kind)} </span>${format.date(day)}</span
        >`,
    )}
    ${item.late ? html`<span class="late-mark">${icon('warning')}${t('Late')}</span>` : nothing}
  </p>`;
};

const progress = ({ words, quality }: PieceItem, format: Format): unknown => [
  measure(words, format, {
    of: (now, target) => t('{0} of {1} words', now, target),
    now: (now) => t('{0} words', now),
    target: (target) => t('{0} words wanted', target),
  }),
  measure(quality, format, {
    of: (now, target) => t('Quality {0} of {1}', now, target),
    now: (now) => t('Quality {0}', now),
    target: (target) => t('Quality {0} wanted', target),
  }),
];

const measure = (
  { now, target }: PieceItem['words'],
  format: Format,
  say: {
    readonly of: (now: string, target: string) => string;
    readonly now: (now: string) => string;
    readonly target: (target: string) => string;
  },
): TemplateResult | typeof nothing => {
  if (target === null)
    return now === null ? nothing : html`<p class="measure"><span>${say.now(format.number(now))}</span></p>`;
  const text = now === null ? say.target(format.number(target)) : say.of(format.number(now), format.number(target));
  return html`<p class="measure">${meter(now, target)}<span>${text}</span></p>`;
};

/** What came back. */
const effect = ({ influence, comments }: PieceItem, format: Format): TemplateResult | typeof nothing =>
  influence === null && comments === null
    ? nothing
    : html`<p class="facts-line quiet">
        ${
          influence === null
            ? nothing
            : html`<span
                >${t('Influence {0} ± {1}', format.number(influence.score), format.number(influence.uncertainty))}</span
              >`
        }
        ${
          comments === null
            ? nothing
            : html`<span>${comments === 1 ? t('1 comment') : t('{0} comments', format.number(comments))}</span>`
        }
      </p>`;
