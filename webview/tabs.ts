import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { PANELS, type Panel } from '../src/protocol/page.js';
import { runningTimer } from './running-timer.js';
import type { Acts, View } from './view.js';

/** The panels as tabs, and the timer where it is not on the panel itself. */
export const tabBar = (view: View): TemplateResult => {
  const { ui, snapshot, acts } = view;
  return html`<header class="bar">
    <div class="tabs" role="tablist" aria-label=${t('Panels')} @keydown=${(event: KeyboardEvent) => onKey(event, acts)}>
      ${PANELS.map((panel, index) => {
        const chosen = panel === ui.panel;
        return html`<button
          class="tab"
          id="tab-${panel}"
          role="tab"
          data-key="tab ${panel}"
          aria-selected=${chosen}
          aria-controls=${chosen ? 'panel' : nothing}
          aria-keyshortcuts="Control+Alt+${index + 1}"
          title=${t('{0} ({1})', panelName(panel), `Ctrl+Alt+${index + 1}`)}
          tabindex=${chosen ? 0 : -1}
          @click=${() => acts.show({ panel })}
        >
          ${panelName(panel)}
        </button>`;
      })}
    </div>
    ${ui.panel === 'today' && snapshot.panel.id === 'today' ? nothing : runningTimer(view)}
  </header>`;
};

export const panelName = (panel: Panel): string => {
  switch (panel) {
    case 'today':
      return t('Today');
    case 'plan':
      return t('Plan');
    case 'pieces':
      return t('Pieces');
    case 'review':
      return t('Review');
  }
};

/** The panel that Ctrl+Alt and a digit ask for. AltGr, which says the same on some keyboards, writes letters. */
export const panelOf = (event: KeyboardEvent): Panel | undefined => {
  const { ctrlKey, altKey, shiftKey, metaKey, code } = event;
  if (!ctrlKey || !altKey || shiftKey || metaKey || event.getModifierState('AltGraph')) return undefined;
  return PANELS.find((_, index) => code === `Digit${index + 1}`);
};

/** Arrows lead from tab to tab, around the ends. */
const onKey = (event: KeyboardEvent, acts: Acts): void => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLElement)) return;
  const at = PANELS.findIndex((panel) => target.dataset['key'] === `tab ${panel}`);
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const move = moves[key];
  const panel = move === undefined ? undefined : PANELS.at(move % PANELS.length);
  if (panel === undefined) return;
  event.preventDefault();
  acts.show({ panel });
};
