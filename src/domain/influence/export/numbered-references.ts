import type { Element, ElementContent } from 'hast';
import { FOOTNOTE } from './clean-html.js';
import type { HtmlTree } from './html-tree.js';

/** A tree whose footnotes, and links where wanted, are numbers that lead to a list. */
export interface NumberedReferences {
  readonly content: readonly ElementContent[];
  /** In the order of their numbers, from 1. */
  readonly references: readonly Reference[];
}

/** What a number stands for: a footnote's content, or the text and the address of a link. */
export type Reference =
  | { readonly kind: 'footnote'; readonly content: readonly ElementContent[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/**
 * Numbers footnotes and links in one sequence, so that no number stands for two things.
 * @param listed whether a link's address goes into the list
 * @param write what stands in the text for a link, or for a footnote (whose content is empty), and its number
 */
export const numberedReferences = (
  { content, footnotes }: Pick<HtmlTree, 'content' | 'footnotes'>,
  listed: (url: string, text: string) => boolean,
  write: (content: readonly ElementContent[], number: number) => readonly ElementContent[],
): NumberedReferences => {
  const numbers = new Map<string, number>();
  const waiting: Reference[] = [];
  const numberOf = (key: string, make: () => Reference): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    waiting.push(make());
    numbers.set(key, waiting.length);
    return waiting.length;
  };
  const walk = (nodes: readonly ElementContent[]): readonly ElementContent[] => nodes.flatMap(step);
  const step = (node: ElementContent): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const url = addressOf(node);
    if (url?.startsWith(FOOTNOTE) === true) {
      const id = url.slice(FOOTNOTE.length);
      return write(
        [],
        numberOf(`footnote ${id}`, () => ({ kind: 'footnote', content: footnotes.get(id) ?? [] })),
      );
    }
    const children = [...walk(node.children)];
    const text = textOf(children);
    if (url === null || !listed(url, text)) return [{ ...node, children }];
    return write(
      children,
      numberOf(`link ${url}`, () => ({ kind: 'link', text, url })),
    );
  };
  const numbered = walk(content);
  for (const id of footnotes.keys())
    numberOf(`footnote ${id}`, () => ({ kind: 'footnote', content: footnotes.get(id) ?? [] }));
  // Footnotes have links of their own: the list grows while it is walked.
  const references: Reference[] = [];
  for (const reference of waiting) {
    references.push(reference.kind === 'link' ? reference : { ...reference, content: walk(reference.content) });
  }
  return { content: numbered, references };
};

/** The address of a link, or null. */
export const addressOf = ({ tagName, properties }: Element): string | null =>
  tagName === 'a' && typeof properties['href'] === 'string' ? properties['href'] : null;

/** The text of a tree as it is read, without the blanks around it. */
export const textOf = (nodes: readonly ElementContent[]): string => {
  const text = (node: ElementContent): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(text).join('') : '';
  return nodes.map(text).join('').replaceAll(/\s+/g, ' ').trim();
};
