import type { ElementContent } from 'hast';
import type { ExportNote } from './export-note.js';
import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { htmlNotes } from './html-notes.js';
import { htmlTree } from './html-tree.js';
import { numberedReferences } from './numbered-references.js';
import type { OpenedDraft } from './opened-draft.js';
import { element, withStyles, writtenHtml, type InlineStyles } from './styled-html.js';

/** Gmail cuts a mail off after 102 KB of HTML. */
const GMAIL_CLIPS = 102 * 1024;

/**
 * A newsletter as HTML for mail: one column of 600 px made of tables (Outlook draws with Word and knows no others),
 * styles in attributes (Gmail drops `style` elements in places), the description as preheader, a link to the original.
 */
export const newsletterHtml = (draft: OpenedDraft): ExportedPiece => {
  const tree = htmlTree(draft);
  const words = EXPORT_WORDS[draft.language];
  const { content, references } = numberedReferences(
    tree,
    () => false,
    (_, number) => [element('sup', {}, `[${number}]`)],
  );
  const notes = references.map((reference) =>
    element('li', {}, ...(reference.kind === 'footnote' ? reference.content : [])),
  );
  const body: readonly ElementContent[] = [
    ...(draft.title === '' ? [] : [element('h1', {}, draft.title)]),
    ...content,
    ...(notes.length > 0 ? [element('hr', {}), element('h2', {}, words.notes), element('ol', {}, ...notes)] : []),
  ];
  const html = `<!doctype html>\n${page(draft, withStyles(body, STYLES))}\n`;
  const bytes = utf8Length(html);
  const found: readonly ExportNote[] = [
    ...htmlNotes(draft, tree),
    ...(draft.title === '' ? [] : [{ code: 'enter-title', title: draft.title } as const]),
    ...(draft.description === '' ? [{ code: 'no-description' } as const] : []),
    ...(draft.canonical === null ? [{ code: 'no-canonical' } as const] : []),
    ...(bytes > GMAIL_CLIPS ? [{ code: 'mail-clipped', bytes } as const] : []),
  ];
  return { text: html, html, fileName: `${draft.slug}.html`, mediaType: 'text/html', notes: found };
};

const page = (draft: OpenedDraft, body: readonly ElementContent[]): string => {
  const { title, description, canonical, language } = draft;
  const browser =
    canonical === null
      ? []
      : [
          row(
            `padding:12px 24px;${SANS};font-size:13px;text-align:center`,
            element('a', { href: canonical, style: 'color:#57606a' }, EXPORT_WORDS[language].inBrowser),
          ),
        ];
  const column = element(
    'table',
    { role: 'presentation', width: 600, cellpadding: 0, cellspacing: 0, border: 0, align: 'center', style: COLUMN },
    element('tbody', {}, ...browser, row(`padding:8px 24px 32px;${SANS}`, ...body)),
  );
  return writtenHtml([
    element(
      'html',
      { lang: language === 'zh' ? 'zh-Hans' : 'en' },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('title', {}, title),
      ),
      element(
        'body',
        { style: 'margin:0;padding:0;background-color:#f6f8fa' },
        ...(description === '' ? [] : [element('div', { style: HIDDEN }, description)]),
        element(
          'table',
          {
            role: 'presentation',
            width: '100%',
            cellpadding: 0,
            cellspacing: 0,
            border: 0,
            style: 'background-color:#f6f8fa',
          },
          element('tbody', {}, row('padding:0', column)),
        ),
      ),
    ),
  ]);
};

const row = (style: string, ...content: readonly ElementContent[]): ElementContent =>
  element('tr', {}, element('td', { style }, ...content));

/** The bytes of a text in UTF-8. */
const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** The inbox shows it beside the subject, the mail itself does not. */
const HIDDEN =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:#f6f8fa';
const SANS = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,'PingFang SC','Microsoft YaHei',sans-serif";
const COLUMN = `width:100%;max-width:600px;background-color:#ffffff;color:#24292f;${SANS};font-size:16px;line-height:1.6`;
const MONO = "font-family:Menlo,Consolas,'Courier New',monospace";

const STYLES: InlineStyles = {
  h1: 'margin:24px 0 16px;font-size:28px;line-height:1.3',
  h2: 'margin:32px 0 12px;font-size:22px;line-height:1.3',
  h3: 'margin:24px 0 12px;font-size:18px;line-height:1.4',
  h4: 'margin:24px 0 12px;font-size:16px;line-height:1.4',
  h5: 'margin:24px 0 12px;font-size:16px;line-height:1.4',
  h6: 'margin:24px 0 12px;font-size:16px;line-height:1.4',
  p: 'margin:0 0 16px',
  'li p': 'margin:0 0 8px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #d0d7de;color:#57606a',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  pre: `margin:0 0 16px;padding:12px 16px;background-color:#f6f8fa;${MONO};font-size:13px;line-height:1.5;white-space:pre-wrap;word-wrap:break-word`,
  'pre code': MONO,
  code: `padding:1px 4px;background-color:#f6f8fa;${MONO};font-size:14px`,
  table: 'margin:0 0 16px;border-collapse:collapse;font-size:14px',
  // Outlook hands no font down into a table.
  th: `padding:6px 10px;border:1px solid #d0d7de;background-color:#f6f8fa;${SANS};font-size:14px;text-align:left`,
  td: `padding:6px 10px;border:1px solid #d0d7de;${SANS};font-size:14px;vertical-align:top`,
  hr: 'margin:32px 0;border:0;border-top:1px solid #d0d7de',
  img: 'display:block;max-width:100%;height:auto;border:0',
  kbd: `padding:1px 4px;border:1px solid #d0d7de;${MONO};font-size:14px`,
  a: 'color:#0969da;text-decoration:underline',
};
