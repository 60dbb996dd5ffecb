import type { Advice } from '../domain/influence/advice/advice.js';
import type { InfluenceReview, ReviewedPiece } from '../domain/influence/review/review.js';
import { TERM_IDS } from '../messages/influence-terms.js';

/** A review for programs. Scores are 0–100, hours are hours; what is not known is null. */
export const reviewJson = (review: InfluenceReview): object => {
  const { span, until, plan, weights, terms, forecast, objective, goals, hours, published, advice } = review;
  return {
    schema: 1,
    period: span.kind,
    name: span.name,
    from: span.from,
    to: span.to,
    until,
    plan: plan === null ? null : { id: plan.id, name: plan.name },
    weights,
    terms: Object.fromEntries(
      TERM_IDS.map((id) => {
        const { value, uncertainty, facts } = terms[id];
        return [id, { forecast: forecast?.[id] ?? null, fact: value, uncertainty, facts }];
      }),
    ),
    objective,
    goals: goals.map(({ goal, ...progress }) => ({ ...goal, ...progress })),
    hours,
    published: published.map(pieceJson),
    advice: {
      stop: advice.stop,
      start: advice.start.map(byGoal),
      keep: advice.keep.map(byGoal),
      missing: advice.missing,
    },
  };
};

/** A goal is named by its id: it stands in full among the goals. */
const byGoal = (advice: Advice['start'][number] | Advice['keep'][number]): object =>
  'goal' in advice ? { ...advice, goal: advice.goal.id } : advice;

const pieceJson = ({ piece, day, hours, score, uncertainty, comments }: ReviewedPiece): object => ({
  piece: piece.id,
  title: piece.title,
  kind: piece.kind,
  day,
  words: piece.facts?.words ?? null,
  quality: piece.facts?.score ?? null,
  influence: score,
  uncertainty,
  comments,
  hours,
});
