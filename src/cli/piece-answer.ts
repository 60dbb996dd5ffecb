import { t } from '@vscode/l10n';
import { pieceJson } from '../app/piece-json.js';
import { findNamed } from '../domain/find-named.js';
import type { PieceFailure } from '../domain/influence/pieces/piece-failure.js';
import type { Piece } from '../domain/influence/piece.js';
import { failure, success, type Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { isLocalDate, type LocalDate } from '../domain/time/local.js';
import { findPieceMessage, pieceFailureMessage } from '../messages/pieces.js';
import { nameOf } from '../messages/schedule.js';
import { pieceLines } from './piece-text.js';

/** What `inkbearing pieces` has to say: text for people or JSON for programs. */
export interface PieceAnswer {
  readonly text: string;
  readonly json: object;
  /** What was done nevertheless, but ought to be looked at. */
  readonly notes: readonly string[];
}

/** Pieces as an answer. */
export const answerOf = (
  pieces: readonly Piece[],
  document: StoreDocument,
  today: LocalDate,
  notes: readonly string[] = [],
): PieceAnswer => ({
  text: pieces.length === 0 ? t('There are no such pieces.') : pieceLines(pieces, document, today),
  json: { schema: 1, pieces: pieces.map((piece) => pieceJson(piece, document, today)) },
  notes,
});

/** A failure in words. */
export const said = (why: PieceFailure, document?: StoreDocument): string =>
  pieceFailureMessage(why, (id) => nameOf(id, recordOf(document?.pieces ?? {}, id)?.title ?? ''));

/** The piece that the operands mean: one alone. */
export const chosenPiece = (document: StoreDocument, operands: readonly string[]): Result<Piece, string> => {
  const [named, ...more] = operands;
  if (named === undefined || more.length > 0)
    return failure(t('Name one piece: its id, the beginning of it, or a part of its title.'));
  const found = findNamed(Object.values(document.pieces), named);
  return found.ok ? found : failure(findPieceMessage(found.failure));
};

/** The record that an id or a name means, whatever the case. @param refused says that there is none, with the names of those that are */
export const recordNamed = <Value extends { readonly id: string; readonly name: string }>(
  records: Readonly<Record<string, Value>>,
  named: string,
  refused: (names: string) => string,
): Result<Value, string> => {
  const wanted = named.trim().toLowerCase();
  const all = Object.values(records);
  const found =
    all.find(({ id }) => id.toLowerCase() === wanted) ?? all.find(({ name }) => name.toLowerCase() === wanted);
  return found === undefined
    ? failure(refused(all.map(({ id, name }) => `${name} (${id})`).join(', ') || '—'))
    : success(found);
};

/** A day as an option gives it; null where it is not given. */
export const dayOption = (name: string, text: string | undefined): Result<LocalDate | null, string> => {
  if (text === undefined) return success(null);
  return isLocalDate(text)
    ? success(text)
    : failure(t('{0} takes a day such as 2026-11-24, not "{1}".', `--${name}`, text));
};
