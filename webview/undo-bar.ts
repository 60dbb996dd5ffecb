import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { icon } from './icons.js';
import type { View } from './view.js';

/** The last change in a line at the bottom, and how to take it back. */
export const undoBar = ({ snapshot: { undo }, closedUndo, acts }: View): TemplateResult | typeof nothing =>
  undo === null || undo.change === closedUndo
    ? nothing
    : html`<aside class="undo" aria-label=${t('Last change')}>
        <span class="text" title=${undo.text}>${undo.text}</span>
        <button
          class="link"
          data-key="undo"
          title=${t('{0} ({1})', t('Undo'), 'Ctrl+Z')}
          @click=${() => acts.perform({ type: 'undo', change: undo.change })}
        >
          ${t('Undo')}
        </button>
        <button
          class="plain"
          data-key="close undo"
          title=${t('Close')}
          aria-label=${t('Close')}
          @click=${() => acts.closeUndo(undo.change)}
        >
          ${icon('close')}
        </button>
      </aside>`;
