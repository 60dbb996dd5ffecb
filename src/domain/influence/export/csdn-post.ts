import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { markdownBody } from './markdown-body.js';
import { fieldNotes, markdownPiece } from './markdown-piece.js';
import type { OpenedDraft } from './opened-draft.js';

/**
 * A post for CSDN: Markdown without front matter, with the address of the original in its first line. Its editor has
 * tables, footnotes and formulas (MathJax), and makes a line break of each line end.
 */
export const csdnPost = (draft: OpenedDraft): ExportedPiece => {
  const { text, notes } = markdownBody(draft, {
    ownTitle: true,
    joinLines: true,
    footnotes: 'kept',
    tables: 'kept',
    math: 'kept',
  });
  const { canonical, eol, language } = draft;
  const head = canonical === null ? '' : `> ${EXPORT_WORDS[language].original(`<${canonical}>`)}${eol}${eol}`;
  return markdownPiece(draft, head + text, [...notes, ...fieldNotes(draft)]);
};
