import { html, type TemplateResult } from 'lit';

/** One of a few ways to see the same, side by side: buttons of which one is pressed. */
export const choice = <Name extends string>(
  { id, label, chosen }: { readonly id: string; readonly label: string; readonly chosen: Name },
  options: readonly { readonly id: Name; readonly label: string }[],
  choose: (option: Name) => void,
): TemplateResult =>
  html`<div class="choices" role="group" aria-label=${label}>
    ${options.map(
      (option) =>
        html`<button
          class="one"
          data-key="${id} ${option.id}"
          aria-pressed=${option.id === chosen}
          @click=${() => choose(option.id)}
        >
          ${option.label}
        </button>`,
    )}
  </div>`;
