import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '@vscode/l10n';
import { PIECE_COMMAND_NAMES, type PieceCommandName } from '../../src/protocol/page.js';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import { valueOf } from '../shapes.js';
import type { PiecesView } from '../view.js';

/** While a year is typed its first digits are years as well: nothing before this one is meant. */
const FIRST_DAY = '2000-01-01';

/** All that can be done with a piece. */
export const pieceMenu = (view: PiecesView, item: PieceItem, menu: string): TemplateResult => {
  const { pieces, acts } = view;
  const { id, status, hasDraft } = item;
  return html`<div class="menu" role="group" aria-label=${t('What to do with it: {0}', item.title)}>
    <label
      >${t('Status')}
      <select
        class="choice"
        data-key="move ${menu}"
        @change=${(event: Event) => {
          const to = pieces.statuses.find((one) => one.id === valueOf(event));
          if (to !== undefined) acts.perform({ type: 'move-piece', piece: id, status: to.id });
        }}
      >
        ${pieces.statuses.map(
          (one) => html`<option value=${one.id} .selected=${live(one.id === status)}>${one.name}</option>`,
        )}
      </select></label
    >
    ${dateField(view, item, 'planned', menu)} ${dateField(view, item, 'scheduled', menu)}
    <div class="buttons">
      <button class="link" data-key="draft ${menu}" @click=${() => acts.perform({ type: 'open-draft', piece: id })}>
        ${hasDraft ? t('Open the draft') : t('Make the draft')}
      </button>
      ${PIECE_COMMAND_NAMES.map(
        (command) =>
          html`<button
            class="link"
            data-key="${command} ${menu}"
            @click=${() => acts.perform({ type: 'piece-command', piece: id, command })}
          >
            ${commandName(command)}
          </button>`,
      )}
    </div>
  </div>`;
};

const dateField = (
  { acts }: PiecesView,
  item: PieceItem,
  which: 'planned' | 'scheduled',
  menu: string,
): TemplateResult =>
  html`<label
    >${which === 'planned' ? t('Planned day') : t('Scheduled day')}
    <input
      type="date"
      min=${FIRST_DAY}
      data-key="${which} ${menu}"
      .value=${live(item[which] ?? '')}
      @change=${({ currentTarget: input }: Event) => {
        if (!(input instanceof HTMLInputElement) || !input.validity.valid) return;
        const date = input.value === '' ? null : input.value;
        if (date !== item[which]) acts.perform({ type: 'date-piece', piece: item.id, which, date });
      }}
  /></label>`;

const commandName = (command: PieceCommandName): string => {
  switch (command) {
    case 'edit':
      return t('Edit');
    case 'publish':
      return t('Publish');
    case 'export':
      return t('Export');
    case 'engagement':
      return t('Note engagement');
    case 'remove':
      return t('Remove');
  }
};
