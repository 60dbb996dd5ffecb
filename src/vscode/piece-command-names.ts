/** The commands of pieces, so that they are known before these are loaded. */
export const PIECE_COMMANDS = [
  'inkbearing.piece.add',
  'inkbearing.piece.edit',
  'inkbearing.piece.move',
  'inkbearing.piece.schedule',
  'inkbearing.piece.publish',
  'inkbearing.piece.bind',
  'inkbearing.piece.openDraft',
  'inkbearing.piece.remove',
] as const;

export type PieceCommandName = (typeof PIECE_COMMANDS)[number];
