import { t } from '@vscode/l10n';
import { commands, window, workspace } from 'vscode';
import { exportPiece } from '../domain/influence/export/export-piece.js';
import { requestFor } from '../domain/influence/export/request-for.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../domain/store/document.js';
import { exportFailureMessage, exportNoteMessage } from '../messages/export-notes.js';
import { shortFileName } from '../messages/file-name.js';
import { draftFailureMessage } from '../messages/pieces.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';
import { chooseDestination, deliver } from './export-destination.js';
import { chooseExportSource, type ExportSource } from './export-source.js';
import { chooseExportTarget } from './export-target.js';
import type { MarkdownPage } from './markdown-page.js';
import type { PieceExportParts } from './piece-export.js';

/** What was given to the command, if anything. */
interface Given {
  readonly piece: unknown;
  readonly target: unknown;
  readonly place: unknown;
}

/** Asks what is to be exported, for what and where to, and exports it. */
export const askExport = async (
  parts: PieceExportParts,
  page: MarkdownPage,
  given: Given,
): Promise<string | undefined> => {
  const document = await storedDocument(parts);
  const source = await chooseExportSource(document, given.piece);
  if (source === undefined) return undefined;
  const target = await chooseExportTarget(document, given.target);
  if (target === undefined) return undefined;
  const text = await textOf(parts, source);
  if (text === undefined) return undefined;
  const slug = shortFileName(source.uri.toString()).replace(/\.[^.]+$/, '');
  const { piece } = source;
  const done = exportPiece(
    requestFor({ source: text, format: target.format, slug, piece, channels: document.channels }),
  );
  if (!done.ok) {
    tell(exportFailureMessage(done.failure));
    return undefined;
  }
  const destination = await chooseDestination(done.value, source.uri, given.place);
  if (destination === undefined) return undefined;
  const said = await deliver(done.value, destination, parts.log);
  if (said === undefined) return undefined;
  const left = done.value.notes.map(exportNoteMessage);
  void follow(
    said,
    left,
    page,
    piece === null || target.channel === null ? null : [piece.id, { channel: target.channel.id }],
  );
  return done.value.text;
};

/** Says what was done, and offers what comes next until nothing more is wanted. */
const follow = async (
  said: string,
  left: readonly string[],
  page: MarkdownPage,
  publication: readonly [piece: string, what: { readonly channel: string }] | null,
): Promise<void> => {
  const show = t('What is left to do');
  const publish = t('It is published');
  const offers = [...(left.length > 0 ? [show] : []), ...(publication === null ? [] : [publish])];
  const words = left.length > 0 ? t('{0} Things left to do or to know: {1}.', said, left.length) : said;
  const chosen = await window.showInformationMessage(words, ...offers);
  if (chosen === show) {
    await page.show([`# ${show}`, '', ...left.map((line) => `- ${line}`), ''].join('\n'));
    if (publication !== null) await follow(t('Is it published?'), [], page, publication);
  } else if (chosen === publish && publication !== null) {
    await commands.executeCommand('inkbearing.piece.publish', ...publication);
  }
};

/** What the store holds. Where it cannot be read, that is said, and the active draft can be exported all the same. */
const storedDocument = async ({ ledger }: PieceExportParts): Promise<StoreDocument> => {
  const read = await ledger.read();
  if (read.ok) return read.value;
  tell(storeFailureMessage(read.failure));
  return EMPTY_DOCUMENT;
};

/** The text of a draft as the editor has it. */
const textOf = async ({ log }: PieceExportParts, { uri }: ExportSource): Promise<string | undefined> => {
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch (error) {
    log(String(error));
    tell(draftFailureMessage({ code: 'draft-unreadable', draft: uri.toString() }));
    return undefined;
  }
};
