import type { Element, ElementContent, Nodes } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { HTML_ATTRIBUTE } from '../../text/html-marks.js';
import { decodeReference } from '../../text/markdown.js';

/** A tree in which the tags of a draft's own HTML have become elements; it is not cleaned yet. */
export const withElements = (nodes: readonly (Nodes | Raw)[]): readonly ElementContent[] => {
  const outer: Frame = { element: null, content: [] };
  const open: Frame[] = [outer];
  const top = (): Frame => open.at(-1) ?? outer;
  const close = (depth: number): void => {
    while (open.length > depth) {
      const frame = open.pop();
      if (frame === undefined || frame.element === null) return;
      top().content.push({ ...frame.element, children: frame.content });
    }
  };
  for (const node of nodes) {
    if (node.type === 'element') {
      top().content.push({ ...node, children: [...withElements(node.children)] });
    } else if (node.type === 'text') {
      top().content.push(node);
    } else if (node.type === 'raw') {
      for (const token of tokens(node.value)) {
        if (token.kind === 'text') top().content.push({ type: 'text', value: token.text });
        else if (token.kind === 'open' && token.empty) top().content.push(token.element);
        else if (token.kind === 'open' && open.length <= DEEPEST) open.push({ element: token.element, content: [] });
        else if (token.kind === 'close') {
          const depth = open.findLastIndex(({ element }) => element?.tagName === token.name);
          if (depth > 0) close(depth);
        }
      }
    }
  }
  close(1);
  return outer.content;
};

/** Elements that are nested deeper give way to what they hold. */
const DEEPEST = 50;

interface Frame {
  readonly element: Element | null;
  readonly content: ElementContent[];
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly element: Element; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** A comment, a declaration, an element whose content is no HTML, or a tag. */
const PIECE =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(?<silent>script|style|template|textarea|title|xmp|noscript|noembed|noframes)\b[^]*?(?:<\/\k<silent>[^>]*>|$)|<\/(?<closed>[a-z][^\s/>]*)[^>]*>|<(?<opened>[a-z][^\s/>]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The tags and texts of HTML. Of an element that holds a script or styles only its name is left. */
const tokens = (html: string): readonly Token[] => {
  const found: Token[] = [];
  let at = 0;
  const text = (to: number): void => {
    if (to > at) found.push({ kind: 'text', text: decoded(html.slice(at, to)) });
  };
  for (const { 0: piece, index, groups = {} } of html.matchAll(PIECE)) {
    text(index);
    at = index + piece.length;
    const name = (groups['opened'] ?? groups['silent'])?.toLowerCase();
    if (groups['closed'] !== undefined) found.push({ kind: 'close', name: groups['closed'].toLowerCase() });
    if (name === undefined) continue;
    const attributes = groups['attributes'] ?? '';
    const element: Element = { type: 'element', tagName: name, properties: propertiesOf(attributes), children: [] };
    found.push({
      kind: 'open',
      element,
      empty: EMPTY.test(name) || groups['silent'] !== undefined || attributes.endsWith('/'),
    });
  }
  text(html.length);
  return found;
};

const propertiesOf = (text: string): Record<string, string> => {
  const properties: Record<string, string> = {};
  for (const { groups = {} } of text.matchAll(HTML_ATTRIBUTE)) {
    const name = (groups['name'] ?? '').toLowerCase();
    properties[name] ??= decoded(groups['double'] ?? groups['single'] ?? groups['bare'] ?? '');
  }
  return properties;
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/gi, decodeReference);
