import { t } from '@vscode/l10n';
import { commands, window } from 'vscode';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { fileName } from '../messages/file-name.js';
import { askPieceValue } from './ask-piece-value.js';
import { movePiece } from './move-piece.js';
import { schedulePiece } from './piece-dates.js';
import { PIECE_FIELDS, pieceFieldName, shownPieceField, type PieceField } from './piece-fields.js';
import type { PieceSession } from './piece-session.js';
import { pickStep } from './quick-steps.js';

/** Shows the fields of a piece with their values; one after the other can be changed, until the list is left. */
export const editPiece = async (session: PieceSession, id: string): Promise<void> => {
  let last: PieceField = 'title';
  for (;;) {
    const document = await session.document();
    const piece = recordOf(document?.pieces ?? {}, id);
    if (document === undefined || piece === undefined) return;
    const { today } = session.board;
    const items = PIECE_FIELDS.map((field) => ({
      label: pieceFieldName(field),
      description: shownPieceField(field, piece, document, today),
      field,
    }));
    const chosen = await pickStep(
      { title: piece.title, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    await editField(session, document, piece, last);
  }
};

const editField = async (
  session: PieceSession,
  document: StoreDocument,
  piece: Piece,
  field: PieceField,
): Promise<void> => {
  switch (field) {
    case 'status':
      return movePiece(session, piece);
    case 'planned':
    case 'scheduled':
      return schedulePiece(session, piece, field, undefined);
    case 'draft':
      return editDraftOf(session, piece);
    default: {
      const set = await askPieceValue(document, piece, field);
      if (set !== undefined) await session.tell(session.board.edit(piece.id, set), (name) => t('Changed “{0}”', name));
    }
  }
};

const editDraftOf = async (session: PieceSession, { id, draft }: Piece): Promise<void> => {
  if (draft === null) {
    const items = [
      { label: t('$(new-file) Make a new one'), command: 'inkbearing.piece.openDraft' },
      { label: t('$(file) Choose a file…'), command: 'inkbearing.piece.bind' },
    ];
    const chosen = await window.showQuickPick(items, { title: t('Draft') });
    if (chosen === undefined) return;
    const args = chosen.command === 'inkbearing.piece.bind' ? ['choose', id] : [id];
    await commands.executeCommand(chosen.command, ...args);
    return;
  }
  const items = [
    { label: t('$(go-to-file) Open'), free: false },
    { label: t('$(debug-disconnect) Take it away from the piece'), description: t('The file stays'), free: true },
  ];
  const chosen = await window.showQuickPick(items, { title: fileName(draft) });
  if (chosen === undefined) return;
  if (chosen.free)
    await session.tell(session.board.unbind(id), (name) => t('“{0}” goes on without its file', name), true);
  else await commands.executeCommand('inkbearing.piece.openDraft', id);
};
