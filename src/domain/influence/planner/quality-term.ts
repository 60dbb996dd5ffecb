import type { PortfolioProblem } from '../portfolio.js';
import { hasDraft, lengthsOf, score } from './kind-options.js';
import type { PlanPiece } from './plan-piece.js';

/**
 * The words over which the quality of a plan is taken (W of docs/influence.md): what the goals with words ask for, or one piece of
 * each kind with a draft; null where no kind has one.
 */
export const wordsAsked = ({ kinds, goals, weeks }: PortfolioProblem): number | null => {
  const drafts = kinds.filter((kind) => hasDraft(kind, goals));
  if (drafts.length === 0) return null;
  const asked = goals
    .filter(({ kind }) => drafts.some(({ id }) => id === kind))
    .reduce((sum, { count, every, words }) => sum + count * (every === 'week' ? weeks : 1) * (words ?? 0), 0);
  return asked > 0 ? asked : drafts.reduce((sum, kind) => sum + (lengthsOf(kind, goals).find(isSome) ?? 0), 0);
};

/** F of a plan: the length-weighted mean quality of its best words; words that are missing count as 0. */
export const qualityTerm = (pieces: readonly PlanPiece[], problem: PortfolioProblem): number | null => {
  const asked = wordsAsked(problem);
  if (asked === null) return null;
  const scored = pieces.flatMap(({ words, quality }) =>
    words === null || quality === null ? [] : [{ words, quality: score(quality) }],
  );
  let left = asked;
  let sum = 0;
  for (const { words, quality } of scored.sort((a, b) => b.quality - a.quality)) {
    const taken = Math.min(left, words);
    sum += taken * quality;
    left -= taken;
  }
  return sum / asked;
};

const isSome = (words: number | null): words is number => words !== null;
