import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { ActionGroup } from '../../src/protocol/page-snapshot.js';
import { gridKey } from '../grid-keys.js';
import { section, teach } from '../section.js';
import type { TodayView } from '../view.js';
import { actionCells, actionRow } from './action-row.js';

/** Rows of a context and contexts that are shown at first, and how many a person adds at a time. */
const FIRST = 8;
const STEP = 50;
const CONTEXTS = 'contexts';

/** Next actions by context: one stop of the Tab key, arrows within. */
export const nextActions = (view: TodayView): TemplateResult => {
  const { actions, inbox } = view.today;
  const count = actions.reduce((sum, { total }) => sum + total, 0);
  return section(view, { id: 'actions', title: t('Next actions'), count }, () => [
    inbox === 0 ? nothing : inboxLine(view, inbox),
    count === 0
      ? teach(
          t(
            'What you can do next stands here, by the place or the tool it needs. Write a line above: “@phone” names the context, “~2p” the pomodoros it takes, “tomorrow” the day.',
          ),
        )
      : // The clock ticks each second; the rows do not.
        guard([view.today, view.ui.shown, view.desk.cell, view.desk.explained, view.pending, today(view)], () =>
          grid(view, actions),
        ),
  ]);
};

const today = ({ now, format }: TodayView): string => format.instantDay(new Date(now).toISOString());

const inboxLine = ({ acts }: TodayView, inbox: number): TemplateResult =>
  html`<p class="inbox">
    ${inbox === 1 ? t('One thing in the inbox waits to be clarified.') : t('{0} things in the inbox wait to be clarified.', inbox)}
    <button class="link" data-key="review" @click=${() => acts.perform({ type: 'open', place: 'review' })}>
      ${t('Clarify')}
    </button>
  </p>`;

const grid = (view: TodayView, groups: readonly ActionGroup[]): TemplateResult => {
  const filled = groups.filter(({ items, total }) => items.length > 0 || total > 0);
  const shown = filled.slice(0, view.ui.shown[CONTEXTS] ?? FIRST);
  const cells = shown.flatMap((group) => [...rowsOf(view, group).flatMap(actionCells), ...moreCells(view, group)]);
  const rest = filled.length - shown.length;
  if (rest > 0) cells.push(moreKey(CONTEXTS));
  const current = cells.includes(view.desk.cell) ? view.desk.cell : (cells[0] ?? '');
  return html`<div
    class="grid"
    role="grid"
    aria-label=${t('Next actions')}
    @keydown=${gridKey}
    @focusin=${(event: FocusEvent) => view.desk.focusCell(keyOf(event.target))}
  >
    ${repeat(
      shown,
      (group) => nameOf(group),
      (group) => groupRows(view, group, current),
    )}
    ${
      rest === 0
        ? nothing
        : moreRow(view, CONTEXTS, current, t('Show {0} more contexts', rest), () => showMore(view, CONTEXTS, FIRST))
    }
  </div>`;
};

const groupRows = (view: TodayView, group: ActionGroup, current: string): TemplateResult => {
  const name = nameOf(group);
  const title = group.context === null ? t('Anywhere') : `@${group.context}`;
  const left = group.items.length - rowsOf(view, group).length;
  const elsewhere = group.total - group.items.length;
  return html`<div role="rowgroup" class="group">
    <div role="row" class="context">
      <span role="rowheader">${title} <span class="quiet">${view.format.number(group.total)}</span></span>
    </div>
    ${repeat(
      rowsOf(view, group),
      ({ id }) => id,
      (item) => actionRow(view, item, current),
    )}
    ${
      left > 0
        ? moreRow(view, name, current, t('Show {0} more', Math.min(left, STEP)), () => showMore(view, name, FIRST))
        : elsewhere > 0
          ? moreRow(view, name, current, t('{0} more in the Tasks view', elsewhere), () =>
              view.acts.perform({ type: 'open', place: 'tasks' }),
            )
          : nothing
    }
  </div>`;
};

const nameOf = ({ context }: ActionGroup): string => (context === null ? 'anywhere' : `@${context}`);

const rowsOf = (view: TodayView, group: ActionGroup): ActionGroup['items'] =>
  group.items.slice(0, view.ui.shown[nameOf(group)] ?? FIRST);

const moreKey = (name: string): string => `more ${name}`;

const moreCells = (view: TodayView, group: ActionGroup): readonly string[] =>
  rowsOf(view, group).length < group.total ? [moreKey(nameOf(group))] : [];

const moreRow = (view: TodayView, name: string, current: string, label: string, act: () => void): TemplateResult =>
  html`<div role="row" class="more">
    <div role="gridcell">
      <button
        class="link"
        data-key=${moreKey(name)}
        data-column="title"
        tabindex=${current === moreKey(name) ? 0 : -1}
        @click=${act}
      >
        ${label}
      </button>
    </div>
  </div>`;

const showMore = ({ ui, acts }: TodayView, name: string, first: number): void =>
  acts.change({ shown: { ...ui.shown, [name]: (ui.shown[name] ?? first) + STEP } });

const keyOf = (target: EventTarget | null): string =>
  target instanceof HTMLElement ? (target.dataset['key'] ?? '') : '';
