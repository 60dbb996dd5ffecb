import { t } from '@vscode/l10n';
import { Uri, window } from 'vscode';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { shortFileName } from '../messages/file-name.js';
import { pieceStatusName } from '../messages/pieces.js';
import { tell } from './active-draft.js';
import { isDraft } from './is-draft.js';
import { oneLine } from './one-line.js';

/** A draft to export, and its piece where it is one's. */
export interface ExportSource {
  readonly uri: Uri;
  readonly piece: Piece | null;
}

/**
 * The draft to export: that of a piece that is named, else it is asked for, the active draft first.
 * @param given the id of a piece
 */
export const chooseExportSource = async (
  document: StoreDocument,
  given: unknown,
): Promise<ExportSource | undefined> => {
  const named = typeof given === 'string' ? recordOf(document.pieces, given) : undefined;
  if (named !== undefined) {
    if (named.draft !== null) return { uri: Uri.parse(named.draft), piece: named };
    tell(t('“{0}” has no draft.', oneLine(named.title)));
    return undefined;
  }
  const active = activeSource(document);
  const others = Object.values(document.pieces).filter(({ id, draft }) => draft !== null && id !== active?.piece?.id);
  const sources = [...(active === undefined ? [] : [active]), ...others.toSorted(latestFirst).flatMap(sourceOf)];
  const [only] = sources;
  if (only === undefined) {
    tell(t('Open a Markdown draft first, or give a piece a draft.'));
    return undefined;
  }
  if (sources.length === 1) return only;
  const items = sources.map((source) => itemOf(source, source === active));
  return (await window.showQuickPick(items, { title: t('Export what?'), matchOnDescription: true }))?.source;
};

const activeSource = ({ pieces }: StoreDocument): ExportSource | undefined => {
  const active = window.activeTextEditor?.document;
  if (active === undefined || !isDraft(active)) return undefined;
  const uri = active.uri.toString();
  return { uri: active.uri, piece: Object.values(pieces).find(({ draft }) => draft === uri) ?? null };
};

const sourceOf = (piece: Piece): readonly ExportSource[] =>
  piece.draft === null ? [] : [{ uri: Uri.parse(piece.draft), piece }];

const latestFirst = (a: Piece, b: Piece): number => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0);

const itemOf = (source: ExportSource, active: boolean) => {
  const { piece, uri } = source;
  const name = shortFileName(uri.toString());
  return {
    label: piece === null ? name : oneLine(piece.title),
    description: [
      ...(piece === null ? [] : [pieceStatusName(piece.status), name]),
      ...(active ? [t('open now')] : []),
    ].join(' · '),
    source,
  };
};
