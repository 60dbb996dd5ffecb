import { readMarkdown } from '../../text/markdown.js';
import { resolveAddress } from './absolute-address.js';
import { everyNode } from './every-node.js';
import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { htmlTree } from './html-tree.js';
import { markdownBody } from './markdown-body.js';
import { fieldNotes, markdownPiece } from './markdown-piece.js';
import type { OpenedDraft } from './opened-draft.js';
import { writtenHtml } from './styled-html.js';

/**
 * A story for Medium, as Markdown and as HTML to paste into its editor, which reads no Markdown: the title first, tables as
 * lists, footnotes as a list, and where it appeared first at the end. Formulas and task lists have no form there.
 */
export const mediumStory = (draft: OpenedDraft): ExportedPiece => {
  const { canonical, eol, language, title } = draft;
  const { text, notes } = markdownBody(draft, {
    ownTitle: true,
    joinLines: false,
    footnotes: 'listed',
    tables: 'listed',
    math: null,
  });
  const head = title === '' ? '' : `# ${title.replaceAll(/[\\`*_[\]<>#&]/g, '\\$&')}${eol}${eol}`;
  const link = canonical === null ? '' : EXPORT_WORDS[language].published(`<${canonical}>`);
  const tail = link === '' ? '' : `${eol}---${eol}${eol}*${link}*${eol}`;
  const story = head + text + tail;
  const tree = readMarkdown(story);
  const html = htmlTree({ ...draft, tree, body: story, title: '' });
  const images = everyNode(tree.root).flatMap((node) => {
    const url = node.type === 'image' ? resolveAddress(node.url, draft.origin) : null;
    return url?.kind === 'absolute' ? [url.url] : [];
  });
  return {
    ...markdownPiece(draft, story, [
      ...notes,
      ...(images.length > 0 ? [{ code: 'upload-images', urls: [...new Set(images)] } as const] : []),
      ...fieldNotes(draft).filter(({ code }) => code !== 'enter-title'),
    ]),
    html: writtenHtml(html.content),
  };
};
