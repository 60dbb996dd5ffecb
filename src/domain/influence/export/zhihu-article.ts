import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { markdownBody } from './markdown-body.js';
import { fieldNotes, markdownPiece } from './markdown-piece.js';
import type { OpenedDraft } from './opened-draft.js';

/**
 * An article for Zhihu's import of Markdown: without front matter, footnotes as a list of references at the end. Of
 * formulas it reads `$$…$$` only, within a line too (chen-qingyu/hexo-console-zhihu); tables are taken.
 */
export const zhihuArticle = (draft: OpenedDraft): ExportedPiece => {
  const { canonical, eol, language } = draft;
  const { text, notes } = markdownBody(draft, {
    ownTitle: true,
    joinLines: true,
    footnotes: 'listed',
    tables: 'kept',
    math: (tex, display) => (display ? `$$${eol}${tex}${eol}$$` : `$$${tex}$$`),
  });
  const tail =
    canonical === null ? '' : `${eol}---${eol}${eol}${EXPORT_WORDS[language].published(`<${canonical}>`)}${eol}`;
  return markdownPiece(draft, text + tail, [
    ...notes,
    ...fieldNotes(draft).filter(({ code }) => code !== 'enter-canonical'),
  ]);
};
