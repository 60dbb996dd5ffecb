import type { Piece } from '../domain/influence/piece.js';
import type { Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { pieceSummary } from '../messages/piece-summary.js';
import { pieceStatusName } from '../messages/pieces.js';
import { displayWidth } from '../domain/text/display-width.js';

/** So much of an id is enough to name a piece. */
const SHOWN_ID = 8;

/** Titles longer than this do not push the rest of the others aside. */
const WIDEST_COLUMN = 48;

/** Pieces, one a line: the beginning of the id, the state, the title and what matters of the rest, in columns. */
export const pieceLines = (pieces: readonly Piece[], records: Records, today: LocalDate): string => {
  const states = pieces.map(({ status }) => pieceStatusName(status));
  const titles = pieces.map(({ title }) => printable(title));
  const [narrow, wide] = [widest(states), widest(titles)];
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

const widest = (texts: readonly string[]): number =>
  texts.map(displayWidth).reduce((most, width) => (width <= WIDEST_COLUMN ? Math.max(most, width) : most), 0);

const filled = (text: string, column: number): string => text + ' '.repeat(Math.max(column - displayWidth(text), 0));

/** Without the characters that command a terminal. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
