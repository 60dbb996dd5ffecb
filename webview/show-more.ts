import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { View } from './view.js';

/** How many rows a person adds at a time, where nothing else is said. */
const STEP = 50;

/** A button for what is left of a long list; the page remembers how far it was unfolded. */
export const showMore = (
  { ui, acts }: View,
  name: string,
  { shown, all, step = STEP }: { readonly shown: number; readonly all: number; readonly step?: number },
): TemplateResult | typeof nothing =>
  shown >= all
    ? nothing
    : html`<button
        class="link more"
        data-key="more ${name}"
        data-column="more"
        @click=${() => acts.change({ shown: { ...ui.shown, [name]: shown + step } })}
      >
        ${t('Show {0} more', Math.min(step, all - shown))}
      </button>`;
