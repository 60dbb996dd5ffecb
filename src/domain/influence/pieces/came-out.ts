import type { LocalDate } from '../../time/local.js';
import { publishedOn, type Piece } from '../piece.js';

/** Whether a piece has appeared, or was held. */
export const isOut = ({ status, publications }: Pick<Piece, 'status' | 'publications'>): boolean =>
  publications.length > 0 || status === 'published' || status === 'maintained';

/**
 * The day on which a piece appeared or was held, or null. One that is out although nobody said where is dated by the day
 * for which it was arranged or planned.
 */
export const cameOut = (piece: Pick<Piece, 'status' | 'publications' | 'scheduled' | 'planned'>): LocalDate | null =>
  isOut(piece) ? (publishedOn(piece) ?? piece.scheduled ?? piece.planned) : null;
