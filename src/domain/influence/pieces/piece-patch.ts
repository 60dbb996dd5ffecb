import type { PieceChange } from '../command.js';

/** The members of a piece that take another value. */
export type PiecePatch = PieceChange['set'];
