import { t } from '@vscode/l10n';
import { commands, Disposable, type LogOutputChannel, type Memento } from 'vscode';
import { DraftWatch } from '../app/draft-watch.js';
import type { Ledger } from '../app/ledger.js';
import type { PieceBoard } from '../app/piece-board.js';
import type { Clock } from '../app/ports/clock.js';
import type { DraftFiles } from '../app/ports/draft-files.js';
import { bindDraft, pickDraftFile } from './bind-draft.js';
import { askAboutMissing, takeWay } from './missing-draft.js';
import { movePiece } from './move-piece.js';
import { openDraft } from './open-draft.js';
import type { PieceCommandName } from './piece-command-names.js';
import { schedulePiece } from './piece-dates.js';
import { askTitle } from './ask-piece-value.js';
import { editPiece } from './piece-editor.js';
import { choosePiece } from './piece-picker.js';
import { PieceSession } from './piece-session.js';
import { publishPiece } from './publish-piece.js';
import { watchDrafts } from './watch-drafts.js';

/** What pieces in a window need of the extension. */
export interface PieceSurfaceParts {
  readonly board: PieceBoard;
  readonly ledger: Ledger;
  readonly files: DraftFiles;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly memento: Memento;
  readonly log: LogOutputChannel;
}

/** Pieces in a window: their commands, and what happens to their files. */
export class PieceSurface implements Disposable {
  /** Follows the drafts. */
  readonly watch: DraftWatch;
  readonly #session: PieceSession;
  readonly #parts: Disposable;

  constructor({ board, ledger, files, clock, memento, log }: PieceSurfaceParts) {
    const session = new PieceSession({ board, ledger, memento });
    this.#session = session;
    this.watch = new DraftWatch({ ledger, files, ...clock });
    const handlers: Readonly<Record<PieceCommandName, (...args: readonly unknown[]) => Promise<unknown>>> = {
      'inkbearing.piece.add': (title) => addPiece(session, title),
      'inkbearing.piece.edit': async (given) => {
        const piece = await choosePiece(session, given, t('Edit which piece?'));
        if (piece !== undefined) await editPiece(session, piece.id);
      },
      'inkbearing.piece.move': async (given, status) => {
        const piece = await choosePiece(session, given, t('Move which piece?'));
        if (piece !== undefined) await movePiece(session, piece, status);
      },
      'inkbearing.piece.schedule': async (given, which, date) => {
        const piece = await choosePiece(session, given, t('Give which piece a day?'));
        if (piece !== undefined) await schedulePiece(session, piece, which, date);
      },
      'inkbearing.piece.publish': async (given, publishing) => {
        const piece = await choosePiece(session, given, t('Which piece was published?'));
        if (piece !== undefined) await publishPiece(session, piece, publishing);
      },
      'inkbearing.piece.bind': async (file, piece) =>
        bindDraft(session, file === 'choose' ? await pickDraftFile() : file, piece),
      'inkbearing.piece.openDraft': async (given, folder) => {
        const piece = await choosePiece(session, given, t('Open the draft of which piece?'));
        return piece === undefined ? undefined : openDraft(session, this.watch, piece, folder);
      },
      'inkbearing.piece.remove': async (given) => {
        const piece = await choosePiece(session, given, t('Remove which piece? Its draft and its tasks stay.'));
        if (piece !== undefined)
          await session.tell(board.remove(piece.id), (name) => t('Removed the piece “{0}”', name), true);
      },
    };
    this.#parts = Disposable.from(
      this.watch,
      watchDrafts(this.watch, ledger),
      this.watch.onDidVanish((pieces) => void askAboutMissing(session, pieces)),
      ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)),
    );
    void this.#begin(ledger, log);
  }

  /** Looks for the file of a piece, which is gone. */
  findDraft(piece: string): Promise<void> {
    return takeWay(this.#session, piece, 'find');
  }

  dispose(): void {
    this.#parts.dispose();
  }

  /** What happened to the drafts while no window was open. */
  async #begin(ledger: Ledger, log: LogOutputChannel): Promise<void> {
    try {
      const read = await ledger.read();
      if (read.ok && Object.values(read.value.pieces).some(({ draft }) => draft !== null)) await this.watch.look(null);
    } catch (error) {
      log.error(String(error));
    }
  }
}

const addPiece = async (session: PieceSession, given: unknown): Promise<string | undefined> => {
  const title = typeof given === 'string' && given.trim() !== '' ? given : await askTitle('');
  if (title === undefined) return undefined;
  const done = await session.tell(session.board.add(title), (name) => t('Added the piece “{0}”', name));
  return done?.piece.id;
};
