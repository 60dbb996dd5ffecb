import { html, nothing, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { PageSnapshot } from '../src/protocol/page-snapshot.js';
import { icon } from './icons.js';
import { offerButtons } from './offers.js';
import type { PiecesDesk } from './pieces/pieces-desk.js';
import { piecesPanel } from './pieces/panel.js';
import type { PlanDesk } from './plan/plan-desk.js';
import { planPanel } from './plan/panel.js';
import { reviewPanel } from './review/panel.js';
import { tabBar } from './tabs.js';
import type { TodayDesk } from './today/today-desk.js';
import { todayPanel } from './today/panel.js';
import { undoBar } from './undo-bar.js';
import type { Acts, View } from './view.js';

/** What the panels know only while the page is open. */
export interface Desks {
  readonly today: TodayDesk;
  readonly plan: PlanDesk;
  readonly pieces: PiecesDesk;
}

/** Draws the page; `announced` is what a screen reader is told. */
export const drawPage = (
  root: HTMLElement,
  snapshot: PageSnapshot,
  announced: string,
  view: View | null,
  desks: Desks,
  acts: Acts,
): void =>
  void render(
    html`<div class="spoken" role="status">${announced}</div>
      ${snapshot.state === 'unavailable' ? unavailable(snapshot, acts) : view === null ? nothing : panels(view, desks)}`,
    root,
  );

/** The tabs and the panel that was sent; one that is no longer wanted waits, untouched, for the one that is. */
const panels = (view: View, desks: Desks): TemplateResult => {
  const { panel } = view.snapshot;
  return html`${tabBar(view)}
    <main>
      <div
        class="panel ${panel.id}"
        id="panel"
        role="tabpanel"
        aria-labelledby="tab-${panel.id}"
        ?inert=${panel.id !== view.ui.panel}
      >
        ${openPanel(view, desks)}
      </div>
    </main>
    ${undoBar(view)}`;
};

/** The clock ticks each second; these panels do not. */
const openPanel = (view: View, desks: Desks): unknown => {
  const { panel } = view.snapshot;
  switch (panel.id) {
    case 'today':
      return todayPanel({ ...view, today: panel.today, desk: desks.today });
    case 'plan':
      return guard([...changes(view), desks.plan.version], () => planPanel(view, panel.plan, desks.plan));
    case 'pieces':
      return guard([...changes(view), desks.pieces.version], () =>
        piecesPanel({ ...view, pieces: panel.pieces, desk: desks.pieces }),
      );
    case 'review':
      return guard([...changes(view)], () => reviewPanel({ ...view, review: panel.review }));
  }
};

const changes = ({ snapshot, ui, format, problem, pending }: View): readonly unknown[] => [
  snapshot.panel,
  ui,
  format,
  problem,
  pending,
];

const unavailable = (
  { message, offers }: Extract<PageSnapshot, { readonly state: 'unavailable' }>,
  acts: Acts,
): TemplateResult =>
  html`<main class="unavailable">
    <h1>${icon('error')}${t('The plan cannot be shown')}</h1>
    <p role="alert">${message}</p>
    <div class="buttons">${offerButtons(offers, acts)}</div>
  </main>`;
