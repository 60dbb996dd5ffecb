import type { Terms, Weights } from '../influence-plan.js';
import type { PortfolioProblem } from '../portfolio.js';
import { influenceTerm } from './influence-term.js';
import type { PlanPiece } from './plan-piece.js';
import { qualityTerm } from './quality-term.js';
import { timeTerm } from './time-term.js';
import { transferTerm } from './transfer-term.js';

/** The plan forms of the four terms (docs/influence.md), of all pieces of a plan: what it has already and what it proposes. */
export const termsOf = (pieces: readonly PlanPiece[], problem: PortfolioProblem): Terms => ({
  F: qualityTerm(pieces, problem),
  E: transferTerm(pieces, problem),
  I: influenceTerm(pieces, problem),
  T: timeTerm(pieces, problem),
});

/** F + αE + βI + γT; a term that is null counts as nothing. The article's §4.1. */
export const objectiveOf = ({ F, E, I, T }: Terms, { efficiency, influence, time }: Weights): number =>
  (F ?? 0) + efficiency * (E ?? 0) + influence * (I ?? 0) + time * (T ?? 0);
