import type { ExportNote } from './export-note.js';
import type { ExportedPiece } from './export-request.js';
import { dayOf, type OpenedDraft } from './opened-draft.js';
import { renameKey, setMissing, writtenMatter, type MatterDocument } from './written-matter.js';

/** The site generators for which a draft gets front matter of their own. */
export type Generator = 'hugo' | 'astro' | 'jekyll';

/**
 * A post of a site generator: the draft with that generator's front matter in YAML. All other keys stay; the body stays
 * byte by byte. Keys: gohugo.io/content-management/front-matter, jekyllrb.com/docs/front-matter and Astro's blog template.
 */
export const blogPost = (draft: OpenedDraft, generator: Generator): ExportedPiece => {
  const document = draft.matter.yaml();
  FILL[generator](document, draft);
  const day = dayOf(draft.date);
  const notes: readonly ExportNote[] = [
    ...draft.notes.filter(({ code }) => code !== 'shortcodes'),
    ...(draft.date === null ? [{ code: 'no-date' } as const] : []),
    ...(draft.description === '' ? [{ code: 'no-description' } as const] : []),
    ...(draft.isDraft ? [{ code: 'still-draft' } as const] : []),
    ...foreignTags(draft, generator),
  ];
  const gap = draft.matter.end === 0 && draft.body !== '' && !/^[\r\n]/.test(draft.body) ? draft.eol : '';
  return {
    text: writtenMatter(document, draft.eol) + gap + draft.body,
    html: null,
    fileName: generator === 'jekyll' && day !== null ? `${day}-${draft.slug}.md` : `${draft.slug}.md`,
    mediaType: 'text/markdown',
    notes,
  };
};

const common = (document: MatterDocument, { title, description, tags }: OpenedDraft): void => {
  setMissing(document, 'title', title === '' ? null : title);
  setMissing(document, 'description', description === '' ? null : description);
  setMissing(document, 'tags', tags.length > 0 ? tags : null);
};

const FILL: Readonly<Record<Generator, (document: MatterDocument, draft: OpenedDraft) => void>> = {
  hugo: (document, draft) => {
    renameKey(document, 'pubDate', 'date');
    common(document, draft);
    setMissing(document, 'date', draft.date);
    document.delete('published');
    document.set('draft', draft.isDraft);
    for (const key of ['canonical_url', 'canonicalUrl', 'canonical']) renameKey(document, key, 'canonicalURL');
    setMissing(document, 'canonicalURL', draft.canonical);
  },
  astro: (document, draft) => {
    renameKey(document, 'date', 'pubDate');
    common(document, draft);
    setMissing(document, 'pubDate', draft.date);
    document.delete('published');
    document.set('draft', draft.isDraft);
  },
  jekyll: (document, draft) => {
    setMissing(document, 'layout', 'post');
    renameKey(document, 'pubDate', 'date');
    common(document, draft);
    setMissing(document, 'date', draft.date);
    document.delete('draft');
    document.set('published', !draft.isDraft);
    for (const key of ['canonicalURL', 'canonicalUrl', 'canonical']) renameKey(document, key, 'canonical_url');
    setMissing(document, 'canonical_url', draft.canonical);
  },
};

/** The template tags that are another generator's. */
const foreignTags = ({ notes }: OpenedDraft, generator: Generator): readonly ExportNote[] =>
  notes.flatMap((note) => {
    if (note.code !== 'shortcodes') return [];
    const own = generator === 'hugo' ? /^\{\{[<%]/ : generator === 'jekyll' ? /^(?:\{%|\{\{(?![<%]))/ : /^$/;
    const tags = note.tags.filter((tag) => !own.test(tag));
    return tags.length > 0 ? [{ code: 'shortcodes', tags } as const] : [];
  });
