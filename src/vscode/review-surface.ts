import { Disposable } from 'vscode';
import type { Calendars } from '../app/calendars.js';
import type { Ledger } from '../app/ledger.js';
import { RecentMeetings } from '../app/recent-meetings.js';
import { kindOf } from '../domain/audit/kinds.js';
import { cameBack } from '../domain/influence/review/came-back.js';
import type { Formats } from '../messages/formats.js';
import { reviewDesk, type InfluenceReviewDesk } from '../page/review-desk.js';
import { auditSettings } from './audit-settings.js';
import { here } from './here.js';
import { registerInfluenceReview } from './influence-review.js';
import { WorkspaceReviews } from './review-drafts.js';

/** The review of influence in a window: its command, its drafts, and the desk for the page. */
export class ReviewSurface implements Disposable {
  readonly desk: InfluenceReviewDesk;
  readonly #parts: Disposable;

  constructor(ledger: Ledger, calendars: Pick<Calendars, 'meetings'>, formats: Formats) {
    const drafts = new WorkspaceReviews();
    const meetings = new RecentMeetings(async (paths, window) => (await calendars.meetings(paths, window)).meetings);
    this.desk = reviewDesk({
      ledger,
      moment: here,
      meetings,
      kindOf: () => kindOf(auditSettings().rules.rules),
      cameBack,
      formats,
      drafts,
    });
    this.#parts = Disposable.from(drafts, meetings, registerInfluenceReview(this.desk));
  }

  dispose(): void {
    this.#parts.dispose();
  }
}
