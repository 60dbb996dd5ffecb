import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '@vscode/l10n';
import type { ActionItem } from '../../src/protocol/page-snapshot.js';
import { icon } from '../icons.js';
import type { TodayView } from '../view.js';

const COLUMNS = ['done', 'title', 'urgency', 'start'] as const;

const cellKey = ({ id }: ActionItem, column: (typeof COLUMNS)[number]): string => `${column} ${id}`;

/** The keys of a row's controls, from left to right. */
export const actionCells = (item: ActionItem): readonly string[] => COLUMNS.map((column) => cellKey(item, column));

/** Whether its tick is on its way to the host. */
const isTicked = ({ pending }: TodayView, task: string): boolean =>
  pending.some((intent) => intent.type === 'set-done' && intent.done && intent.task === task);

/** One action: its tick, its title with what is known of it, its urgency with the terms, and a start button. */
export const actionRow = (view: TodayView, item: ActionItem, current: string): TemplateResult => {
  const { acts } = view;
  const { id, title } = item;
  const tab = (column: (typeof COLUMNS)[number]): number => (current === cellKey(item, column) ? 0 : -1);
  return html`<div role="row" class="action">
    <div role="gridcell">
      <input
        type="checkbox"
        aria-label=${t('Done: {0}', title)}
        data-key=${cellKey(item, 'done')}
        data-column="done"
        tabindex=${tab('done')}
        .checked=${live(isTicked(view, id))}
        @change=${() => acts.perform({ type: 'set-done', task: id, done: true })}
      />
    </div>
    <div role="gridcell" class="what">
      <button
        class="title"
        title=${title}
        data-key=${cellKey(item, 'title')}
        data-column="title"
        tabindex=${tab('title')}
        @click=${() => acts.perform({ type: 'open-task', task: id })}
      >
        ${title}
      </button>
      ${facts(view, item)}
    </div>
    <div role="gridcell" class="why">${urgency(view, item, tab('urgency'))}</div>
    <div role="gridcell">
      <button
        class="plain"
        title=${t('Start focus')}
        aria-label=${t('Start focus: {0}', title)}
        data-key=${cellKey(item, 'start')}
        data-column="start"
        tabindex=${tab('start')}
        @click=${() => acts.perform({ type: 'start-focus', task: id, flow: false })}
      >
        ${icon('play')}
      </button>
    </div>
  </div>`;
};

const facts = ({ format, now }: TodayView, { estimate, due }: ActionItem): TemplateResult | typeof nothing =>
  estimate === null && due === null
    ? nothing
    : html`<span class="facts-line quiet"
        >${due === null ? nothing : html`<span class="due ${due.state}">${format.due(due.at, now)}</span>`}${
          estimate === null ? nothing : html`<span>${format.minutes(estimate)}</span>`
        }</span
      >`;

const urgency = (view: TodayView, item: ActionItem, tab: number): TemplateResult => {
  const { desk, format } = view;
  const open = desk.explained === item.id;
  return html`<button
      class="plain urgency"
      aria-label=${t('Urgency {0}', format.number(item.urgency, 1))}
      aria-describedby=${open ? 'terms' : nothing}
      data-key=${cellKey(item, 'urgency')}
      data-column="urgency"
      tabindex=${tab}
      @pointerenter=${() => desk.explain(item.id)}
      @pointerleave=${() => desk.explain(null)}
      @focus=${() => desk.explain(item.id)}
      @blur=${() => desk.explain(null)}
      @click=${() => desk.explain(open ? null : item.id)}
    >
      ${format.number(item.urgency, 1)}
    </button>
    ${open ? terms(view, item) : nothing}`;
};

const terms = ({ format }: TodayView, { terms: all, urgency: sum }: ActionItem): TemplateResult =>
  html`<div class="tip" id="terms" role="tooltip">
    <strong>${t('Urgency {0}', format.number(sum, 1))}</strong>
    <ul>
      ${all.map(({ label, value }) => html`<li><span>${label}</span> <span class="value">${signed(format.number(value, 1), value)}</span></li>`)}
    </ul>
  </div>`;

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text.replace('-', '−'));
