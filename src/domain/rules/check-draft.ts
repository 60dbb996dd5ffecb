import { byGravity, type Finding } from '../annotation/finding.js';
import type { BlockChecks } from './block-checks.js';
import { DRAFT_RULES } from './draft-rules.js';
import type { DraftView } from './rule.js';

/** What the rules find in a draft: the gravest first, then in the order of the source. */
export const checkDraft = (view: DraftView, blocks: BlockChecks): readonly Finding[] =>
  [
    ...DRAFT_RULES.flatMap((rule) => rule.check(view)),
    ...view.draft.blocks.flatMap((block) => blocks.check(block)),
  ].sort((a, b) => byGravity(a, b) || a.span.start - b.span.start || a.span.end - b.span.end);
