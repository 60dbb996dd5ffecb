import { Document } from 'yaml';
import { resolveAddress } from './absolute-address.js';
import type { ExportedPiece } from './export-request.js';
import { markdownBody } from './markdown-body.js';
import { markdownPiece } from './markdown-piece.js';
import type { OpenedDraft } from './opened-draft.js';

/** Forem's own help for its editor: "max of four tags, needs to be comma-separated". */
const MOST_TAGS = 4;

/**
 * A post for DEV (Forem): with its front matter, unpublished; formulas as its KaTeX tags. Its Markdown has footnotes and
 * tables, and makes a line break of each line end (Redcarpet with `hard_wrap`).
 */
export const devPost = (draft: OpenedDraft): ExportedPiece => {
  const { text, notes } = markdownBody(draft, {
    ownTitle: true,
    joinLines: true,
    footnotes: 'kept',
    tables: 'kept',
    math: (tex, display) =>
      display ? `{% katex %}${draft.eol}${tex}${draft.eol}{% endkatex %}` : `{% katex inline %} ${tex} {% endkatex %}`,
  });
  const names = draft.tags.map((tag) => tag.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''));
  const tags = [...new Set(names.filter((name) => name !== ''))].slice(0, MOST_TAGS);
  const dropped = draft.tags.filter((_, index) => !tags.includes(names[index] ?? ''));
  const cover = draft.cover === null ? null : resolveAddress(draft.cover, draft.origin);
  const series = draft.matter.values.get('series');
  const matter = new Document({
    title: draft.title,
    published: false,
    ...(draft.description === '' ? {} : { description: draft.description }),
    ...(tags.length === 0 ? {} : { tags: tags.join(', ') }),
    ...(draft.canonical === null ? {} : { canonical_url: draft.canonical }),
    ...(cover?.kind === 'absolute' ? { cover_image: cover.url } : {}),
    ...(typeof series === 'string' ? { series } : {}),
  });
  const head = `---\n${matter.toString({ lineWidth: 0 })}---\n\n`.replaceAll('\n', draft.eol);
  return markdownPiece(draft, head + text, [
    ...notes,
    ...(cover?.kind === 'relative' ? [{ code: 'relative-images', urls: [cover.url] } as const] : []),
    ...(dropped.length > 0 ? [{ code: 'tags-dropped', tags: dropped } as const] : []),
    ...(draft.description === '' ? [{ code: 'no-description' } as const] : []),
    ...(draft.canonical === null ? [{ code: 'no-canonical' } as const] : []),
    { code: 'unpublished' },
  ]);
};
