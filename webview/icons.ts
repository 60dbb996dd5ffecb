import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';

/** Small drawings on a grid of 16 × 16, in the colour of the text beside them. */
const ICONS = {
  play: svg`<path d="M5 3.2v9.6L12.5 8z" />`,
  chevron: svg`<path class="line" d="M6 4l4 4-4 4" />`,
  warning: svg`<path class="line" d="M8 2.5l6 11H2zM8 6.5v3.2" /><circle cx="8" cy="11.6" r=".8" />`,
  error: svg`<circle class="line" cx="8" cy="8" r="6" /><path class="line" d="M8 4.8v4" /><circle cx="8" cy="11" r=".8" />`,
  calendar: svg`<path class="line" d="M2.5 4h11v9.5h-11zM2.5 6.8h11M5.2 2.3V4M10.8 2.3V4" />`,
  close: svg`<path class="line" d="M4 4l8 8M12 4l-8 8" />`,
  edit: svg`<path class="line" d="M3 13l.7-3L10.5 3.2 12.8 5.5 6 12.3zM9 4.7l2.3 2.3" />`,
  more: svg`<circle cx="3.5" cy="8" r="1.1" /><circle cx="8" cy="8" r="1.1" /><circle cx="12.5" cy="8" r="1.1" />`,
  back: svg`<path class="line" d="M10 4L6 8l4 4" />`,
  planned: svg`<circle class="line" cx="8" cy="8" r="4" />`,
  scheduled: svg`<path class="line" d="M8 3l5 5-5 5-5-5z" />`,
  published: svg`<path d="M4 4h8v8H4z" />`,
  check: svg`<path class="line" d="M3.5 8.5l3 3 6-7" />`,
} satisfies Readonly<Record<string, SVGTemplateResult>>;

/** A drawing that says nothing to a screen reader: what it means stands beside it. */
export const icon = (name: keyof typeof ICONS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${ICONS[name]}</svg>`;
