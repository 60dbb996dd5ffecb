import type { ElementContent, Properties } from 'hast';
import { resolveAddress, type Origin } from './absolute-address.js';
import { joinedText } from './line-edits.js';

/** Begins the address of a link that stands in a tree for a reference to a footnote; its identifier follows. No draft has it. */
export const FOOTNOTE = '#\ue000';

/** What was met while a tree was cleaned, without doubles. */
export interface Met {
  readonly images: Set<string>;
  readonly relativeImages: Set<string>;
  readonly relativeLinks: Set<string>;
  readonly unsafe: Set<string>;
  readonly dropped: Set<string>;
}

export const nothingMet = (): Met => ({
  images: new Set(),
  relativeImages: new Set(),
  relativeLinks: new Set(),
  unsafe: new Set(),
  dropped: new Set(),
});

/** The elements that channels and mail programs know; others give way to what they hold. */
const KNOWN = new Set(
  (
    'a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

/** Elements that vanish with all they hold. */
const SILENT = new Set(
  'script style template textarea title xmp noscript noembed noframes object applet math svg select'.split(' '),
);

/** What is shown in a frame or a player becomes a link to it. */
const PLAYED = new Set('iframe video audio embed source track frame'.split(' '));

/** The attributes that stay, beside addresses. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['title'],
  img: ['alt', 'title', 'width', 'height'],
  ol: ['start', 'reversed'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan'],
};

/**
 * A tree that is safe and plain: known elements without scripts, styles, classes and events, with absolute addresses;
 * boxes of task lists are signs; lines of prose are joined.
 */
export const cleanHtml = (nodes: readonly ElementContent[], origin: Origin, met: Met): readonly ElementContent[] => {
  const clean = (node: ElementContent, code: boolean): readonly ElementContent[] => {
    if (node.type === 'text')
      return [code ? node : { ...node, value: node.value.trim() === '' ? node.value : joinedText(node.value) }];
    if (node.type !== 'element') return [];
    const { tagName: name } = node;
    const properties = lowered(node.properties);
    for (const key of Object.keys(properties)) if (key.startsWith('on')) met.dropped.add(key);
    if (SILENT.has(name)) {
      met.dropped.add(name);
      return [];
    }
    if (name === 'input')
      return [
        { type: 'text', value: properties['checked'] === undefined || properties['checked'] === false ? '☐' : '☑' },
      ];
    const inner = node.children.flatMap((child) => clean(child, code || name === 'pre'));
    if (PLAYED.has(name)) return [...playerLink(properties, origin, met), ...inner];
    if (name === 'summary') return [{ type: 'element', tagName: 'p', properties: {}, children: [bold(inner)] }];
    if (!KNOWN.has(name)) return inner;
    const kept = Object.fromEntries(
      (KEPT[name] ?? []).flatMap((key) => (isPlain(properties[key]) ? [[key, properties[key]]] : [])),
    );
    if (name === 'img') {
      const source = textOf(properties['src']);
      const src = addressOf(source, origin, met, met.relativeImages);
      if (src === null) return [];
      met.images.add(src);
      return [{ ...node, properties: { src, alt: '', ...kept }, children: [] }];
    }
    if (name === 'a') {
      const href = addressOf(textOf(properties['href']), origin, met, met.relativeLinks);
      // A place within the page has no name any more.
      const nowhere = href === null || href === '' || (href.startsWith('#') && !href.startsWith(FOOTNOTE));
      return nowhere ? inner : [{ ...node, properties: { href, ...kept }, children: inner }];
    }
    return [{ ...node, properties: kept, children: inner }];
  };
  return nodes.flatMap((node) => clean(node, false));
};

/** An address that is seen from anywhere where that is known; null where it is not safe. */
const addressOf = (url: string, origin: Origin, met: Met, relative: Set<string>): string | null => {
  const resolved = resolveAddress(url, origin);
  if (resolved.kind === 'unsafe') met.unsafe.add(url);
  if (resolved.kind === 'relative') relative.add(url);
  return resolved.kind === 'unsafe' ? null : resolved.url;
};

const playerLink = (properties: Properties, origin: Origin, met: Met): readonly ElementContent[] => {
  const source = textOf(properties['src']);
  const href = source === '' ? null : addressOf(source, origin, met, met.relativeLinks);
  if (href === null) return [];
  return [{ type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: href }] }];
};

const bold = (children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName: 'strong',
  properties: {},
  children,
});

const lowered = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const textOf = (value: Properties[string]): string => (typeof value === 'string' ? value.trim() : '');
