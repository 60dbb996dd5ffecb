import assert from 'node:assert/strict';
import { WORK_KINDS } from '../../src/domain/audit/work-kind.js';
import type { Goal } from '../../src/domain/influence/goal.js';
import type { PlannedPiece, PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { channelInfluence } from '../../src/domain/influence/planner/influence-term.js';

type Piece = Pick<PlannedPiece, 'frozen' | 'kind' | 'week' | 'words' | 'quality' | 'hours' | 'hoursFrom'>;

const NOTHING = 1e-6;

/** What of a plan breaks a hard limit, in words; what is frozen may, what is new must not. */
export const brokenLimits = (pieces: readonly Piece[], problem: PortfolioProblem): readonly string[] => {
  const broken: string[] = [];
  for (let week = 1; week <= problem.weeks; week += 1) {
    for (const { id, maximumPerWeek } of problem.kinds) {
      const own = pieces.filter((piece) => piece.kind === id && piece.week === week);
      const frozen = own.filter((piece) => piece.frozen !== null).length;
      if (own.length > Math.max(maximumPerWeek, frozen)) broken.push(`${own.length} of ${id} in week ${week}`);
    }
    for (const work of WORK_KINDS) {
      const until = pieces.filter((piece) => piece.hoursFrom === work && piece.week <= week);
      const there = hoursOf(until.filter(({ frozen }) => frozen !== null));
      const fresh = until.filter(({ frozen }) => frozen === null);
      const limit = Math.max(problem.hoursPerWeek[work] * week, there);
      if (there + hoursOf(fresh) > limit + NOTHING) broken.push(`${there + hoursOf(fresh)} h ${work} by week ${week}`);
    }
  }
  return broken;
};

const hoursOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { hours }) => sum + hours, 0);

/** How much of each thing that a goal asks for is there. */
export const hasReached = (goal: Goal, pieces: readonly Piece[], problem: PortfolioProblem): boolean => {
  const kind = problem.kinds.find(({ id }) => id === goal.kind);
  const own = pieces.filter((piece) => piece.kind === goal.kind);
  const commentsOf = ({ quality }: Piece): number =>
    kind === undefined ? 0 : kind.reach * ((quality ?? 100) / 100) * kind.commentRate;
  const counting = own.filter(
    (piece) =>
      (piece.words ?? 0) >= (goal.words ?? 0) &&
      (goal.quality === null || (piece.quality ?? -1) >= goal.quality) &&
      (!goal.commentsEach || commentsOf(piece) >= (goal.comments ?? 0) - NOTHING),
  );
  const weeks = goal.every === 'week' ? Array.from({ length: problem.weeks }, (_, index) => index + 1) : [null];
  const enough = weeks.every(
    (week) => counting.filter((piece) => week === null || piece.week === week).length >= goal.count,
  );
  const comments = own.reduce((sum, piece) => sum + commentsOf(piece), 0);
  const influence = channelInfluence(pieces, problem).get(kind?.channel ?? '') ?? 0;
  return (
    enough &&
    (goal.commentsEach || comments >= (goal.comments ?? 0) - NOTHING) &&
    influence >= (goal.influence ?? 0) - NOTHING
  );
};

/** That a plan keeps all limits and reaches the given goals, and that its frozen pieces are as they were. */
export const assertKeeps = (
  pieces: readonly Piece[],
  problem: PortfolioProblem,
  goals: readonly Goal[] = problem.goals,
): void => {
  assert.deepEqual(brokenLimits(pieces, problem), []);
  assert.deepEqual(
    goals.filter((goal) => !hasReached(goal, pieces, problem)),
    [],
  );
  const kept = pieces.filter(({ frozen }) => frozen !== null);
  assert.deepEqual(new Set(kept.map(({ frozen }) => frozen)), new Set(problem.frozen.map(({ id }) => id)));
  assert.equal(kept.length, problem.frozen.length);
  for (const piece of kept) {
    const before = problem.frozen.find(({ id }) => id === piece.frozen);
    const { kind, words, quality, hours } = piece;
    assert.deepEqual(
      { kind, words, quality, hours },
      {
        kind: before?.kind,
        words: before?.words,
        quality: before?.quality,
        hours: before?.hours,
      },
    );
  }
};
