import type { Definition, Image, Link, Nodes, RootContent } from 'mdast';
import { withoutChinese } from './address.js';
import { headingIds, hiddenMarks } from './braces.js';
import { marksInHtml } from './html-marks.js';
import type { Mark } from './mark.js';
import { HIDDEN } from './mask.js';
import { closingTag, type Reader } from './phrasing.js';
import { isMasked, shownText } from './shown-text.js';
import type { Span } from './span.js';

/** The marks in nodes of a syntax tree, in the order of the source. Code holds none. */
export const marksOfNodes = (
  nodes: readonly RootContent[],
  destinations: ReadonlyMap<object, Span>,
  reader: Reader,
): readonly Mark[] => {
  const marks: Mark[] = [];
  const { source, masked } = reader.stretch;

  const visitAll = (siblings: readonly Nodes[], nested: boolean): void => {
    /** Whether an `<a>` of HTML is open, in which an address is the text of a link. */
    let linked = false;
    for (let index = 0; index < siblings.length; index += 1) {
      const node = siblings[index];
      if (node === undefined) continue;
      if (node.type === 'html') {
        const { start, end } = reader.place(node);
        marks.push(...marksInHtml(source.slice(start, end), start, nested));
        if (/^<\/?a\b/i.test(node.value)) linked = node.value[1] !== '/';
        index = closingTag(siblings, index) ?? index;
      } else if (!(linked && isAddress(node, reader))) {
        visit(node, nested);
      }
    }
  };

  const visit = (node: Nodes, nested: boolean): void => {
    const span = reader.place(node);
    switch (node.type) {
      case 'heading': {
        marks.push({ kind: 'heading', span, level: node.depth, text: shownText(node.children, reader), nested });
        visitAll(node.children, nested);
        marks.push(...headingIds(span, reader));
        break;
      }
      case 'link':
        if (isAddress(node, reader)) marks.push(addressMark(node, span, source));
        else if (masked[span.start] === '[') {
          const { url, urlSpan } = destinationOf(node, destinations, reader);
          marks.push({ kind: 'link', span, text: shownText(node.children, reader), url, urlSpan });
          visitAll(node.children, nested);
        }
        break;
      case 'image': {
        const { url, urlSpan } = destinationOf(node, destinations, reader);
        marks.push({ kind: 'image', span, alternative: shownText([node], reader), url, urlSpan, html: false });
        break;
      }
      case 'definition':
        marks.push({
          kind: 'definition',
          span,
          label: node.identifier,
          ...destinationOf(node, destinations, reader),
        });
        break;
      case 'linkReference':
        marks.push(referenceMark(span, node.identifier, false, shownText(node.children, reader)));
        visitAll(node.children, nested);
        break;
      case 'imageReference':
        marks.push(referenceMark(span, node.identifier, true, shownText([node], reader)));
        break;
      case 'text':
        if (node.value.includes(HIDDEN)) marks.push(...hiddenMarks(span, reader));
        break;
      case 'blockquote':
      case 'list':
      case 'footnoteDefinition':
        visitAll(node.children, true);
        break;
      case 'listItem':
      case 'paragraph':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'root':
        visitAll(node.children, nested);
        break;
      case 'break':
      case 'code':
      case 'footnoteReference':
      case 'html':
      case 'inlineCode':
      case 'inlineMath':
      case 'math':
      case 'thematicBreak':
      case 'yaml':
        break;
    }
  };

  visitAll(nodes, false);
  return marks.sort((a, b) => a.span.start - b.span.start);
};

/** Whether a node is an address that stands in the text without brackets of any kind. */
const isAddress = (node: Nodes, { stretch, place }: Reader): boolean =>
  node.type === 'link' && !/[[<]/.test(stretch.masked.charAt(place(node).start));

const addressMark = (node: Link, { start, end }: Span, source: string): Mark => {
  const shown = source.slice(start, end);
  const address = withoutChinese(shown);
  const url = address === shown ? node.url : address;
  return { kind: 'address', span: { start, end: start + address.length }, url };
};

const referenceMark = (span: Span, label: string, image: boolean, text: string): Mark => ({
  kind: 'reference',
  span,
  label,
  image,
  text,
});

/** The destination of a node; an empty one stands before the end of the node. */
const destinationOf = (
  node: Link | Image | Definition,
  destinations: ReadonlyMap<object, Span>,
  { stretch, place }: Reader,
): { readonly url: string; readonly urlSpan: Span } => {
  const { start, end } = place(node);
  const found = destinations.get(node);
  if (found === undefined) return { url: '', urlSpan: { start: end - 1, end: end - 1 } };
  const by = start - (node.position?.start.offset ?? 0);
  const urlSpan = { start: found.start + by, end: found.end + by };
  const plain = !isMasked(node.url);
  return { url: plain ? node.url : stretch.source.slice(urlSpan.start, urlSpan.end), urlSpan };
};
