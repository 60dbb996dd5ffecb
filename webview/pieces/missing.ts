import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import { icon } from '../icons.js';
import { offerButtons } from '../offers.js';
import { showMore } from '../show-more.js';
import type { PiecesView } from '../view.js';

/** Notes that are seen at first: they are tall where there is no room for their buttons in a row. */
const FIRST = { wide: 3, narrow: 1 };

/** Pieces whose file is gone, with the ways out. */
export const missing = (view: PiecesView): TemplateResult | typeof nothing => {
  const all = view.pieces.missing;
  if (all.length === 0) return nothing;
  const shown = all.slice(0, view.ui.shown['missing'] ?? FIRST[view.desk.wide ? 'wide' : 'narrow']);
  return html`<section class="warnings" aria-label=${t('Files that are gone')}>
    ${repeat(
      shown,
      ({ piece }) => piece,
      ({ text, offers }) =>
        html`<div class="note warning">
          ${icon('warning')}
          <div>
            <p>${text}</p>
            ${offers.length === 0 ? nothing : html`<div class="buttons">${offerButtons(offers, view.acts)}</div>`}
          </div>
        </div>`,
    )}
    ${showMore(view, 'missing', { shown: shown.length, all: all.length })}
  </section>`;
};
