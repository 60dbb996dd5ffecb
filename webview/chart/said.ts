import { html, nothing, type TemplateResult } from 'lit';

/** What a chart comes to, or in its place what its cursor is on. The summary keeps its room: nothing moves beneath the pointer. */
export const said = (summary: string, point: string | null): TemplateResult =>
  html`<p class="quiet said">
    <span class=${point === null ? nothing : 'away'}>${summary}</span
    >${point === null ? nothing : html`<span>${point}</span>`}
  </p>`;
