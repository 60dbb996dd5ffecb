import type { OutputKind } from '../output-kind.js';
import type { EffortCosts } from '../portfolio.js';

/** What the plan's article says until there are pieces to learn from: T = 4K + 2Q (§5.2 of "Knowledge output and influence"). */
export const ARTICLE_COSTS: EffortCosts = { c1: 4, c2: 2 };

/** Hours that a piece takes: those of its kind, or c1 for a thousand words and c2 for ten points of quality. See docs/influence.md. */
export const pieceHours = (
  { fixedHours }: Pick<OutputKind, 'fixedHours'>,
  words: number | null,
  quality: number | null,
  { c1, c2 }: EffortCosts,
): number => fixedHours ?? (c1 * (words ?? 0)) / 1000 + (c2 * (quality ?? 0)) / 10;
