import { t } from '@vscode/l10n';
import { commands, window, type Memento } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { PieceBoard, PieceDone } from '../app/piece-board.js';
import type { PieceFailure } from '../domain/influence/pieces/piece-failure.js';
import type { Piece } from '../domain/influence/piece.js';
import type { Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { unwrittenMessage, pieceFailureMessage } from '../messages/pieces.js';
import { nameOf } from '../messages/schedule.js';
import { tell } from './active-draft.js';

/** Milliseconds for which what was done stands in the status bar. */
const SHOWN = 5_000;

/** What the commands of pieces work with. */
export interface PieceSessionParts {
  readonly board: PieceBoard;
  readonly ledger: Ledger;
  /** Remembers for this workspace where new drafts go. */
  readonly memento: Memento;
}

/** How the commands of a window act on pieces: what was done is said quietly, what was refused is said why. */
export class PieceSession {
  readonly board: PieceBoard;
  readonly memento: Memento;
  readonly ledger: Ledger;

  constructor({ board, ledger, memento }: PieceSessionParts) {
    this.board = board;
    this.ledger = ledger;
    this.memento = memento;
  }

  /** The store now, or undefined after saying why it cannot be read. */
  async document(): Promise<StoreDocument | undefined> {
    const read = await this.board.read();
    if (read.ok) return read.value;
    this.refuse(read.failure);
    return undefined;
  }

  /** A piece as it is now; undefined where it is not there any more. */
  async piece(id: string): Promise<Piece | undefined> {
    return recordOf((await this.document())?.pieces ?? {}, id);
  }

  /** Says why nothing was done. */
  refuse(failure: PieceFailure): void {
    const pieces = this.ledger.document?.pieces ?? {};
    tell(pieceFailureMessage(failure, (id) => nameOf(id, recordOf(pieces, id)?.title ?? '')));
  }

  /**
   * Waits for a change and says what became of it: for a moment in the status bar, or where it takes something away in a message with an
   * undo. Where the draft could not be changed along, that is said too.
   */
  async tell(
    done: Promise<Result<PieceDone, PieceFailure>>,
    words: (name: string) => string,
    loud = false,
  ): Promise<PieceDone | undefined> {
    const result = await done;
    if (!result.ok) {
      this.refuse(result.failure);
      return undefined;
    }
    const { event, piece, unwritten } = result.value;
    const said = words(nameOf(piece.id, piece.title));
    if (unwritten !== null) tell(unwrittenMessage(unwritten));
    if (event !== null && loud) void offerUndo(said);
    else if (event !== null) window.setStatusBarMessage(`$(check) ${said}`, SHOWN);
    return result.value;
  }
}

const offerUndo = async (words: string): Promise<void> => {
  const undo = t('Undo');
  if ((await window.showInformationMessage(words, undo)) === undo)
    await commands.executeCommand('inkbearing.tasks.undo');
};
