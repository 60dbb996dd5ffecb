import { failure, success, type Result } from '../../result.js';
import type { LocalDate } from '../../time/local.js';
import type { Piece, PieceStatus } from '../piece.js';
import type { PieceRefusal } from './piece-failure.js';
import type { PiecePatch } from './piece-patch.js';

/** A piece moved to a state, forward or back; what is known of it stays. One that is to be scheduled needs its day, one that is out a publication. */
export const movePiece = (
  { id, status: before, scheduled, publications }: Piece,
  status: PieceStatus,
): Result<PiecePatch, PieceRefusal> => {
  if (status === before) return success({});
  if (status === 'scheduled' && scheduled === null) return failure({ code: 'day-needed', piece: id });
  if (isOutStatus(status) && publications.length === 0) return failure({ code: 'publication-needed', piece: id });
  return success({ status });
};

/**
 * A piece with another day. One that was looked over is scheduled by the day for which its publishing is arranged, and goes
 * back to being looked over without it.
 */
export const datePiece = (
  { status }: Pick<Piece, 'status'>,
  which: 'planned' | 'scheduled',
  date: LocalDate | null,
): PiecePatch => {
  if (which === 'planned') return { planned: date };
  if (date === null) return { scheduled: null, ...(status === 'scheduled' ? { status: 'review' } : {}) };
  return { scheduled: date, ...(status === 'review' ? { status: 'scheduled' } : {}) };
};

/** Whether this is a state of pieces that have appeared. */
export const isOutStatus = (status: PieceStatus): boolean => status === 'published' || status === 'maintained';

/** Whether a piece's day is over and it is out nowhere. What is scheduled is finished: its planned day no longer counts. */
export const isLate = (
  { status, planned, scheduled, publications }: Pick<Piece, 'status' | 'planned' | 'scheduled' | 'publications'>,
  today: LocalDate,
): boolean => {
  if (publications.length > 0 || isOutStatus(status)) return false;
  const isOver = (day: LocalDate | null): boolean => day !== null && day < today;
  return isOver(scheduled) || (status !== 'scheduled' && isOver(planned));
};
