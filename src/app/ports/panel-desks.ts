import type { StoreDocument } from '../../domain/store/document.js';
import type { Moment } from '../../domain/time/moment.js';
import type { PieceIntent, PlanIntent, ReviewPeriod } from '../../protocol/page.js';
import type { PiecesSnapshot, PlanSnapshot, ReviewSnapshot } from '../../protocol/plan-snapshot.js';
import type { Disposable } from './disposable.js';

/** The plan, as the page shows and changes it. */
export interface PlanDesk {
  snapshot(document: StoreDocument, moment: Moment): PlanSnapshot;
  /** Does what a person wants; settles with why it was not done, in words for that person, or with null. */
  perform(intent: PlanIntent): Promise<string | null>;
  /** Takes an offer of the snapshot; null where it is none of the plan's. */
  take(offer: string): Promise<string | null> | null;
  /** Something that the snapshot shows, and that is not in the document, has changed. */
  onDidChange(listener: () => void): Disposable;
}

/** The pieces, as the page shows and changes them. */
export interface PieceDesk {
  snapshot(document: StoreDocument, moment: Moment): PiecesSnapshot;
  perform(intent: PieceIntent): Promise<string | null>;
  /** What is to be done about a piece whose file is gone; `offer` is from the snapshot. Null where it is no offer of pieces. */
  take(offer: string): Promise<string | null> | null;
}

/** The review, as the page shows it. */
export interface ReviewDesk {
  snapshot(document: StoreDocument, moment: Moment, period: ReviewPeriod): ReviewSnapshot;
  /** Writes the review of a period as a Markdown draft and opens it. */
  write(period: ReviewPeriod): Promise<string | null>;
  /** Something that the snapshot shows, and that is not in the document, has changed. */
  onDidChange(listener: () => void): Disposable;
}
