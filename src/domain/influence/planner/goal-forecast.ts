import { expectedComments } from '../plan/expected-reach.js';
import type { Goal } from '../goal.js';
import type { OutputKind } from '../output-kind.js';
import type { PortfolioProblem } from '../portfolio.js';
import { channelInfluence } from './influence-term.js';
import { score } from './kind-options.js';
import type { PlanPiece } from './plan-piece.js';

/** What a plan is expected to come to for a goal. */
export interface GoalForecast {
  /** Pieces that count for it; for a goal of each week, those of the week that has fewest. */
  readonly count: number;
  /** Comments of all pieces of the kind. */
  readonly comments: number;
  /** The influence of the kind's channel. */
  readonly influence: number;
}

/** Less is rounding. */
const NOTHING = 1e-6;

/** Whether a piece of the goal's kind is as long and as good as the goal asks, and gets its comments where each piece is to. */
export const countsFor = (
  goal: Goal,
  kind: Pick<OutputKind, 'reach' | 'commentRate'> | undefined,
  { words, quality }: Pick<PlanPiece, 'words' | 'quality'>,
): boolean =>
  (goal.words === null || (words !== null && words >= goal.words)) &&
  (goal.quality === null || (quality !== null && quality >= goal.quality)) &&
  (!goal.commentsEach ||
    goal.comments === null ||
    (kind === undefined ? 0 : expectedComments(kind, quality)) >= goal.comments - NOTHING);

/** What a goal comes to with the pieces of a plan (docs/influence.md). */
export const goalForecast = (goal: Goal, pieces: readonly PlanPiece[], problem: PortfolioProblem): GoalForecast => {
  const kind = problem.kinds.find(({ id }) => id === goal.kind);
  const own = pieces.filter((piece) => piece.kind === goal.kind);
  const counting = own.filter((piece) => countsFor(goal, kind, piece));
  const byWeek = Array.from(
    { length: problem.weeks },
    (_, index) => counting.filter(({ week }) => week === index + 1).length,
  );
  return {
    count: goal.every === 'week' ? Math.min(...byWeek) : counting.length,
    comments:
      kind === undefined
        ? 0
        : own.reduce((sum, { quality }) => sum + expectedComments(kind, quality === null ? null : score(quality)), 0),
    influence: kind === undefined ? 0 : (channelInfluence(pieces, problem).get(kind.channel) ?? 0),
  };
};

/** Whether a plan is expected to reach a goal. */
export const isReached = (goal: Goal, { count, comments, influence }: GoalForecast): boolean =>
  count >= goal.count &&
  (goal.comments === null || goal.commentsEach || comments >= goal.comments - NOTHING) &&
  (goal.influence === null || influence >= goal.influence - NOTHING);
