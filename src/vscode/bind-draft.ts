import { t } from '@vscode/l10n';
import { commands, Uri, window, type QuickPickItem } from 'vscode';
import { MARKDOWN_ENDINGS } from '../domain/influence/pieces/draft-names.js';
import type { Piece } from '../domain/influence/piece.js';
import { nameOf } from '../messages/schedule.js';
import { tell } from './active-draft.js';
import { isDraft } from './is-draft.js';
import { pieceItem, piecesInOrder } from './piece-picker.js';
import type { PieceSession } from './piece-session.js';

/**
 * Makes a Markdown file the draft of a piece.
 * @param file the file; otherwise that of the active editor, or one that is chosen
 * @param piece the id of the piece; otherwise it is asked for, and may be a new one
 */
export const bindDraft = async (session: PieceSession, file: unknown, piece: unknown): Promise<void> => {
  const uri = file instanceof Uri ? file : (activeFile() ?? (await pickDraftFile()));
  if (uri === undefined) return;
  if (uri.scheme === 'untitled') return tell(t('Save the draft as a file first.'));
  const document = await session.document();
  if (document === undefined) return;
  const draft = uri.toString();
  const owner = Object.values(document.pieces).find((one) => one.draft === draft);
  if (owner !== undefined && owner.id !== piece) return void offerToEdit(owner);
  const free = piecesInOrder(document.pieces).filter((one) => one.draft === null || one.draftMissing);
  const target =
    typeof piece === 'string' ? piece : free.length === 0 ? null : await pickPiece(session, free, document);
  if (target === undefined) return;
  const done = await session.tell(
    target === null ? session.board.add(null, {}, draft) : session.board.bind(target, draft),
    (name) => (target === null ? t('Added the piece “{0}”', name) : t('“{0}” has its draft', name)),
  );
  if (done !== undefined) await offerToPublish(session, done.piece);
};

/** Asks for a Markdown file. */
export const pickDraftFile = async (): Promise<Uri | undefined> => {
  const files = await window.showOpenDialog({
    title: t('Choose the draft'),
    openLabel: t('Choose'),
    filters: { Markdown: [...MARKDOWN_ENDINGS] },
  });
  return files?.[0];
};

const activeFile = (): Uri | undefined => {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isDraft(document) ? document.uri : undefined;
};

/** Null: a new piece. */
const pickPiece = async (
  session: PieceSession,
  free: readonly Piece[],
  document: Parameters<typeof pieceItem>[1],
): Promise<string | null | undefined> => {
  const items: (QuickPickItem & { readonly piece: Piece | null })[] = [
    { label: t('$(add) A new piece'), description: t('named after the draft'), piece: null },
    ...free.map((piece) => pieceItem(piece, document, session.board.today)),
  ];
  const chosen = await window.showQuickPick(items, {
    title: t('Which piece is this draft of?'),
    matchOnDescription: true,
  });
  return chosen === undefined ? undefined : (chosen.piece?.id ?? null);
};

const offerToEdit = async ({ id, title }: Piece): Promise<void> => {
  const edit = t('Edit the piece');
  const message = t('This file is the draft of “{0}” already.', nameOf(id, title));
  if ((await window.showInformationMessage(message, edit)) === edit)
    await commands.executeCommand('inkbearing.piece.edit', id);
};

/** A file that says that it is no draft any more may be out: that is asked, never taken for granted. */
const offerToPublish = async (session: PieceSession, { id, draft, publications }: Piece): Promise<void> => {
  if (draft === null || publications.length > 0 || !(await session.board.saysPublished(draft))) return;
  const publish = t('Note where…');
  const message = t('Its front matter says that it is no draft any more. Has it been published?');
  void window.showInformationMessage(message, publish).then((chosen) => {
    if (chosen === publish) void commands.executeCommand('inkbearing.piece.publish', id);
  });
};
