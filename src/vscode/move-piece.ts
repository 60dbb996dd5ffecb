import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { PIECE_STATUSES, type Piece, type PieceStatus } from '../domain/influence/piece.js';
import { pieceStatusName } from '../messages/pieces.js';
import { askDay } from './piece-dates.js';
import type { PieceSession } from './piece-session.js';
import { publishPiece } from './publish-piece.js';

/** Moves a piece to a state; where that needs a day or a publication, it is asked for. @param given the state; otherwise it is asked for */
export const movePiece = async (session: PieceSession, piece: Piece, given?: unknown): Promise<void> => {
  const status = PIECE_STATUSES.find((one) => one === given) ?? (await pickStatus(piece));
  if (status === undefined) return;
  const { board } = session;
  const moved = await board.move(piece.id, status);
  if (!moved.ok && moved.failure.code === 'publication-needed') return publishPiece(session, piece, undefined);
  if (!moved.ok && moved.failure.code === 'day-needed') {
    const day = await askDay(session, piece, 'scheduled');
    if (typeof day !== 'string') return;
    const dated = await board.date(piece.id, 'scheduled', day);
    if (!dated.ok) return session.refuse(dated.failure);
    await session.tell(board.move(piece.id, status), (name) => words(name, status));
    return;
  }
  await session.tell(Promise.resolve(moved), (name) => words(name, status));
};

const words = (name: string, status: PieceStatus): string => t('“{0}”: {1}', name, pieceStatusName(status));

const pickStatus = async (piece: Piece): Promise<PieceStatus | undefined> => {
  const items = PIECE_STATUSES.map((status) => ({
    label: pieceStatusName(status),
    description: status === piece.status ? t('now') : '',
    status,
  }));
  return (await window.showQuickPick(items, { title: t('Move “{0}” to', piece.title) }))?.status;
};
