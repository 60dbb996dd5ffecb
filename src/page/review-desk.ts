import type { Ledger } from '../app/ledger.js';
import type { Disposable } from '../app/ports/disposable.js';
import type { ReviewDesk } from '../app/ports/panel-desks.js';
import type { ReviewDrafts } from '../app/ports/review-drafts.js';
import type { RecentMeetings } from '../app/recent-meetings.js';
import type { FileKind } from '../domain/audit/stretch.js';
import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { CameBack } from '../domain/influence/review/goal-progress.js';
import { reviewSpan, type ReviewSpan } from '../domain/influence/review/review-span.js';
import { reviewOf } from '../domain/influence/review/review.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import type { Formats } from '../messages/formats.js';
import { influenceNames } from '../messages/influence-names.js';
import { reviewDraft, reviewHead } from '../messages/review-draft.js';
import { storeFailureMessage } from '../messages/store.js';
import type { ReviewPeriod } from '../protocol/page.js';
import { reviewSnapshot } from './review-snapshot.js';

/** What reviews are made with. */
export interface ReviewDeskParts {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly moment: () => Moment;
  readonly meetings: RecentMeetings;
  /** The rules of now for the kinds of work in files. */
  readonly kindOf: () => FileKind;
  /** What came back for pieces. */
  readonly cameBack: (records: Records) => CameBack;
  readonly formats: Formats;
  readonly drafts: ReviewDrafts;
}

/** The reviews, for the page and for the commands of a window. */
export interface InfluenceReviewDesk extends ReviewDesk {
  /** Writes the review of a period, or of the one before it (`last`), and opens it. */
  write(period: ReviewPeriod, last?: boolean): Promise<string | null>;
}

/** The reviews over a ledger: shown on the page, written as drafts. */
export const reviewDesk = (parts: ReviewDeskParts): InfluenceReviewDesk => {
  const { ledger, meetings, kindOf, cameBack, formats, drafts } = parts;
  return {
    snapshot: (document, moment, period) => {
      const span = reviewSpan(period, localDateOf(moment));
      const sources = {
        ...cameBack(document),
        kindOf: kindOf(),
        meetings: meetings.known(calendarsOf(document), windowOf(span, moment), moment.now),
      };
      const review = reviewOf(document, span, sources, moment);
      return reviewSnapshot(review, influenceNames(document), formats, drafts.isWritten(span.name));
    },
    write: async (period, last = false) => {
      const read = await ledger.read();
      if (!read.ok) return storeFailureMessage(read.failure);
      const document = read.value;
      const moment = parts.moment();
      const today = localDateOf(moment);
      const span = reviewSpan(period, today, last);
      const found = await meetings.find(calendarsOf(document), windowOf(span, moment), moment.now);
      const sources = { ...cameBack(document), kindOf: kindOf(), meetings: found };
      const review = reviewOf(document, span, sources, moment);
      const text = reviewDraft(review, influenceNames(document), formats, today);
      return drafts.open(span.name, reviewHead(review, formats), text);
    },
    onDidChange: (listener) => {
      const listening: readonly Disposable[] = [meetings.onDidChange(listener), drafts.onDidChange(listener)];
      return { dispose: () => listening.forEach((one) => one.dispose()) };
    },
  };
};

const calendarsOf = ({ preferences }: Pick<Records, 'preferences'>): readonly string[] =>
  recordOf(preferences, 'time')?.calendars ?? [];

const windowOf = ({ from, to }: ReviewSpan, { zone }: Moment): CalendarWindow => ({
  start: parseLocalMinute(from) ?? 0,
  end: parseLocalMinute(to, 'end') ?? 0,
  zone,
});
