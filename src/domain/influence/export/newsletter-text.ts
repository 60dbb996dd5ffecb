import type { ElementContent } from 'hast';
import type { ExportNote } from './export-note.js';
import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { htmlNotes } from './html-notes.js';
import { htmlTree } from './html-tree.js';
import { labelled } from './labelled.js';
import { numberedReferences } from './numbered-references.js';
import type { OpenedDraft } from './opened-draft.js';
import { hanging, plainText, underlined } from './plain-text.js';
import { element, propertyText } from './styled-html.js';
import { wrapText } from './wrap-text.js';

/** The width of plain mail that leaves room for being quoted (RFC 3676 asks for at most 78 columns). */
const COLUMNS = 72;

/** A newsletter as plain text: lines of 72 columns, a Chinese character counts two; links and images by number, with a list at the end. */
export const newsletterText = (draft: OpenedDraft): ExportedPiece => {
  const tree = htmlTree(draft);
  const words = EXPORT_WORDS[draft.language];
  const named = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
    nodes.map((node) => withImageNames(node, words.image));
  const footnotes = new Map([...tree.footnotes].map(([id, content]) => [id, named(content)]));
  const { content, references } = numberedReferences(
    { content: named(tree.content), footnotes },
    (url, text) => url !== text && url !== `mailto:${text}`,
    (inner, number) => [...inner, { type: 'text', value: `${inner.length > 0 ? ' ' : ''}[${number}]` }],
  );
  const list = references.flatMap((reference, index) => {
    const sign = `[${index + 1}] `;
    // An address is never broken: programs make links of whole ones only.
    return reference.kind === 'link' ? [sign + reference.url] : hanging(sign, reference.content, COLUMNS);
  });
  const blocks: readonly (readonly string[])[] = [
    underlined(draft.title, '=', COLUMNS),
    draft.description === '' ? [] : wrapText(draft.description, COLUMNS),
    draft.canonical === null ? [] : [`${words.inBrowser}:`, draft.canonical],
    plainText(content, COLUMNS),
    list.length === 0
      ? []
      : [...underlined(tree.footnotes.size > 0 ? words.notes : words.links, '-', COLUMNS), '', ...list],
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  const notes: readonly ExportNote[] = [
    ...htmlNotes(draft, tree),
    ...(draft.title === '' ? [] : [{ code: 'enter-title', title: draft.title } as const]),
    ...(draft.canonical === null ? [{ code: 'no-canonical' } as const] : []),
  ];
  return { text: `${text}\n`, html: null, fileName: `${draft.slug}.txt`, mediaType: 'text/plain', notes };
};

/** Pictures as links that say what is on them. */
const withImageNames = (node: ElementContent, word: string): ElementContent => {
  if (node.type !== 'element') return node;
  if (node.tagName !== 'img') return { ...node, children: node.children.map((child) => withImageNames(child, word)) };
  const name = propertyText(node.properties['alt']);
  return element(
    'a',
    { href: propertyText(node.properties['src']) },
    name === '' ? `[${word}]` : `[${labelled(word, name)}]`,
  );
};
