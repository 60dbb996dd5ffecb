import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { icon } from './icons.js';
import type { View } from './view.js';

/** Why the last thing that was asked for was not done. */
export const problemNote = ({ problem, acts }: View): TemplateResult | typeof nothing =>
  problem === null
    ? nothing
    : html`<div class="note error">
        ${icon('error')}
        <p role="alert">${problem}</p>
        <button
          class="plain"
          data-key="close problem"
          title=${t('Close')}
          aria-label=${t('Close')}
          @click=${() => acts.closeProblem()}
        >
          ${icon('close')}
        </button>
      </div>`;
