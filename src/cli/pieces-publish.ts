import { t } from '@vscode/l10n';
import type { PieceBoard } from '../app/piece-board.js';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import { unwrittenMessage } from '../messages/pieces.js';
import type { AskedPieces } from './asked-pieces.js';
import { answerOf, chosenPiece, dayOption, recordNamed, said, type PieceAnswer } from './piece-answer.js';

/** Writes down that a piece appeared on a channel. */
export const publishPiece = async (
  board: PieceBoard,
  document: StoreDocument,
  { operands, on, date, url }: AskedPieces,
): Promise<Result<PieceAnswer, string>> => {
  const piece = chosenPiece(document, operands);
  if (!piece.ok) return piece;
  if (on === undefined) return failure(t('Say by --on where it was published.'));
  if (Object.keys(document.channels).length === 0)
    return failure(t('There are no channels yet. Add one in the editor, or start a plan there.'));
  const channel = recordNamed(document.channels, on, (names) =>
    t('There is no channel "{0}". There are: {1}.', on, names),
  );
  if (!channel.ok) return channel;
  const day = dayOption('date', date);
  if (!day.ok) return day;
  const done = await board.publish(piece.value.id, { channel: channel.value.id, date: day.value, url: url ?? null });
  if (!done.ok) return failure(said(done.failure, document));
  const { unwritten } = done.value;
  const notes = unwritten === null ? [] : [unwrittenMessage(unwritten)];
  return success(answerOf([done.value.piece], document, board.today, notes));
};
