import { noTime, WORK_KINDS, type ByKind, type WorkKind } from '../../audit/work-kind.js';
import type { PortfolioProblem } from '../portfolio.js';
import type { PlanPiece } from './plan-piece.js';

/** The kinds of hours that some kind of output draws from. */
export const drawnHours = ({ kinds }: Pick<PortfolioProblem, 'kinds'>): readonly WorkKind[] =>
  WORK_KINDS.filter((work) => kinds.some(({ hoursFrom }) => hoursFrom === work));

/** Hours of a kind in all weeks of a plan. */
export const hoursOf = ({ hoursPerWeek, weeks }: PortfolioProblem, work: WorkKind): number =>
  hoursPerWeek[work] * weeks;

/** Hours planned, of each kind. */
export const plannedHours = (pieces: readonly Pick<PlanPiece, 'hours' | 'hoursFrom'>[]): ByKind => {
  const sum = noTime();
  for (const { hours, hoursFrom } of pieces) sum[hoursFrom] += hours;
  return sum;
};

/** What usually comes of all hours of a kind: beyond it, a plan is likely to miss. */
export const likelyHours = (problem: PortfolioProblem, work: WorkKind): number =>
  (1 - problem.missedShare) * hoursOf(problem, work);

/** Planned hours that are likely to be missed; no kind can miss more than it has. */
const overflow = (problem: PortfolioProblem, work: WorkKind, planned: number): number =>
  Math.min(hoursOf(problem, work), Math.max(0, planned - likelyHours(problem, work)));

/** T of a plan: one minus the share of the hours that it is likely to miss; null where no hours can be planned. */
export const timeTerm = (pieces: readonly PlanPiece[], problem: PortfolioProblem): number | null => {
  const planned = plannedHours(pieces);
  const drawn = drawnHours(problem);
  const available = drawn.reduce((sum, work) => sum + hoursOf(problem, work), 0);
  if (available <= 0) return drawn.some((work) => planned[work] > 0) ? 0 : null;
  const missed = drawn.reduce((sum, work) => sum + overflow(problem, work, planned[work]), 0);
  return 100 * (1 - missed / available);
};
