import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import { addDays } from '../../src/domain/time/add-days.js';
import { addMonths } from '../../src/domain/time/calendar.js';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import { choice } from '../choice.js';
import { icon } from '../icons.js';
import type { Span } from '../ui-state.js';
import type { PiecesView } from '../view.js';
import { calendarCell } from './calendar-cell.js';
import { dayByKey, weeksSeen } from './calendar-days.js';
import { dayPieces } from './day-pieces.js';
import { MARKS, markName, marksOf } from './marks.js';
import { unplacedPieces } from './unplaced-pieces.js';

/** Pieces by day: what is planned, scheduled and published, and what has no day yet. */
export const calendar = (view: PiecesView, items: readonly PieceItem[]): TemplateResult => {
  const { pieces, ui, desk, format } = view;
  const { span } = ui.pieces;
  const day = desk.day ?? pieces.today;
  const marks = Map.groupBy(items.flatMap(marksOf), (mark) => mark.day);
  const weeks = weeksSeen(day, span, format.firstDay);
  return html`<div class="calendar by-${span}">
    <div class="sheet">
      ${calendarHead(view, day)}
      <div
        class="weeks"
        role="grid"
        aria-labelledby="month"
        @keydown=${(event: KeyboardEvent) => onKey(event, view, day)}
      >
        <div class="seven names" role="row">
          ${(weeks[0] ?? []).map(
            (one) =>
              html`<span role="columnheader" aria-label=${format.longWeekday(one)}>${format.weekday(one)}</span>`,
          )}
        </div>
        ${repeat(
          weeks,
          ([first]) => first,
          (week) =>
            html`<div class="seven" role="row">
              ${repeat(
                week,
                (one) => one,
                (one) => calendarCell(view, one, { marks: marks.get(one) ?? [], current: day }),
              )}
            </div>`,
        )}
      </div>
      <p class="legend quiet">
        ${MARKS.map((kind) => html`<span class="mark ${kind}">${icon(kind)}${markName(kind)}</span>`)}
      </p>
    </div>
    <div class="beside">
      ${dayPieces(view, day, marks.get(day) ?? [])}
      ${unplacedPieces(
        view,
        day,
        items.filter((item) => marksOf(item).length === 0),
      )}
    </div>
  </div>`;
};

const calendarHead = ({ pieces, ui, desk, format }: PiecesView, day: LocalDate): TemplateResult => {
  const { span } = ui.pieces;
  const page = (times: number): LocalDate => (span === 'week' ? addDays(day, times * 7) : addMonths(day, times));
  const [back, on] = span === 'week' ? [t('Week before'), t('Week after')] : [t('Month before'), t('Month after')];
  return html`<div class="calendar-head">
    <h2 id="month">${format.month(day)}</h2>
    <div class="buttons">
      <button class="plain" data-key="back" title=${back} aria-label=${back} @click=${() => desk.goTo(page(-1), false)}>
        ${icon('back')}
      </button>
      <button class="plain" data-key="on" title=${on} aria-label=${on} @click=${() => desk.goTo(page(1), false)}>
        ${icon('chevron')}
      </button>
      <button class="link" data-key="to today" @click=${() => desk.goTo(pieces.today, false)}>${t('Today')}</button>
    </div>
    ${choice<Span>(
      { id: 'span', label: t('How much is seen'), chosen: span },
      [
        { id: 'month', label: t('Month') },
        { id: 'week', label: t('Week') },
      ],
      (one) => desk.look({ span: one }),
    )}
  </div>`;
};

const onKey = (event: KeyboardEvent, { ui, desk, format }: PiecesView, day: LocalDate): void => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const next = dayByKey(event, day, { span: ui.pieces.span, firstDay: format.firstDay });
  if (next !== null) {
    event.preventDefault();
    desk.goTo(next, true);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    desk.enterDay();
  }
};
