import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { valueOf } from '../shapes.js';
import type { PiecesView } from '../view.js';

/** The box for a new piece. */
export const addPiece = ({ ui, desk }: PiecesView): TemplateResult => {
  const label = t('Add a piece');
  return html`<div class="capture">
    <vscode-textfield
      .label=${label}
      data-key="add piece"
      placeholder=${label}
      title=${t('Enter adds an idea with this title.')}
      maxlength="500"
      .value=${ui.pieces.title}
      @input=${(event: Event) => desk.look({ title: valueOf(event) })}
      @keydown=${(event: KeyboardEvent) => {
        // While an input method composes Chinese, Enter chooses its words.
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') desk.add();
        if (event.key === 'Escape') desk.look({ title: '' });
      }}
    ></vscode-textfield>
  </div>`;
};
