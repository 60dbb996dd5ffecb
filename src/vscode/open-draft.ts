import { t } from '@vscode/l10n';
import { Position, Selection, Uri, window, workspace } from 'vscode';
import type { DraftWatch } from '../app/draft-watch.js';
import type { Piece } from '../domain/influence/piece.js';
import { fileName } from '../messages/file-name.js';
import { tell } from './active-draft.js';
import { askAboutMissing } from './missing-draft.js';
import type { PieceSession } from './piece-session.js';

/** Where new drafts of this workspace go. */
const FOLDER_KEY = 'inkbearing.pieces.folder';

/**
 * Opens the draft of a piece; where it has none yet, it is made from the template of its kind.
 * @param watch looks for a draft that cannot be opened
 * @param given the folder of a new draft; otherwise the one that was chosen before, or is chosen now
 */
export const openDraft = async (
  session: PieceSession,
  watch: Pick<DraftWatch, 'look'>,
  piece: Piece,
  given: unknown,
): Promise<Uri | undefined> =>
  piece.draft === null ? makeDraft(session, piece, given) : openKnown(session, watch, piece, piece.draft);

const openKnown = async (
  session: PieceSession,
  watch: Pick<DraftWatch, 'look'>,
  { id, draftMissing }: Piece,
  draft: string,
): Promise<Uri | undefined> => {
  const uri = Uri.parse(draft);
  const isShown = await show(uri);
  if (isShown && !draftMissing) return uri;
  // It is back, or it is gone; that it has gone just now is asked about by whoever watches.
  await watch.look([draft]);
  if (isShown) return uri;
  const now = await session.piece(id);
  if (now !== undefined && now.draftMissing && draftMissing) await askAboutMissing(session, [now]);
  else if (now?.draftMissing === false) tell(t('{0} cannot be opened.', fileName(draft)));
  return undefined;
};

const makeDraft = async (session: PieceSession, piece: Piece, given: unknown): Promise<Uri | undefined> => {
  const remembered = session.memento.get<unknown>(FOLDER_KEY);
  const known = given instanceof Uri ? given : typeof remembered === 'string' ? Uri.parse(remembered) : undefined;
  const folder = known !== undefined && (await isFolder(known)) ? known : await pickFolder();
  if (folder === undefined) return undefined;
  await session.memento.update(FOLDER_KEY, folder.toString());
  const done = await session.tell(session.board.createDraft(piece.id, folder.toString()), (name) =>
    t('Made the draft of “{0}”', name),
  );
  if (!done?.piece.draft) return undefined;
  const uri = Uri.parse(done.piece.draft);
  return (await show(uri, true)) ? uri : undefined;
};

const show = async (uri: Uri, isNew = false): Promise<boolean> => {
  try {
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const last = editor.document.lineCount - 1;
    if (isNew) editor.selection = new Selection(new Position(last, 0), new Position(last, 0));
    return true;
  } catch {
    // It is not there any more, or cannot be shown as a text.
    return false;
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
