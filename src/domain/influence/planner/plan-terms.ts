import type { Terms, Weights } from '../influence-plan.js';
import { objectiveOf } from '../plan/objective.js';
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

/** The objective of a plan; nothing where no term is known. */
export const planObjective = (terms: Terms, weights: Weights): number => objectiveOf(terms, weights) ?? 0;
