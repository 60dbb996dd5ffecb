import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '@vscode/l10n';
import { valueOf } from '../shapes.js';
import type { PiecesView } from '../view.js';

/** What pieces are to be seen. */
export const filters = ({ pieces, ui, desk }: PiecesView): TemplateResult =>
  html`<div class="filters" role="search" aria-label=${t('Pieces that are seen')}>
    <input
      type="search"
      data-key="filter"
      autocomplete="off"
      placeholder=${t('Search titles')}
      aria-label=${t('Search titles')}
      .value=${live(ui.pieces.query)}
      @input=${(event: Event) => desk.look({ query: valueOf(event) })}
    />
    ${select(
      { key: 'filter channel', label: t('Channel'), all: t('All channels'), chosen: ui.pieces.channel },
      pieces.channels.map(({ id, name }) => ({ value: id, name })),
      (channel) => desk.look({ channel }),
    )}
    ${select(
      { key: 'filter kind', label: t('Kind of output'), all: t('All kinds'), chosen: ui.pieces.kind },
      pieces.kinds.map(({ name }) => ({ value: name, name })),
      (kind) => desk.look({ kind }),
    )}
  </div>`;

const select = (
  {
    key,
    label,
    all,
    chosen,
  }: { readonly key: string; readonly label: string; readonly all: string; readonly chosen: string },
  options: readonly { readonly value: string; readonly name: string }[],
  choose: (value: string) => void,
): TemplateResult | typeof nothing =>
  options.length === 0
    ? nothing
    : html`<select
        class="choice"
        data-key=${key}
        aria-label=${label}
        @change=${(event: Event) => choose(valueOf(event))}
      >
        <option value="" ?selected=${chosen === ''}>${all}</option>
        ${options.map(({ value, name }) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
      </select>`;
