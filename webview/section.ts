import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { withName } from './ui-state.js';
import type { View } from './view.js';

/** A section that can be folded: its heading is the button for it. */
export const section = (
  { ui, acts }: View,
  { id, title, count }: { readonly id: string; readonly title: string; readonly count?: number },
  content: () => unknown,
): TemplateResult => {
  const open = !ui.folded.includes(id);
  return html`<section class="section ${id}" aria-labelledby="heading-${id}">
    <h2>
      <button
        class="fold"
        id="heading-${id}"
        data-key="fold ${id}"
        aria-expanded=${open}
        aria-controls="body-${id}"
        @click=${() => acts.change({ folded: withName(ui.folded, id, open) })}
      >
        ${icon('chevron')}<span>${title}</span>${
          count === undefined || count === 0 ? nothing : html`<vscode-badge variant="counter">${count}</vscode-badge>`
        }
      </button>
    </h2>
    <div class="body" id="body-${id}" ?hidden=${!open}>${open ? content() : nothing}</div>
  </section>`;
};

/** What a section says while it is empty: what would stand here, and how to begin. */
export const teach = (text: string, button?: { readonly label: string; readonly act: () => void }): TemplateResult =>
  html`<div class="teach">
    <p>${text}</p>
    ${
      button === undefined
        ? nothing
        : html`<vscode-button secondary @click=${button.act}>${button.label}</vscode-button>`
    }
  </div>`;
