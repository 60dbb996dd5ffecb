import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Offer } from '../src/protocol/page-snapshot.js';
import type { Acts } from './view.js';

/** A button for each way on that the host offers. */
export const offerButtons = (offers: readonly Offer[], acts: Acts): unknown =>
  repeat(
    offers,
    ({ id }) => id,
    ({ id, label }): TemplateResult =>
      html`<button
        class="offer"
        data-key="offer ${id}"
        data-column="offer"
        @click=${() => acts.perform({ type: 'take-offer', offer: id })}
      >
        ${label}
      </button>`,
  );
