import { PIECE_STATUSES } from '../domain/influence/piece.js';
import { isLocalDate } from '../domain/time/local.js';
import { PIECE_COMMAND_NAMES, type PieceIntent } from './page.js';
import { isText } from './shapes.js';

/** Takes a value for what a person wants of pieces only where each of its members is as it must be; null otherwise. */
export const readPieceIntent = (intent: Readonly<Record<string, unknown>>): PieceIntent | null => {
  const { type, title, piece, which, date } = intent;
  switch (type) {
    case 'import-engagement':
      return { type };
    case 'add-piece':
      return isText(title) ? { type, title } : null;
    case 'move-piece': {
      const status = PIECE_STATUSES.find((one) => one === intent['status']);
      return isText(piece) && status !== undefined ? { type, piece, status } : null;
    }
    case 'date-piece':
      return isText(piece) &&
        (which === 'planned' || which === 'scheduled') &&
        (date === null || (isText(date) && isLocalDate(date)))
        ? { type, piece, which, date }
        : null;
    case 'open-draft':
      return isText(piece) ? { type, piece } : null;
    case 'piece-command': {
      const command = PIECE_COMMAND_NAMES.find((one) => one === intent['command']);
      return isText(piece) && command !== undefined ? { type, piece, command } : null;
    }
    default:
      return null;
  }
};
