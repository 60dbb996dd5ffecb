import type { Edit } from '../../annotation/finding.js';
import { everyNode, spanOf } from './every-node.js';
import type { OpenedDraft } from './opened-draft.js';

/** The edits that write the formulas of a draft as a channel wants them. */
export const mathEdits = (
  { tree }: Pick<OpenedDraft, 'tree'>,
  write: (tex: string, display: boolean) => string,
): readonly Edit[] =>
  everyNode(tree.root).flatMap((node) => {
    if (node.type === 'inlineMath') return [{ span: spanOf(node), newText: write(node.value, false) }];
    if (node.type === 'math') return [{ span: spanOf(node), newText: write(node.value, true) }];
    return [];
  });

/** The number of formulas. */
export const countMath = ({ tree }: Pick<OpenedDraft, 'tree'>): number =>
  everyNode(tree.root).filter(({ type }) => type === 'math' || type === 'inlineMath').length;
