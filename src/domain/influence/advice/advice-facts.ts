import type { AuditReport } from '../../audit/report.js';
import type { Records } from '../../store/collections.js';
import type { LocalDate } from '../../time/local.js';
import type { GoalProgress } from '../review/goal-progress.js';
import type { Piece } from '../piece.js';
import type { ActualTerms } from '../review/term-fact.js';

/** A piece that came out lately. */
export interface PastPiece {
  readonly piece: Piece;
  readonly day: LocalDate;
  readonly hours: number;
  /** Its influence score, 0–100, or null while nothing came back. */
  readonly score: number | null;
}

/** What advice is taken from. */
export interface AdviceFacts {
  readonly records: Pick<Records, 'pieces' | 'outputKinds' | 'tasks' | 'drafts'>;
  /** The day as of which it is given. */
  readonly today: LocalDate;
  /** Whether there is a plan whose goals could be held against the facts. */
  readonly planned: boolean;
  readonly goals: readonly GoalProgress[];
  readonly terms: ActualTerms;
  readonly report: AuditReport;
  /** Whether activity was recorded in the period. */
  readonly recorded: boolean;
  /** What came out in the last months. */
  readonly past: readonly PastPiece[];
}

/** A piece of advice, with its strength: points of the term that it is about, or what comes near to them. */
export interface Weighed<Said> {
  readonly said: Said;
  readonly strength: number;
}
