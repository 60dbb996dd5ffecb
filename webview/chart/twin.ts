import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';

/** The table of a chart, which is made when it is first asked for: most are never unfolded, and a year has many rows. */
export const twin = (
  { asked, ask }: { readonly asked: boolean; readonly ask: () => void },
  table: () => TemplateResult,
): TemplateResult =>
  html`<details class="twin">
    <summary @click=${ask}>${t('As a table')}</summary>
    ${asked ? table() : nothing}
  </details>`;
