import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { PlanWarning } from '../../src/protocol/page-snapshot.js';
import { icon } from '../icons.js';
import { offerButtons } from '../offers.js';
import type { Acts, TodayView } from '../view.js';

/** So many are shown at first: the gravest come first. */
const FIRST = 3;

/** What will be late or does not fit, with the ways out. */
export const warnings = ({ today, ui, acts }: TodayView): TemplateResult | typeof nothing => {
  const all = today.warnings;
  if (all.length === 0) return nothing;
  const shown = all.slice(0, ui.shown['warnings'] ?? FIRST);
  return html`<section class="warnings" aria-label=${t('What does not fit')}>
    ${repeat(
      shown,
      ({ id }) => id,
      (warning) => note(warning, acts),
    )}
    ${
      shown.length === all.length
        ? nothing
        : html`<button
            class="link"
            data-key="more warnings"
            @click=${() => acts.change({ shown: { ...ui.shown, warnings: all.length } })}
          >
            ${t('Show {0} more', all.length - shown.length)}
          </button>`
    }
  </section>`;
};

const note = ({ text, offers }: PlanWarning, acts: Acts): TemplateResult =>
  html`<div class="note warning">
    ${icon('warning')}
    <div>
      <p>${text}</p>
      ${offers.length === 0 ? nothing : html`<div class="buttons">${offerButtons(offers, acts)}</div>`}
    </div>
  </div>`;
