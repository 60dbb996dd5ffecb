import type { Terms } from '../influence-plan.js';

/** What one of the terms was made from. Minutes are whole, scores 0–100; pieces and kinds are named by their ids. */
export type TermFact =
  /** F: a piece that came out, with its words and quality; the score is null where none was measured, and it does not count. */
  | { readonly kind: 'quality'; readonly piece: string; readonly words: number; readonly score: number | null }
  /** E: something to be passed on, and how many of its follow-ups are done. */
  | {
      readonly kind: 'transfer';
      readonly piece: string;
      readonly held: boolean;
      readonly followUps: number;
      readonly done: number;
    }
  /** I: a piece that came out, with its influence score; null where nothing came back yet, and it does not count. */
  | {
      readonly kind: 'influence';
      readonly piece: string;
      readonly score: number | null;
      readonly uncertainty: number | null;
    }
  /** T: what was planned, by the shares of a working day, by the schedule, or in focus intervals. */
  | { readonly kind: 'planned'; readonly minutes: number; readonly source: 'shares' | 'schedule' | 'focus' }
  /** T: what was lost; only the largest loss counts, as the same hour can be in several. */
  | { readonly kind: 'lost'; readonly loss: Loss; readonly minutes: number; readonly counts: boolean };

/** Ways in which planned time is lost. */
export type Loss = 'missed-hours' | 'voids' | 'fragments';

/** A term as it turned out. */
export interface ActualTerm {
  /** 0–100, or null where there is nothing to tell it from. */
  readonly value: number | null;
  /** How far it is from certain, in points to either side; null where it is a plain count. */
  readonly uncertainty: number | null;
  readonly facts: readonly TermFact[];
}

/** The four terms as they turned out. */
export type ActualTerms = Readonly<Record<keyof Terms, ActualTerm>>;
