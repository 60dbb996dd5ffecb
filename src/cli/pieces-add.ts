import { t } from '@vscode/l10n';
import { resolve } from 'node:path';
import type { PieceBoard } from '../app/piece-board.js';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import { fileUri } from '../storage/file-uri.js';
import type { AskedPieces } from './asked-pieces.js';
import { answerOf, dayOption, recordNamed, said, type PieceAnswer } from './piece-answer.js';

/** Adds a piece, with a Markdown file where one is named: its front matter is the truth for the title. */
export const addPiece = async (
  board: PieceBoard,
  document: StoreDocument,
  { operands, kind: kindNamed, draft, planned, cwd }: AskedPieces,
): Promise<Result<PieceAnswer, string>> => {
  const [title, ...more] = operands;
  if (more.length > 0) return failure(t('Give one title; put it in quotes where it has blanks.'));
  if (title === undefined && draft === undefined) return failure(t('Give the piece a title, or a file by --draft.'));
  const day = dayOption('planned', planned);
  if (!day.ok) return day;
  const kind =
    kindNamed === undefined
      ? success(null)
      : recordNamed(document.outputKinds, kindNamed, (names) =>
          t('There is no kind of output "{0}". There are: {1}.', kindNamed, names),
        );
  if (!kind.ok) return kind;
  const wishes = { kind: kind.value?.id ?? null, topic: kind.value?.topic ?? null, planned: day.value };
  const done = await board.add(title ?? null, wishes, draft === undefined ? null : fileUri(resolve(cwd, draft)));
  return done.ok ? success(answerOf([done.value.piece], document, board.today)) : failure(said(done.failure, document));
};
