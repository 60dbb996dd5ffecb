import type { Finding, Severity } from '../annotation/finding.js';
import type { BlockChecks } from './block-checks.js';
import { DRAFT_RULES } from './draft-rules.js';
import type { DraftView } from './rule.js';

/** From the gravest to the lightest. */
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** What the rules find in a draft: the gravest first, then in the order of the source. */
export const checkDraft = (view: DraftView, blocks: BlockChecks): readonly Finding[] =>
  [
    ...DRAFT_RULES.flatMap((rule) => rule.check(view)),
    ...view.draft.blocks.flatMap((block) => blocks.check(block)),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.span.start - b.span.start || a.span.end - b.span.end);
