import type { Element, ElementContent } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import type { OpenedDraft } from './opened-draft.js';
import { withoutTitle } from './line-edits.js';
import { cleanHtml, FOOTNOTE, nothingMet, type Met } from './clean-html.js';
import { withElements } from './raw-html.js';

/** A draft as a safe tree of HTML. */
export interface HtmlTree {
  readonly content: readonly ElementContent[];
  /** What the footnotes hold, by identifier. A reference is a link to `FOOTNOTE` and the identifier. */
  readonly footnotes: ReadonlyMap<string, readonly ElementContent[]>;
  readonly met: Met;
}

/** The body of a draft in HTML, without the heading that says the title again. */
export const htmlTree = (draft: Pick<OpenedDraft, 'tree' | 'body' | 'title' | 'origin'>): HtmlTree => {
  const definitions = new Map<string, ElementContent[]>();
  const skipped = withoutTitle(draft).map(({ span }) => span.start);
  const children = draft.tree.root.children.filter(({ position }) => !skipped.includes(position?.start.offset ?? -1));
  const tree = toHast(
    { type: 'root', children },
    {
      allowDangerousHtml: true,
      handlers: {
        footnoteReference: (_, { identifier }: { readonly identifier: string }): Element => ({
          type: 'element',
          tagName: 'a',
          properties: { href: FOOTNOTE + identifier },
          children: [],
        }),
        footnoteDefinition: (state, node: Parameters<typeof state.all>[0] & { readonly identifier: string }) => {
          if (!definitions.has(node.identifier)) definitions.set(node.identifier, state.all(node));
          return undefined;
        },
      },
    },
  );
  const met = nothingMet();
  const clean = (nodes: Parameters<typeof withElements>[0]): readonly ElementContent[] =>
    cleanHtml(withElements(nodes), draft.origin, met);
  const content = clean(tree.type === 'root' ? tree.children : [tree]);
  return { content, footnotes: new Map([...definitions].map(([id, inner]) => [id, clean(inner)])), met };
};
