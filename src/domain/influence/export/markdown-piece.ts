import type { ExportNote } from './export-note.js';
import type { ExportedPiece } from './export-request.js';
import type { OpenedDraft } from './opened-draft.js';

/** An export that is a Markdown file. */
export const markdownPiece = (draft: OpenedDraft, text: string, notes: readonly ExportNote[]): ExportedPiece => ({
  text,
  html: null,
  fileName: `${draft.slug}.md`,
  mediaType: 'text/markdown',
  notes,
});

/** What a channel asks for in fields of its own, beside the text. */
export const fieldNotes = ({ title, tags, canonical }: OpenedDraft): readonly ExportNote[] => [
  ...(title === '' ? [] : [{ code: 'enter-title', title } as const]),
  ...(tags.length === 0 ? [] : [{ code: 'enter-tags', tags } as const]),
  ...(canonical === null
    ? [{ code: 'no-canonical' } as const]
    : [{ code: 'enter-canonical', url: canonical } as const]),
];
