import { t } from '@vscode/l10n';
import { lastAnswer } from '../app/last-answer.js';
import { minutesByTask } from '../domain/audit/worked-on.js';
import { workedOn } from '../domain/audit/focus-work.js';
import { runningInterval } from '../domain/focus/apply-focus.js';
import type { InfluenceScore } from '../domain/influence/score/influence-score.js';
import { latestEngagement, totalCounts, type LatestEngagement } from '../domain/influence/score/latest-engagement.js';
import { hoursSpent } from '../domain/influence/pieces/hours-spent.js';
import { isLate } from '../domain/influence/pieces/move-piece.js';
import { PIECE_STATUSES, publishedOn, type Piece } from '../domain/influence/piece.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { shortFileName } from '../messages/file-name.js';
import { pieceStatusName } from '../messages/pieces.js';
import { nameOf } from '../messages/schedule.js';
import type { PieceItem, PiecesSnapshot } from '../protocol/plan-snapshot.js';
import { MISSING_WAYS, writePieceOffer, type MissingWay } from './piece-offer.js';

/** What is shown of an influence score. */
type PieceScore = Pick<InfluenceScore, 'score' | 'uncertainty'>;

/** The influence scores of pieces by their ids; those without are not there. */
export type ScoresOf = (records: Records) => ReadonlyMap<string, PieceScore>;

/** What of the snapshot depends on few records, and is put together again only when these have changed. */
interface Gathered {
  readonly minutes: ReadonlyMap<string, number>;
  readonly latest: LatestEngagement;
  readonly scores: ReadonlyMap<string, PieceScore>;
}

const MINUTE = 60_000;

/** Puts snapshots of the pieces together. What many of them share is remembered between two snapshots. */
export const piecesSnapshots = (scoresOf: ScoresOf): ((records: Records, moment: Moment) => PiecesSnapshot) => {
  const minutes = lastAnswer(({ intervals, focusDays }: Records, minute: number) =>
    minutesByTask(workedOn({ intervals, focusDays }, minute * MINUTE)),
  );
  const scores = lastAnswer(scoresOf);
  return (records, moment) => {
    const { intervals, focusDays, engagement, outputKinds, pieces } = records;
    // Of the pieces, the scores depend on where they appeared alone: moving one is no reason to compute them all.
    const out = Object.values(pieces).flatMap(({ publications }) => (publications.length === 0 ? [] : [publications]));
    // Only what runs grows with the time.
    const minute = runningInterval(records) === null ? 0 : Math.ceil(moment.now / MINUTE);
    return snapshotOf(records, localDateOf(moment), {
      minutes: minutes([intervals, focusDays, minute], records, minute),
      latest: latestEngagement(records),
      scores: scores([engagement, outputKinds, ...out], records),
    });
  };
};

const snapshotOf = (records: Records, today: LocalDate, gathered: Gathered): PiecesSnapshot => {
  const pieces = Object.values(records.pieces);
  return {
    today,
    statuses: PIECE_STATUSES.map((id) => ({ id, name: pieceStatusName(id) })),
    channels: Object.values(records.channels).map(({ id, name, format }) => ({ id, name, format })),
    kinds: Object.values(records.outputKinds).map(({ id, name }) => ({ id, name })),
    items: pieces.map((piece) => item(piece, records, today, gathered)).sort(byDay),
    missing: pieces
      .filter(({ draft, draftMissing }) => draft !== null && draftMissing)
      .map(({ id, title, draft }) => ({
        piece: id,
        text: t('The file of “{0}” is gone: {1}.', nameOf(id, title), shortFileName(draft ?? '')),
        offers: MISSING_WAYS.map((way) => ({ id: writePieceOffer(way, id), label: wayLabel(way) })),
      })),
  };
};

/** What is out from the newest, before it what is still to come from the next; what has no day stays in its order, at the end. */
const byDay = (one: PieceItem, other: PieceItem): number => {
  if (one.published !== null || other.published !== null)
    return (other.published ?? '').localeCompare(one.published ?? '');
  const [a, b] = [one.scheduled ?? one.planned, other.scheduled ?? other.planned];
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
};

/** What can be done about a file that is gone, as a button says it. */
export const wayLabel = (way: MissingWay): string => {
  switch (way) {
    case 'find':
      return t('Find the file…');
    case 'unbind':
      return t('Go on without the file');
    case 'remove':
      return t('Remove the piece');
  }
};

const item = (
  piece: Piece,
  { outputKinds }: Records,
  today: LocalDate,
  { minutes, latest, scores }: Gathered,
): PieceItem => {
  const { id, facts, target, publications } = piece;
  const kind = piece.kind === null ? undefined : recordOf(outputKinds, piece.kind);
  const channels = publications.map(({ channel }) => channel);
  return {
    id,
    title: piece.title,
    status: piece.status,
    kind: kind?.name ?? null,
    channels: kind === undefined || channels.includes(kind.channel) ? channels : [kind.channel, ...channels],
    planned: piece.planned,
    scheduled: piece.scheduled,
    published: publishedOn(piece),
    late: isLate(piece, today),
    hasDraft: piece.draft !== null,
    words: { now: facts?.words ?? null, target: target.words },
    quality: { now: facts?.score ?? null, target: target.quality },
    hours: { spent: hoursSpent(piece, minutes), planned: target.hours },
    influence: scores.get(id) ?? null,
    comments: totalCounts(latest.get(id)).comments,
  };
};
