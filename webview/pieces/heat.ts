import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import type { HeatSpec } from '../chart/heat-spec.js';
import type { PiecesView } from '../view.js';

/** What came out in a year, day by day. */
export const heat = (view: PiecesView, items: readonly PieceItem[]): TemplateResult =>
  html`${guard(
    [view.pieces, view.ui.pieces, view.format],
    () => html`<ink-heat .spec=${heatSpec(view, items)}></ink-heat>`,
  )}`;

const heatSpec = ({ pieces, format }: PiecesView, items: readonly PieceItem[]): HeatSpec => ({
  today: pieces.today,
  format,
  titles: new Map(
    [...Map.groupBy(items, ({ published }) => published)].flatMap(([day, all]) =>
      day === null ? [] : [[day, all.map(({ title }) => title)]],
    ),
  ),
});
