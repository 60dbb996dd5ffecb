import type { Nodes } from 'mdast';

/** The form in which two labels are compared, as micromark's `normalizeIdentifier` makes it. */
const normal = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/** The labels that text in brackets may refer to; footnotes begin with a caret. */
export const labelsIn = (source: string): readonly string[] => {
  if (!source.includes('[')) return [];
  const labels = new Set<string>();
  for (const { 1: label } of source.matchAll(/\[((?:\\[^]|[^[\]\\]){1,1000})\]/g)) {
    // A label may run over a line end, quote marks included.
    if (label !== undefined) labels.add(normal(label.replace(/[\r\n][ \t>]*/g, ' ')));
  }
  return [...labels];
};

/** A label defined at a place of the tree's source. */
export interface Definition {
  readonly label: string;
  readonly offset: number;
}

/** What nodes of a tree define, wherever it stands. */
export const definitionsIn = (nodes: readonly Nodes[]): readonly Definition[] => {
  const found: Definition[] = [];
  const visit = (node: Nodes): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'definition') found.push({ label: node.identifier, offset });
    if (node.type === 'footnoteDefinition') found.push({ label: `^${node.identifier}`, offset });
    // Only flow content holds definitions.
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table' && 'children' in node) {
      for (const child of node.children) visit(child);
    }
  };
  for (const node of nodes) visit(node);
  return found;
};

/**
 * Markdown that defines labels and leaves nothing open: put before a part of a draft, it makes the references in it be
 * read as in the whole.
 */
export const definitionPreamble = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `${labels.map((label) => `[${label}]: x\n\n`).join('')}***\n\n`;
