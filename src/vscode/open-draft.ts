import { t } from '@vscode/l10n';
import { Position, Selection, Uri, window, workspace } from 'vscode';
import type { Piece } from '../domain/influence/piece.js';
import { tell } from './active-draft.js';
import { askAboutMissing } from './missing-draft.js';
import type { PieceSession } from './piece-session.js';

/** Where new drafts of this workspace go. */
const FOLDER_KEY = 'inkbearing.pieces.folder';

/**
 * Opens the draft of a piece; where it has none yet, it is made from the template of its kind.
 * @param given the folder of a new draft; otherwise the one that was chosen before, or is chosen now
 */
export const openDraft = async (session: PieceSession, piece: Piece, given: unknown): Promise<Uri | undefined> => {
  if (piece.draft !== null && !piece.draftMissing) return show(Uri.parse(piece.draft));
  if (piece.draft !== null) {
    await askAboutMissing(session, [piece]);
    return undefined;
  }
  const remembered = session.memento.get<unknown>(FOLDER_KEY);
  const known = given instanceof Uri ? given : typeof remembered === 'string' ? Uri.parse(remembered) : undefined;
  const folder = known !== undefined && (await isFolder(known)) ? known : await pickFolder();
  if (folder === undefined) return undefined;
  await session.memento.update(FOLDER_KEY, folder.toString());
  const done = await session.tell(session.board.createDraft(piece.id, folder.toString()), (name) =>
    t('Made the draft of “{0}”', name),
  );
  return done?.piece.draft ? show(Uri.parse(done.piece.draft), true) : undefined;
};

const show = async (uri: Uri, isNew = false): Promise<Uri | undefined> => {
  try {
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const last = editor.document.lineCount - 1;
    if (isNew) editor.selection = new Selection(new Position(last, 0), new Position(last, 0));
    return uri;
  } catch {
    // It is not there any more, or cannot be shown as a text.
    tell(t('{0} cannot be opened.', uri.scheme === 'file' ? uri.fsPath : uri.toString()));
    return undefined;
  }
};

const isFolder = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    // It was moved or removed since it was chosen.
    return false;
  }
};

const pickFolder = async (): Promise<Uri | undefined> => {
  const defaultUri = workspace.workspaceFolders?.[0]?.uri;
  const folders = await window.showOpenDialog({
    title: t('In which folder are new drafts to be made?'),
    openLabel: t('Make drafts here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(defaultUri === undefined ? {} : { defaultUri }),
  });
  return folders?.[0];
};
