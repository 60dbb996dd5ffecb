import type { PieceBoard, PieceDone } from '../app/piece-board.js';
import type { Ledger } from '../app/ledger.js';
import type { PieceDesk } from '../app/ports/panel-desks.js';
import type { PieceFailure } from '../domain/influence/pieces/piece-failure.js';
import type { Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import { unwrittenMessage, pieceFailureMessage } from '../messages/pieces.js';
import { nameOf } from '../messages/schedule.js';
import type { PieceCommandName } from '../protocol/page.js';
import { readPieceOffer } from './piece-offer.js';
import { piecesSnapshots, type ScoresOf } from './pieces-snapshot.js';

/** What opens further questions in the window. */
export type PieceStep = PieceCommandName | 'schedule' | 'open-draft' | 'find-draft' | 'import-engagement';

/** What the pieces of the page are made with. */
export interface PieceDeskParts {
  readonly board: PieceBoard;
  readonly ledger: Pick<Ledger, 'document'>;
  readonly scoresOf: ScoresOf;
  /** Asks a person for the rest. @param piece the piece's id, or null where the step is about none */
  readonly run: (step: PieceStep, piece: string | null) => Promise<void>;
}

/** The pieces as the planning page uses them. */
export const pieceDesk = ({ board, ledger, scoresOf, run }: PieceDeskParts): PieceDesk => {
  const snapshot = piecesSnapshots(scoresOf);
  const title = (id: string): string => nameOf(id, recordOf(ledger.document?.pieces ?? {}, id)?.title ?? '');
  const told = async (done: Promise<Result<PieceDone, PieceFailure>>): Promise<string | null> => {
    const result = await done;
    if (!result.ok) return pieceFailureMessage(result.failure, title);
    const { unwritten } = result.value;
    return unwritten === null ? null : unwrittenMessage(unwritten);
  };
  const asked = async (step: PieceStep, piece: string | null): Promise<null> => {
    await run(step, piece);
    return null;
  };
  return {
    snapshot,
    perform: async (intent) => {
      switch (intent.type) {
        case 'add-piece':
          return told(board.add(intent.title));
        case 'move-piece': {
          const { piece, status } = intent;
          const moved = await board.move(piece, status);
          // What is out was published somewhere: that is asked for where it is not known.
          if (!moved.ok && moved.failure.code === 'publication-needed') return asked('publish', piece);
          if (moved.ok || moved.failure.code !== 'day-needed') return told(Promise.resolve(moved));
          await run('schedule', piece);
          const again = await board.move(piece, status);
          return !again.ok && again.failure.code === 'day-needed' ? null : told(Promise.resolve(again));
        }
        case 'date-piece':
          return told(board.date(intent.piece, intent.which, intent.date));
        case 'open-draft':
          return asked('open-draft', intent.piece);
        case 'piece-command':
          return asked(intent.command, intent.piece);
        case 'import-engagement':
          return asked('import-engagement', null);
      }
    },
    take: (offer) => {
      const read = readPieceOffer(offer);
      if (read === null) return null;
      const { way, piece } = read;
      switch (way) {
        case 'find':
          return asked('find-draft', piece);
        case 'unbind':
          return told(board.unbind(piece));
        case 'remove':
          return told(board.remove(piece));
      }
    },
  };
};
