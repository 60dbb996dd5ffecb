import { isLate } from '../domain/influence/pieces/move-piece.js';
import { publishedOn, type Piece } from '../domain/influence/piece.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';

/** A piece for programs: all its members, with what follows from them. */
export const pieceJson = (piece: Piece, { outputKinds }: Records, today: LocalDate): object => ({
  ...piece,
  kindName: piece.kind === null ? null : (recordOf(outputKinds, piece.kind)?.name ?? null),
  published: publishedOn(piece),
  late: isLate(piece, today),
});
