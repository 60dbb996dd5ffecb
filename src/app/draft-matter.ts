import type { Edit } from '../domain/annotation/finding.js';
import { readMatter, type DraftMatter } from '../domain/influence/front-matter/read-matter.js';
import { writeMatter, type MatterChange } from '../domain/influence/front-matter/write-matter.js';
import { isMarkdownName } from '../domain/influence/pieces/draft-names.js';
import type { DraftFailure } from '../domain/influence/pieces/piece-failure.js';
import type { Piece } from '../domain/influence/piece.js';
import { failure, success, type Result } from '../domain/result.js';
import type { DraftFiles } from './ports/draft-files.js';

/** A draft as it was read. */
export interface ReadDraft {
  readonly text: string;
  readonly matter: DraftMatter;
}

/** Reads the front matter of a Markdown file. */
export const readDraft = async (files: DraftFiles, draft: string): Promise<Result<ReadDraft, DraftFailure>> => {
  if (!isMarkdownName(draft)) return failure({ code: 'no-markdown', draft });
  const text = await textOf(files, draft);
  if (!text.ok) return text;
  const matter = readMatter(text.value);
  return matter.ok
    ? success({ text: text.value, matter: matter.value })
    : failure({ code: 'front-matter', draft, why: matter.failure });
};

/** The piece whose draft is a file, be it by another path or a link; null where there is none. */
export const pieceOnFile = async (
  files: DraftFiles,
  draft: string,
  pieces: readonly Piece[],
): Promise<Piece | null> => {
  const file = await files.identity(draft);
  if (file === null) return null;
  for (const piece of pieces) {
    const { draft: other } = piece;
    if (other !== null && other !== draft && (await files.identity(other)) === file) return piece;
  }
  return null;
};

/** Edits of a draft's front matter that wait to be made. */
export interface DraftEdits {
  readonly draft: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The edits that make the front matter of a draft say something. @param change made from what it says now */
export const draftEdits = async (
  files: DraftFiles,
  draft: string,
  change: (now: DraftMatter) => MatterChange,
): Promise<Result<DraftEdits, DraftFailure>> => {
  const read = await readDraft(files, draft);
  if (!read.ok) return read;
  const { text, matter } = read.value;
  const edits = writeMatter(text, change(matter));
  return edits.ok
    ? success({ draft, text, edits: edits.value })
    : failure({ code: 'front-matter', draft, why: edits.failure });
};

/** Makes edits; settles with why not, or null. */
export const makeEdits = async (files: DraftFiles, { draft, text, edits }: DraftEdits): Promise<DraftFailure | null> =>
  edits.length === 0 || (await files.edit(draft, text, edits)) ? null : { code: 'draft-unwritable', draft };

const textOf = async (files: DraftFiles, draft: string): Promise<Result<string, DraftFailure>> => {
  const text = await files.read(draft);
  if (text.ok) return text;
  return failure({ code: text.failure === 'missing' ? 'draft-missing' : 'draft-unreadable', draft });
};
