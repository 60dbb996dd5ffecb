import type { ElementContent } from 'hast';
import type { ExportNote } from './export-note.js';
import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { htmlNotes } from './html-notes.js';
import { htmlTree } from './html-tree.js';
import { fieldNotes } from './markdown-piece.js';
import { numberedReferences, type Reference } from './numbered-references.js';
import type { OpenedDraft } from './opened-draft.js';
import { labelled } from './labelled.js';
import { element, propertyText, withStyles, writtenHtml, type InlineStyles } from './styled-html.js';

/** Links to other articles of WeChat can be followed in it; all others cannot. */
const INSIDE = /^https?:\/\/mp\.weixin\.qq\.com\//i;

/**
 * An article for WeChat's editor, to be pasted as rich text: it keeps styles in attributes and takes out `style`,
 * `script`, `class` and `id`; links to other sites cannot be followed, so they stand as numbers with a list at the end.
 */
export const wechatArticle = (draft: OpenedDraft): ExportedPiece => {
  const tree = htmlTree(draft);
  const words = EXPORT_WORDS[draft.language];
  const { content, references } = numberedReferences(
    tree,
    (url, text) => !INSIDE.test(url) && url !== text,
    (inner, number) => [
      ...(inner.length > 0 ? [element('span', { style: 'color:#576b95' }, ...inner)] : []),
      element('sup', { style: 'font-size:12px;line-height:1;color:#576b95' }, `[${number}]`),
    ],
  );
  const list = references.map((reference, index) => listed(reference, index + 1));
  const body = [
    ...content.flatMap(pasteable),
    ...(list.length > 0 ? [element('h2', {}, tree.footnotes.size > 0 ? words.notes : words.links), ...list] : []),
  ];
  // Browsers and the editor collapse blanks of other kinds in code.
  const html = writtenHtml([element('section', { style: PAGE }, ...withStyles(body, STYLES))]).replaceAll(
    '\u00a0',
    '&nbsp;',
  );
  const links = references.filter(({ kind }) => kind === 'link').length;
  const notes: readonly ExportNote[] = [
    ...htmlNotes(draft, tree),
    ...uploads(tree.met),
    ...(links > 0 ? [{ code: 'links-listed', count: links } as const] : []),
    ...(tree.footnotes.size > 0 ? [{ code: 'footnotes-listed', count: tree.footnotes.size } as const] : []),
    ...fieldNotes(draft).filter(({ code }) => code !== 'enter-tags'),
  ];
  return { text: `${html}\n`, html, fileName: `${draft.slug}.html`, mediaType: 'text/html', notes };
};

/** Images that WeChat fetches at most once and shows from its own servers only; those with no address are noted already. */
const uploads = ({
  images,
  relativeImages,
}: {
  readonly images: ReadonlySet<string>;
  readonly relativeImages: ReadonlySet<string>;
}): readonly ExportNote[] => {
  const urls = [...images].filter((url) => !relativeImages.has(url));
  return urls.length > 0 ? [{ code: 'upload-images', urls }] : [];
};

const listed = (reference: Reference, number: number): ElementContent =>
  reference.kind === 'link'
    ? element(
        'p',
        { style: NOTE },
        `[${number}] ${labelled(reference.text, '')}`,
        element('span', { style: 'word-break:break-all' }, reference.url),
      )
    : element('section', { style: NOTE }, `[${number}] `, ...inlined(reference.content));

/** A note of one paragraph without the paragraph. */
const inlined = (content: readonly ElementContent[]): readonly ElementContent[] => {
  const blocks = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : content;
};

/** What the editor does not keep by itself: blanks and lines of code, and captions under pictures. */
const pasteable = (node: ElementContent): readonly ElementContent[] => {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'pre') return [{ ...node, children: node.children.flatMap(preserved) }];
  const images =
    node.tagName === 'p' ? node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '') : [];
  const [image] = images;
  if (images.length === 1 && image?.type === 'element' && image.tagName === 'img') {
    const caption = propertyText(image.properties['title'] ?? image.properties['alt']);
    const shown = { ...image, properties: { ...image.properties, style: PICTURE } };
    return [
      element(
        'section',
        { style: 'margin:24px 0;text-align:center' },
        shown,
        ...(caption === '' ? [] : [element('p', { style: CAPTION }, caption)]),
      ),
    ];
  }
  return [{ ...node, children: node.children.flatMap(pasteable) }];
};

/** Code with its blanks as ones that do not collapse and its line ends as elements. */
const preserved = (node: ElementContent): readonly ElementContent[] => {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(preserved) }];
  if (node.type !== 'text') return [];
  const lines = node.value.replace(/\n$/, '').replaceAll('\t', '    ').replaceAll(' ', '\u00a0').split('\n');
  return lines.flatMap((value, index) => [
    ...(index > 0 ? [element('br', {})] : []),
    ...(value === '' ? [] : [{ type: 'text', value } as const]),
  ]);
};

const PAGE =
  'font-size:16px;line-height:1.75;color:#333333;letter-spacing:0.5px;text-align:justify;word-break:break-word';
const NOTE = 'margin:4px 0;font-size:13px;line-height:1.6;color:#666666';
const PICTURE = 'max-width:100%;height:auto';
const CAPTION = 'margin:8px 0 0;font-size:13px;line-height:1.5;color:#888888;text-align:center';
const HEADING = 'margin:32px 0 16px;font-weight:bold;line-height:1.4;color:#1f1f1f;text-align:left';

const STYLES: InlineStyles = {
  h1: `${HEADING};font-size:22px`,
  h2: `${HEADING};font-size:20px`,
  h3: `${HEADING};font-size:18px`,
  h4: `${HEADING};font-size:16px`,
  h5: `${HEADING};font-size:16px`,
  h6: `${HEADING};font-size:16px`,
  p: 'margin:16px 0',
  'li p': 'margin:0',
  blockquote: 'margin:16px 0;padding:1px 16px;border-left:4px solid #d0d7de;color:#666666;background-color:#f6f8fa',
  ul: 'margin:16px 0;padding-left:24px;list-style-type:disc',
  ol: 'margin:16px 0;padding-left:24px;list-style-type:decimal',
  li: 'margin:4px 0',
  pre: 'margin:16px 0;padding:12px 16px;overflow-x:auto;border-radius:4px;background-color:#f6f8fa;text-align:left',
  'pre code':
    'font-family:Menlo,Consolas,monospace;font-size:13px;line-height:1.6;letter-spacing:0;color:#24292f;white-space:nowrap',
  code: 'padding:2px 4px;border-radius:3px;background-color:#f6f8fa;font-family:Menlo,Consolas,monospace;font-size:14px;letter-spacing:0;color:#c7254e',
  table: 'margin:16px 0;width:100%;border-collapse:collapse;font-size:14px;line-height:1.5',
  th: 'padding:6px 10px;border:1px solid #d0d7de;background-color:#f6f8fa;font-weight:bold;text-align:left',
  td: 'padding:6px 10px;border:1px solid #d0d7de;text-align:left',
  hr: 'margin:32px 0;border:0;border-top:1px solid #d0d7de',
  img: PICTURE,
  kbd: 'padding:2px 4px;border:1px solid #d0d7de;border-radius:3px;font-family:Menlo,Consolas,monospace;font-size:14px',
  a: 'color:#576b95;text-decoration:none',
};
