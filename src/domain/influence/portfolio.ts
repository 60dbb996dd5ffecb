import type { ByKind, WorkKind } from '../audit/work-kind.js';
import type { Goal } from './goal.js';
import type { Aim, Terms, Weights } from './influence-plan.js';
import type { OutputKind } from './output-kind.js';

/** Hours for a thousand words (c1) and for ten points of quality (c2): T = c1·K + c2·Q. */
export interface EffortCosts {
  readonly c1: number;
  readonly c2: number;
}

/** A piece that a plan has already: it stays as it is, takes its hours and counts. */
export interface FrozenPiece {
  readonly id: string;
  readonly kind: string;
  /**
   * The week in which it is to be finished, from 1; later ones are the last. One that came out before the first week has 0 or less: it
   * counts for the whole plan, but for no goal of each week, and takes no place in a week.
   */
  readonly week: number;
  readonly words: number | null;
  readonly quality: number | null;
  /** Hours that are still to be worked on it. */
  readonly hours: number;
}

/** What the planner chooses from. */
export interface PortfolioProblem {
  readonly weeks: number;
  /** Hours of a week of each kind. */
  readonly hoursPerWeek: ByKind;
  readonly weights: Weights;
  readonly costs: EffortCosts;
  readonly kinds: readonly OutputKind[];
  readonly goals: readonly Goal[];
  readonly frozen: readonly FrozenPiece[];
  /**
   * For each channel, the reach of what usually appears on it in a week, from the author's history; the plan's expected
   * influence is relative to it. Channels that are not named have a prior.
   */
  readonly usualReach: Readonly<Record<string, number>>;
  /** The share of planned hours that is usually missed or wasted (0–1), from the audit or a prior. */
  readonly missedShare: number;
  readonly aim: Aim | null;
}

/** Why a piece is in a portfolio. */
export type PieceReason =
  /** It was accepted before. */
  | { readonly code: 'frozen' }
  /** A goal asks for it; its id. */
  | { readonly code: 'goal'; readonly goal: string }
  /** What the objective gains by it, in points: most of it in this term. */
  | { readonly code: 'gain'; readonly term: 'F' | 'E' | 'I'; readonly points: number };

/** A piece that the plan proposes. */
export interface PlannedPiece {
  /** The id of the piece where it was accepted before, else null. */
  readonly frozen: string | null;
  readonly kind: string;
  readonly channel: string;
  /** The week in which it is finished, from 1. */
  readonly week: number;
  readonly words: number | null;
  readonly quality: number | null;
  readonly hours: number;
  readonly hoursFrom: WorkKind;
  /** People expected to be reached, before diminishing returns. */
  readonly reach: number;
  readonly reason: PieceReason;
}

/** One of the best plans for its quality: none has more reach in as few hours. */
export interface ParetoPoint {
  /** F. */
  readonly quality: number;
  /** People reached, diminishing returns considered. */
  readonly reach: number;
  readonly hours: number;
}

/** What a goal would have to give up, at least, so that all goals can be met. */
export interface Relaxation {
  readonly goal: string;
  readonly what: 'count' | 'words' | 'quality' | 'comments' | 'influence';
  readonly from: number;
  readonly to: number;
}

/** The best choice of pieces. Where the goals cannot be met, it is the best under the relaxed goals, and says so. */
export interface Portfolio {
  readonly pieces: readonly PlannedPiece[];
  readonly terms: Terms;
  /** F + αE + βI + γT; a term that is null counts as nothing. */
  readonly objective: number;
  /** A bound that no choice can exceed; equal to the objective up to rounding where the best is proven. */
  readonly bound: number;
  /** Hours planned, of each kind. */
  readonly hours: ByKind;
  /** What one more hour a week of each kind would add to the objective. */
  readonly hourWorth: ByKind;
  /** By quality, ascending. */
  readonly pareto: readonly ParetoPoint[];
  readonly relaxations: readonly Relaxation[];
}
