import { t } from '@vscode/l10n';
import type { InfluenceReview, ReviewedPiece } from '../domain/influence/review/review.js';
import { kindName } from '../messages/audit.js';
import type { Formats } from '../messages/formats.js';
import { keepText, missingText, startText, stopText } from '../messages/influence-review.js';
import type { InfluenceNames } from '../messages/influence-terms.js';
import type { ReviewSnapshot } from '../protocol/plan-snapshot.js';
import { goalSnapshot } from './goal-snapshot.js';
import { termSnapshots } from './term-snapshots.js';

/** The review as the page shows it. @param written whether it has been written as a draft */
export const reviewSnapshot = (
  review: InfluenceReview,
  names: InfluenceNames,
  formats: Formats,
  written: boolean,
): ReviewSnapshot => {
  const { span, terms, forecast, weights, goals, hours, published, advice } = review;
  return {
    period: span.kind,
    from: span.from,
    to: span.to,
    terms: termSnapshots(terms, forecast, weights, names),
    goals: goals.map((goal) => goalSnapshot(goal, names)),
    hours: hours.map(({ kind, planned, spent }) => ({ name: kindName(kind), planned, spent })),
    published: published.map((one) => ({
      piece: one.piece.id,
      title: one.piece.title,
      day: one.day,
      text: publishedText(one, formats),
    })),
    advice: {
      stop: advice.stop.map((one) => stopText(one, names)),
      start: advice.start.map((one) => startText(one, names)),
      keep: advice.keep.map((one) => keepText(one, names)),
      missing: advice.missing.map(missingText),
    },
    written,
  };
};

const publishedText = ({ piece, score, uncertainty, comments }: ReviewedPiece, formats: Formats): string =>
  [
    ...(typeof piece.facts?.score === 'number' ? [t('quality {0}', Math.round(piece.facts.score))] : []),
    ...(score === null ? [] : [t('influence {0} ± {1}', Math.round(score), Math.round(uncertainty ?? 0))]),
    ...(comments === null ? [] : [t('comments: {0}', formats.number(comments))]),
  ].join(' · ');
