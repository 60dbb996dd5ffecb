import type { FootnoteDefinition } from 'mdast';
import type { Edit } from '../../annotation/finding.js';
import { editedText } from './edited-text.js';
import { everyNode, spanOf } from './every-node.js';
import type { OpenedDraft } from './opened-draft.js';

/** Footnotes as a numbered list, for channels that have none. */
export interface FootnoteList {
  /** Take the definitions out and put numbers in the place of the references. */
  readonly edits: readonly Edit[];
  /** The list in Markdown, one note after another; empty where there are none. */
  readonly list: string;
  readonly count: number;
}

/**
 * Numbers the footnotes of a draft in the order of their first references; those that nothing refers to come last.
 * @param inner the edits that are made within the notes as well
 * @param mark the reference to a number, in Markdown
 */
export const footnoteEdits = (
  { tree, body, eol }: Pick<OpenedDraft, 'tree' | 'body' | 'eol'>,
  inner: readonly Edit[],
  mark: (number: number) => string,
): FootnoteList => {
  const nodes = everyNode(tree.root);
  const order = footnoteOrder(nodes);
  const edits: Edit[] = nodes.flatMap((node) => {
    if (node.type !== 'footnoteReference') return [];
    return [{ span: spanOf(node), newText: mark(order.get(node.identifier) ?? 0) }];
  });
  const definitions = new Map<number, FootnoteDefinition>();
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const { start, end } = spanOf(node);
    // The rest of its last line and an empty one go with it.
    edits.push({
      span: {
        start,
        end: end + (/^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?/.exec(body.slice(end))?.[0].length ?? 0),
      },
      newText: '',
    });
    const number = order.get(node.identifier) ?? 0;
    if (!definitions.has(number)) definitions.set(number, node);
  }
  const all = [...inner, ...edits];
  const lines = [...definitions]
    .toSorted(([a], [b]) => a - b)
    .map(([number, node]) => {
      const first = node.children[0];
      const last = node.children.at(-1);
      const text =
        first === undefined || last === undefined ? '' : editedText(body, all, spanOf(first).start, spanOf(last).end);
      const indent = ' '.repeat(String(number).length + 2);
      return `${number}. ${text.replaceAll(/(?<=[\r\n])(?: {4}|\t)/g, indent)}`;
    });
  return { edits, list: lines.join(eol), count: lines.length };
};

/** The numbers of footnotes by their identifiers. */
export const footnoteOrder = (nodes: ReturnType<typeof everyNode>): ReadonlyMap<string, number> => {
  const order = new Map<string, number>();
  for (const type of ['footnoteReference', 'footnoteDefinition']) {
    for (const node of nodes) {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') continue;
      if (node.type === type && !order.has(node.identifier)) order.set(node.identifier, order.size + 1);
    }
  }
  return order;
};
