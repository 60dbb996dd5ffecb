import { t } from '@vscode/l10n';
import { commands, window, type QuickPickItem } from 'vscode';
import { PIECE_STATUSES, type Piece, type PieceStatus } from '../domain/influence/piece.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { pieceSummary } from '../messages/piece-summary.js';
import { pieceStatusName } from '../messages/pieces.js';
import { tell } from './active-draft.js';
import { oneLine } from './one-line.js';
import type { PieceSession } from './piece-session.js';

const ICONS: Readonly<Record<PieceStatus, string>> = {
  idea: 'lightbulb',
  outline: 'list-unordered',
  draft: 'edit',
  review: 'eye',
  scheduled: 'calendar',
  published: 'globe',
  maintained: 'sync',
};

/** A piece in a list. */
export interface PieceItem extends QuickPickItem {
  readonly piece: Piece;
}

/** A piece as an item of a list: its state and its days beside it. */
export const pieceItem = (piece: Piece, records: Records, today: LocalDate): PieceItem => ({
  label: `$(${ICONS[piece.status]}) ${oneLine(piece.title)}`,
  description: [pieceStatusName(piece.status), pieceSummary(piece, records, today)]
    .filter((part) => part !== '')
    .join(' · '),
  piece,
});

/** What is being made before what is out; by state, then by day. */
export const piecesInOrder = (pieces: Readonly<Record<string, Piece>>): readonly Piece[] =>
  Object.values(pieces).toSorted(
    (a, b) =>
      PIECE_STATUSES.indexOf(a.status) - PIECE_STATUSES.indexOf(b.status) ||
      dayOf(a).localeCompare(dayOf(b)) ||
      a.title.localeCompare(b.title),
  );

const dayOf = ({ scheduled, planned }: Piece): string => scheduled ?? planned ?? '9';

/** The piece that a command was called on, or the one that is chosen now; says so where there is none. @param given its id */
export const choosePiece = async (
  session: PieceSession,
  given: unknown,
  title: string,
  fits: (piece: Piece) => boolean = () => true,
): Promise<Piece | undefined> => {
  const document = await session.document();
  if (document === undefined) return undefined;
  if (typeof given === 'string') {
    const piece = recordOf(document.pieces, given);
    if (piece === undefined) session.refuse({ code: 'piece-unknown', piece: given });
    return piece;
  }
  const pieces = piecesInOrder(document.pieces).filter(fits);
  if (pieces.length === 0) {
    void tellNone(Object.keys(document.pieces).length === 0);
    return undefined;
  }
  const items = pieces.map((piece) => pieceItem(piece, document, session.board.today));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.piece;
};

/** Says that there is nothing to choose from and, where there is nothing at all, how to begin. */
const tellNone = async (isEmpty: boolean): Promise<void> => {
  if (!isEmpty) return tell(t('There are no such pieces.'));
  const add = t('Add a piece');
  if ((await window.showInformationMessage(t('There are no pieces yet.'), add)) === add)
    await commands.executeCommand('inkbearing.piece.add');
};
