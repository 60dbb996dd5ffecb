import type { ProseFinding } from '../rules/rule.js';
import type { Block, ParsedDraft } from '../text/block.js';
import type { Span } from '../text/span.js';

/** A block's text as proofreaders get it. */
export interface BlockText {
  readonly language: 'en' | 'zh';
  readonly text: string;
  /** Code, formulas and addresses, in the order of the text. */
  readonly opaque: readonly Span[];
}

/** What a proofreader has found in one block. */
export interface Reading {
  readonly block: Block;
  readonly findings: readonly ProseFinding[];
}

/** The blocks of a draft that can be proofread, each with its text; in the order of the draft. */
export const proofTexts = ({
  blocks,
}: Pick<ParsedDraft, 'blocks'>): readonly { readonly block: Block; readonly text: BlockText }[] =>
  blocks.flatMap((block) =>
    block.language === 'other'
      ? []
      : [{ block, text: { language: block.language, text: block.text, opaque: stretches(block, 'opaque') } }],
  );

/** The stretches of a block's text that come from runs of one kind. */
export const stretches = ({ runs }: Pick<Block, 'runs'>, kind: Block['runs'][number]['kind']): readonly Span[] => {
  const found: Span[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.kind === kind && end > at) found.push({ start: at, end });
    at = end;
  }
  return found;
};
