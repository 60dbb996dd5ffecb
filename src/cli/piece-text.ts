import type { Piece } from '../domain/influence/piece.js';
import type { Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { pieceSummary } from '../messages/piece-summary.js';
import { pieceStatusName } from '../messages/pieces.js';
import { columnWidth, filled, printable, SHOWN_ID } from './columns.js';

/** Pieces, one a line: the beginning of the id, the state, the title and what matters of the rest, in columns. */
export const pieceLines = (pieces: readonly Piece[], records: Records, today: LocalDate): string => {
  const states = pieces.map(({ status }) => pieceStatusName(status));
  const titles = pieces.map(({ title }) => printable(title));
  const [narrow, wide] = [columnWidth(states), columnWidth(titles)];
  return pieces
    .map((piece, index) => {
      const summary = printable(pieceSummary(piece, records, today));
      const start = `${piece.id.slice(0, SHOWN_ID)}  ${filled(states[index] ?? '', narrow)}  `;
      return summary === ''
        ? `${start}${titles[index] ?? ''}`
        : `${start}${filled(titles[index] ?? '', wide)}  (${summary})`;
    })
    .join('\n');
};
