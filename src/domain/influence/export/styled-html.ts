import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The style of each element, as it stands in its attribute; `pre code` is that of code in a block. */
export type InlineStyles = Readonly<Record<string, string>>;

/** A tree with the styles of its elements in them: mail programs and WeChat's editor take nothing else. */
export const withStyles = (nodes: readonly ElementContent[], styles: InlineStyles): readonly ElementContent[] => {
  const style = (node: ElementContent, parent: string): ElementContent => {
    if (node.type !== 'element') return node;
    const known = styles[`${parent} ${node.tagName}`] ?? styles[node.tagName];
    const { align, ...properties } = node.properties;
    const own = [known, ALIGNED.get(propertyText(align))].filter((part) => part !== undefined).join(';');
    return {
      ...node,
      // A style that the element has already is its own.
      properties: { ...(own === '' ? {} : { style: own }), ...properties },
      children: node.children.map((child) => style(child, node.tagName)),
    };
  };
  return nodes.map((node) => style(node, ''));
};

/** How the cells of a column stand. */
const ALIGNED: ReadonlyMap<string, string> = new Map([
  ['left', 'text-align:left'],
  ['center', 'text-align:center'],
  ['right', 'text-align:right'],
]);

/** A property that is a text or a number, as a text; empty for others. */
export const propertyText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A tree as a text of HTML. */
export const writtenHtml = (nodes: readonly ElementContent[]): string =>
  toHtml({ type: 'root', children: [...nodes] }, { closeSelfClosing: true, upperDoctype: false });

/** An element, made by hand. */
export const element = (
  tagName: string,
  properties: Readonly<Record<string, string | number>>,
  ...children: readonly (ElementContent | string)[]
): ElementContent => ({
  type: 'element',
  tagName,
  properties: { ...properties },
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
