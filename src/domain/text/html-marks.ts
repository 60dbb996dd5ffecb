import type { Mark } from './mark.js';
import type { Span } from './span.js';

/** A comment, an element without Markdown or HTML in it, or a tag with its attributes. */
const PIECE =
  /<!--(?<comment>[^]*?)(?:-->|$)|<(?<raw>script|style)\b[^]*?(?:<\/\k<raw>\s*>|$)|<(?<tag>[a-z][\w.:-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^<>"']){0,500})>/gi;

/** An attribute of a tag, with its value where it has one. */
export const HTML_ATTRIBUTE =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/** A value of an attribute and where it stands. */
interface Value {
  readonly text: string;
  readonly span: Span;
}

/** The marks in HTML that stands at `start`: headings, places that links lead to, images, comments to Inkbearing. */
export const marksInHtml = (html: string, start: number, nested: boolean): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { 0: piece, index, groups = {} } of html.matchAll(PIECE)) {
    const span = { start: start + index, end: start + index + piece.length };
    const comment = groups['comment']?.trim();
    if (comment?.startsWith('inkbearing-') === true) marks.push({ kind: 'comment', span, text: comment });
    const tag = groups['tag'];
    if (tag === undefined) continue;
    const attributes = attributesOf(groups['attributes'] ?? '', span.start + 1 + tag.length);
    for (const name of ['id', 'name']) {
      const id = attributes.get(name)?.text ?? '';
      if (id !== '') marks.push({ kind: 'anchor', span, id });
    }
    if (/^img$/i.test(tag)) marks.push(imageMark(span, attributes));
    if (/^h[1-6]$/i.test(tag)) marks.push(headingMark(span, Number(tag[1]), html.slice(index + piece.length), nested));
  }
  return marks;
};

const imageMark = (span: Span, attributes: ReadonlyMap<string, Value>): Mark => {
  const source = attributes.get('src');
  const spoken = attributes.get('alt') ?? attributes.get('aria-label');
  const decorative =
    attributes.get('aria-hidden')?.text === 'true' ||
    /^(?:none|presentation)$/.test(attributes.get('role')?.text ?? '');
  const alternative = spoken?.text ?? (decorative ? '' : null);
  return { kind: 'image', span, alternative, url: source?.text ?? '', urlSpan: source?.span ?? null, html: true };
};

const headingMark = (span: Span, level: number, after: string, nested: boolean): Mark => {
  const inner = /^[^]*?(?=<\/h[1-6]|$)/i.exec(after.slice(0, 1000))?.[0] ?? '';
  const text = inner.replace(/<[^>]*>/g, '').trim();
  return { kind: 'heading', span, level, text, nested };
};

/** Attributes by their names in lower case; those that Vue binds count as given. */
const attributesOf = (text: string, start: number): ReadonlyMap<string, Value> => {
  const found = new Map<string, Value>();
  for (const { 0: whole, index, groups = {} } of text.matchAll(HTML_ATTRIBUTE)) {
    const name = (groups['name'] ?? '').toLowerCase();
    const value = groups['double'] ?? groups['single'] ?? groups['bare'] ?? '';
    const end = start + index + whole.length - (groups['bare'] === undefined && whole.includes('=') ? 1 : 0);
    const key = name.replace(/^(?:v-bind:|:)(?=alt$)/, '');
    if (!found.has(key)) found.set(key, { text: value, span: { start: end - value.length, end } });
  }
  return found;
};
