import type { PortfolioProblem } from '../portfolio.js';
import type { PlanPiece } from './plan-piece.js';

/**
 * How many pieces of each kind of transfer are as many as a plan can want: what its goal asks for (the largest of several), or
 * what fits into the weeks. By the kind's id; kinds of which there can be none are left out.
 */
export const transferReferences = ({ kinds, goals, weeks }: PortfolioProblem): ReadonlyMap<string, number> =>
  new Map(
    kinds
      .filter(({ hoursFrom }) => hoursFrom === 'collaborating')
      .map(({ id, maximumPerWeek }): [string, number] => {
        const asked = goals
          .filter(({ kind }) => kind === id)
          .map(({ count, every }) => count * (every === 'week' ? weeks : 1));
        const most = Math.max(0, ...asked);
        return [id, most > 0 ? most : maximumPerWeek * weeks];
      })
      .filter(([, reference]) => reference > 0),
  );

/** E of a plan: how much of the transfer that it could want it has, as a mean over the kinds of transfer. */
export const transferTerm = (pieces: readonly PlanPiece[], problem: PortfolioProblem): number | null => {
  const references = transferReferences(problem);
  if (references.size === 0) return null;
  const shares = Array.from(references, ([id, reference]) =>
    Math.min(1, pieces.filter(({ kind }) => kind === id).length / reference),
  );
  return (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
};
