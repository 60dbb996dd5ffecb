import { html, nothing, render, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { PageSnapshot } from '../src/protocol/page-snapshot.js';
import { icon } from './icons.js';
import { offerButtons } from './offers.js';
import { todayPanel } from './today/panel.js';
import type { Acts, View } from './view.js';

/** Draws the page; `announced` is what a screen reader is told. */
export const drawPage = (
  root: HTMLElement,
  snapshot: PageSnapshot,
  announced: string,
  view: View | null,
  acts: Acts,
): void => {
  const panel = snapshot.state === 'unavailable' || view === null ? unavailable(snapshot, acts) : openPanel(view);
  render(
    html`<div class="spoken" role="status">${announced}</div>
      ${panel}`,
    root,
  );
};

const openPanel = (view: View): TemplateResult | typeof nothing => {
  const { panel } = view.snapshot;
  return panel.id === 'today' ? todayPanel({ ...view, today: panel.today }) : nothing;
};

const unavailable = (snapshot: PageSnapshot, acts: Acts): TemplateResult =>
  snapshot.state === 'unavailable'
    ? html`<main class="unavailable">
        <h1>${icon('error')}${t('The plan cannot be shown')}</h1>
        <p role="alert">${snapshot.message}</p>
        <div class="buttons">${offerButtons(snapshot.offers, acts)}</div>
      </main>`
    : html``;
