/** The kinds of HTML block of CommonMark 0.31 (§4.6) that end with a text of their own. */
const ENDED: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|' +
  'figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|' +
  'noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK = new RegExp(String.raw`^</?(?:${BLOCK_NAMES})(?:[\s>]|/>|$)`, 'i');
const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const TAG = new RegExp(String.raw`^(?:<[a-z][a-z\d-]*(?:${ATTRIBUTE})*\s*/?>|</[a-z][a-z\d-]*\s*>)\s*$`, 'i');

/** What ends an HTML block: a text in a line, or a blank line. */
export type HtmlEnd = RegExp | 'blank';

/** The end to wait for where an HTML block begins, or null where none does. A lone tag does not interrupt a paragraph. */
export const htmlStart = (text: string, inParagraph: boolean): HtmlEnd | null => {
  if (!text.startsWith('<')) return null;
  for (const [start, end] of ENDED) if (start.test(text)) return end;
  return BLOCK.test(text) || (!inParagraph && TAG.test(text)) ? 'blank' : null;
};
