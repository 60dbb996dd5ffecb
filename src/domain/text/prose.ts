import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { BlockKind } from './block.js';
import type { SyntaxTree } from './markdown.js';
import { readPhrasing, type Reader } from './phrasing.js';
import { RunList, type Runs } from './run-list.js';

/** A block as it stands in the source, before its sentences and its language are found. */
export interface Prose extends Runs {
  readonly kind: BlockKind;
  readonly level: number;
}

/** Where a node stands: what a paragraph is there, and how deep in quotes and lists. */
interface Place {
  readonly kind: BlockKind;
  readonly level: number;
  readonly quotes: number;
  readonly items: number;
}

const TOP: Place = { kind: 'paragraph', level: 0, quotes: 0, items: 0 };

/** The module syntax of MDX, which Markdown reads as a paragraph. */
const MODULE =
  /^(?:import\s(?:[^'"]{0,300}\sfrom\s)?\s*['"]|export\s+(?:default\b|(?:const|let|var)\s+[\w$]+\s*=|(?:async\s+)?function\b|class\b|\{|\*\s+from\b))/;

/** The blocks of prose in nodes of a syntax tree, in order. */
export const proseOfNodes = (
  nodes: readonly RootContent[],
  alternatives: SyntaxTree['alternatives'],
  reader: Reader,
): readonly Prose[] => {
  const blocks: Prose[] = [];

  const add = (kind: BlockKind, level: number, content: readonly PhrasingContent[], quotes: number): void => {
    const list = new RunList(reader.stretch, quotes);
    const images = readPhrasing(content, list, reader);
    const runs = list.finish();
    if (runs !== null) blocks.push({ kind, level, ...runs });
    for (const image of images) add('alternative', 0, alternatives.get(image) ?? [], quotes);
  };

  const visit = (node: RootContent | BlockContent | DefinitionContent, place: Place): void => {
    if (node.type === 'heading') {
      // A heading inside a quote or an item heads no section of the draft.
      if (place.kind === 'paragraph') add('heading', node.depth, node.children, 0);
      else add(place.kind, place.level, node.children, place.quotes);
    } else if (node.type === 'paragraph') {
      if (place !== TOP || !isModule(node, reader)) add(place.kind, place.level, node.children, place.quotes);
    } else if (node.type === 'blockquote') {
      const inside: Place = { ...place, kind: 'quote', level: place.quotes + 1, quotes: place.quotes + 1 };
      for (const child of node.children) visit(child, inside);
    } else if (node.type === 'list') {
      const inside: Place = { ...place, kind: 'item', level: place.items + 1, items: place.items + 1 };
      for (const item of node.children) for (const child of item.children) visit(child, inside);
    } else if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) add('cell', 0, cell.children, 0);
    } else if (node.type === 'footnoteDefinition') {
      for (const child of node.children) visit(child, { ...place, kind: 'paragraph', level: 0 });
    }
    // Code, HTML, formulas, definitions and breaks are no prose.
  };

  for (const node of nodes) visit(node, TOP);
  return blocks;
};

const isModule = (node: Nodes, { stretch, place }: Reader): boolean => {
  const { start, end } = place(node);
  return MODULE.test(stretch.source.slice(start, Math.min(end, start + 400)));
};
