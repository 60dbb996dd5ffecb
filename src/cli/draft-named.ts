import { t } from '@vscode/l10n';
import { basename, resolve } from 'node:path';
import type { Piece } from '../domain/influence/piece.js';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import { shortFileName } from '../messages/file-name.js';
import { draftFailureMessage } from '../messages/pieces.js';
import { draftDisk } from '../storage/draft-disk.js';
import { fileUri } from '../storage/file-uri.js';
import { MARKDOWN_FILE, readDraft } from './drafts.js';
import type { CliIo } from './io.js';
import { chosenPiece } from './piece-answer.js';

/** A draft, and the piece that it is the draft of, where one is known. */
export interface NamedDraft {
  readonly source: string;
  /** The file as a URI; null for standard input. */
  readonly draft: string | null;
  readonly slug: string | null;
  readonly piece: Piece | null;
}

/** The draft that the operands mean: a Markdown file, standard input, or a piece of the store. */
export const draftNamed = async (
  document: Result<StoreDocument, string>,
  operands: readonly string[],
  io: CliIo,
): Promise<Result<NamedDraft, string>> => {
  const [named, ...more] = operands;
  if (named !== undefined && more.length === 0 && (named === '-' || MARKDOWN_FILE.test(named))) {
    const read = await readDraft(named, io);
    if (read.ok) {
      const uri = fileUri(resolve(io.cwd, named));
      const known = document.ok ? Object.values(document.value.pieces).find(({ draft }) => draft === uri) : undefined;
      const place = named === '-' ? { draft: null, slug: null } : { draft: uri, slug: stemOf(named) };
      return success({ source: read.value.source, ...place, piece: known ?? null });
    }
    // A title may end like a file's name.
    const piece = document.ok ? chosenPiece(document.value, operands) : document;
    return piece.ok ? draftOf(piece.value) : failure(`${read.failure.path}: ${read.failure.message}`);
  }
  if (!document.ok) return document;
  const piece = chosenPiece(document.value, operands);
  return piece.ok ? draftOf(piece.value) : piece;
};

const draftOf = async (piece: Piece): Promise<Result<NamedDraft, string>> => {
  const { draft } = piece;
  if (draft === null) return failure(t('“{0}” has no draft.', piece.title));
  const read = await draftDisk.read(draft);
  if (read.ok) return success({ source: read.value, draft, slug: stemOf(shortFileName(draft)), piece });
  return failure(
    draftFailureMessage({ code: read.failure === 'missing' ? 'draft-missing' : 'draft-unreadable', draft }),
  );
};

/** The name of a file without its ending. */
const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/, '');
