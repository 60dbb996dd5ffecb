import type { PhrasingContent, Root } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Span } from './span.js';

/** A syntax tree with what mdast leaves out of its nodes. */
export interface SyntaxTree {
  readonly root: Root;
  /** The parsed alternative text of images, which mdast keeps as a bare string. */
  readonly alternatives: ReadonlyMap<object, readonly PhrasingContent[]>;
  /** Where the destinations of links, images and definitions stand, those that are not empty. */
  readonly destinations: ReadonlyMap<object, Span>;
}

const syntax = [gfm(), math()];

/** GFM without its transforms: they find addresses a second time and make nodes that have no position. */
const compilers: readonly Extension[] = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mathFromMarkdown(),
];

/** Reads CommonMark with GFM and math. Positions are offsets into the source. */
export const readMarkdown = (source: string): SyntaxTree => {
  const alternatives = new Map<object, readonly PhrasingContent[]>();
  const destinations = new Map<object, Span>();
  // As in mdast-util-from-markdown, but the parsed label of an image is kept beside its text.
  function label(this: CompileContext): void {
    const fragment = this.stack.at(-1);
    const value = this.resume();
    const node = this.stack.at(-1);
    this.data.inReference = true;
    const children = fragment?.type === 'fragment' ? fragment.children.filter(isPhrasing) : [];
    if (node?.type === 'link') {
      node.children = children;
    } else if (node?.type === 'image') {
      node.alt = value;
      alternatives.set(node, children);
    }
  }
  function destination(this: CompileContext, token: Token): void {
    const value = this.resume();
    const node = this.stack.at(-1);
    if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
    node.url = value;
    destinations.set(node, { start: token.start.offset, end: token.end.offset });
  }
  const root = fromMarkdown(source, {
    extensions: syntax,
    mdastExtensions: [
      ...compilers,
      { exit: { label, resourceDestinationString: destination, definitionDestinationString: destination } },
    ],
  });
  return { root, alternatives, destinations };
};

/** What a label can hold; mdast types it as any node. */
const isPhrasing = (node: { readonly type: string }): node is PhrasingContent => PHRASING.has(node.type);

const PHRASING: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'strong',
  'text',
]);

/** What a character reference such as `&amp;` stands for; itself where there is no such reference. */
export const decodeReference = (reference: string): string => {
  const common = COMMON.get(reference);
  if (common !== undefined) return common;
  const paragraph = fromMarkdown(reference).children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value : reference;
};

/** The references that nearly all drafts make do with. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
]);
