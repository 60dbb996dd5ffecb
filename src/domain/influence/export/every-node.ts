import type { Nodes } from 'mdast';
import type { Span } from '../../text/span.js';

/** All nodes of a tree, each before what it holds, in the order of the source. */
export const everyNode = (root: Nodes): readonly Nodes[] => {
  const found: Nodes[] = [];
  const add = (node: Nodes): void => {
    found.push(node);
    if ('children' in node) node.children.forEach(add);
  };
  add(root);
  return found;
};

/** Whether nodes lie in each other deeper than so many levels. */
export const isDeeper = (root: Nodes, levels: number): boolean => {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; depth <= levels && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level.length > 0;
};

/** Where a node stands in its source. */
export const spanOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});
