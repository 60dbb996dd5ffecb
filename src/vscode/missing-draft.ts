import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { Piece } from '../domain/influence/piece.js';
import { shortFileName } from '../messages/file-name.js';
import { nameOf } from '../messages/schedule.js';
import { MISSING_WAYS, type MissingWay } from '../page/piece-offer.js';
import { wayLabel } from '../page/pieces-snapshot.js';
import { pickDraftFile } from './bind-draft.js';
import { pieceItem } from './piece-picker.js';
import type { PieceSession } from './piece-session.js';

/** Says that the files of pieces are gone, and does what is chosen about one of them. */
export const askAboutMissing = async (session: PieceSession, pieces: readonly Piece[]): Promise<void> => {
  const [piece, ...more] = pieces;
  if (piece === undefined) return;
  if (more.length > 0) return askAboutSeveral(session, pieces);
  const labels = MISSING_WAYS.map(wayLabel);
  const text = t('The file of “{0}” is gone: {1}.', nameOf(piece.id, piece.title), shortFileName(piece.draft ?? ''));
  const chosen = await window.showWarningMessage(text, ...labels);
  const way = MISSING_WAYS[labels.indexOf(chosen ?? '')];
  if (way !== undefined) await takeWay(session, piece.id, way);
};

/** Does what was chosen about a piece whose file is gone. */
export const takeWay = async (session: PieceSession, id: string, way: MissingWay): Promise<void> => {
  const { board } = session;
  switch (way) {
    case 'find': {
      const file = await pickDraftFile();
      if (file !== undefined)
        await session.tell(board.bind(id, file.toString()), (name) => t('“{0}” has its draft', name));
      return;
    }
    case 'unbind':
      await session.tell(board.unbind(id), (name) => t('“{0}” goes on without its file', name), true);
      return;
    case 'remove':
      await session.tell(board.remove(id), (name) => t('Removed the piece “{0}”', name), true);
  }
};

const askAboutSeveral = async (session: PieceSession, pieces: readonly Piece[]): Promise<void> => {
  const look = t('Look at them');
  const text = t('The files of {0} pieces are gone.', pieces.length);
  if ((await window.showWarningMessage(text, look)) !== look) return;
  const document = await session.document();
  if (document === undefined) return;
  const items = pieces.map((piece) => pieceItem(piece, document, session.board.today));
  const chosen = await window.showQuickPick(items, { title: text });
  if (chosen !== undefined) await askAboutMissing(session, [chosen.piece]);
};
