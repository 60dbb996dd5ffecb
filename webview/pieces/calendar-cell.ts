import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { LocalDate } from '../../src/domain/time/local.js';
import { icon } from '../icons.js';
import type { PiecesView } from '../view.js';
import { MARKS, markName, type Mark } from './marks.js';

/** So many titles are told of a day in a month. */
const TOLD = 3;

/** A day: its marks, with titles where there is room. Pieces are dropped here. */
export const calendarCell = (
  view: PiecesView,
  day: LocalDate,
  { marks, current }: { readonly marks: readonly Mark[]; readonly current: LocalDate },
): TemplateResult => {
  const { pieces, ui, desk, acts, format } = view;
  const classes = [
    'day',
    ...(day.slice(0, 7) === current.slice(0, 7) || ui.pieces.span === 'week' ? [] : ['outside']),
    ...(day === pieces.today ? ['today'] : []),
    ...(day === current ? ['current'] : []),
    ...(desk.over === day ? ['over'] : []),
  ].join(' ');
  return html`<div
    class=${classes}
    role="gridcell"
    tabindex=${day === current ? 0 : -1}
    data-key="day ${day}"
    aria-selected=${day === current}
    aria-current=${day === pieces.today ? 'date' : nothing}
    @click=${() => desk.goTo(day, true)}
    @dragover=${(event: DragEvent) => {
      if (desk.dragged === null) return;
      event.preventDefault();
      desk.dragOver(day);
    }}
    @dragleave=${() => desk.dragOver('')}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      const dragged = desk.drop();
      if (dragged !== null) acts.perform({ type: 'date-piece', ...dragged, date: day });
    }}
  >
    <span class="spoken">${cellName(view, day, marks)}</span>
    <div class="seen" aria-hidden="true">
      <span class="which"
        ><span class="number">${Number(day.slice(8))}</span>${
          ui.pieces.span === 'week' && !desk.wide ? html` <span class="quiet">${format.weekday(day)}</span>` : nothing
        }</span
      >
      ${desk.wide || ui.pieces.span === 'week' ? titles(view, marks) : counts(marks, format)}
    </div>
  </div>`;
};

const cellName = ({ format }: PiecesView, day: LocalDate, marks: readonly Mark[]): string =>
  [
    format.longDay(day),
    ...MARKS.flatMap((kind) => {
      const named = marks.filter((mark) => mark.kind === kind).map(({ item }) => item.title);
      return named.length === 0
        ? []
        : [t('{0}: {1}', markName(kind), named.slice(0, TOLD).join(t(', '))) + more(named)];
    }),
  ].join(t('; '));

const more = ({ length }: readonly string[]): string => (length > TOLD ? ` ${t('and {0} more', length - TOLD)}` : '');

const titles = ({ ui, desk }: PiecesView, marks: readonly Mark[]): TemplateResult => {
  const most = ui.pieces.span === 'week' ? TOLD * 4 : TOLD;
  const shown = marks.length <= most + 1 ? marks : marks.slice(0, most);
  return html`${shown.map(
    ({ kind, item }) =>
      html`<span
        class="mark ${kind}"
        title=${t('{0}: {1}', markName(kind), item.title)}
        draggable=${kind === 'published' ? 'false' : 'true'}
        @dragstart=${(event: DragEvent) => {
          event.dataTransfer?.setData('text/plain', item.title);
          if (kind !== 'published') desk.drag({ piece: item.id, which: kind });
        }}
        @dragend=${() => desk.drop()}
        >${icon(kind)}<span class="text">${item.title}</span></span
      >`,
  )}
  ${shown.length === marks.length ? nothing : html`<span class="quiet">+${marks.length - shown.length}</span>`}`;
};

const counts = (marks: readonly Mark[], format: PiecesView['format']): unknown =>
  MARKS.map((kind) => {
    const count = marks.filter((mark) => mark.kind === kind).length;
    return count === 0
      ? nothing
      : html`<span class="mark ${kind}">${icon(kind)}${count === 1 ? nothing : format.number(count)}</span>`;
  });
