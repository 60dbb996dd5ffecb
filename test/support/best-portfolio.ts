import type { Goal } from '../../src/domain/influence/goal.js';
import { channelInfluence } from '../../src/domain/influence/planner/influence-term.js';
import { planObjective, termsOf } from '../../src/domain/influence/planner/plan-terms.js';
import type { PlannedPiece, PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { brokenLimits, hasReached } from './check-portfolio.js';

type Piece = Pick<PlannedPiece, 'frozen' | 'kind' | 'week' | 'words' | 'quality' | 'hours' | 'hoursFrom'>;

/** All ways to fill the weeks that keep the limits, up to which week of equal totals. */
export const allPlans = (problem: PortfolioProblem): readonly (readonly Piece[])[] => {
  const frozen = problem.frozen.map((one): Piece => {
    const hoursFrom = problem.kinds.find(({ id }) => id === one.kind)?.hoursFrom ?? 'writing';
    const { id, kind, words, quality, hours } = one;
    return { frozen: id, kind, week: Math.min(problem.weeks, one.week), words, quality, hours, hoursFrom };
  });
  let plans: (readonly Piece[])[] = [frozen];
  for (let week = 1; week <= problem.weeks; week += 1) {
    for (const kind of problem.kinds) {
      const ways = waysOf(problem, kind.id, week);
      plans = plans.flatMap((plan) =>
        ways.map((way) => [...plan, ...way]).filter((next) => brokenLimits(next, problem).length === 0),
      );
    }
  }
  return plans;
};

/** All that one kind can do in a week: no piece, one of any variant, two of any … */
const waysOf = (problem: PortfolioProblem, id: string, week: number): readonly (readonly Piece[])[] => {
  const kind = problem.kinds.find((one) => one.id === id);
  if (kind === undefined) return [[]];
  const asked = problem.goals.filter((goal) => goal.kind === id);
  const lengths = [
    kind.words,
    ...asked.flatMap(({ words }) => (words !== null && words > (kind.words ?? 0) ? [words] : [])),
  ];
  const floors = asked.flatMap(({ quality }) => quality ?? []);
  const levels = [...(kind.qualityLevels.length === 0 ? [null] : kind.qualityLevels), ...floors];
  const variants = [...new Set(lengths)].flatMap((words) =>
    [...new Set(levels)].map((quality): Piece => {
      const hours =
        kind.fixedHours ?? (problem.costs.c1 * (words ?? 0)) / 1000 + (problem.costs.c2 * (quality ?? 0)) / 10;
      return { frozen: null, kind: id, week, words, quality, hours, hoursFrom: kind.hoursFrom };
    }),
  );
  let ways: (readonly Piece[])[] = [[]];
  const all = [...ways];
  for (let count = 1; count <= kind.maximumPerWeek; count += 1) {
    ways = ways.flatMap((way) =>
      variants
        .slice(
          Math.max(
            0,
            variants.findIndex((one) => one === way.at(-1)),
          ),
        )
        .map((one) => [...way, one]),
    );
    all.push(...ways);
  }
  return all;
};

/** The largest objective of all plans that reach the goals, or null where none does. */
export const bestObjective = (
  problem: PortfolioProblem,
  plans: readonly (readonly Piece[])[],
  goals: readonly Goal[] = problem.goals,
): number | null => {
  let best: number | null = null;
  for (const plan of plans) {
    if (!goals.every((goal) => hasReached(goal, plan, problem))) continue;
    const objective = planObjective(termsOf(plan, problem), problem.weights);
    if (best === null || objective > best) best = objective;
  }
  return best;
};

/** The least sum of shares that goals must give up for a plan to reach them. */
export const givenUp = (plan: readonly Piece[], problem: PortfolioProblem): number =>
  problem.goals.reduce((sum, goal) => sum + leastGivenUp(goal, plan, problem), 0);

const leastGivenUp = (goal: Goal, plan: readonly Piece[], problem: PortfolioProblem): number => {
  const kind = problem.kinds.find(({ id }) => id === goal.kind);
  const own = plan.filter((piece) => piece.kind === goal.kind);
  const commentsOf = ({ quality }: Piece): number =>
    kind === undefined ? 0 : kind.reach * ((quality ?? 100) / 100) * kind.commentRate;
  const comments = own.reduce((sum, piece) => sum + commentsOf(piece), 0);
  const influence = channelInfluence(plan, problem).get(kind?.channel ?? '') ?? 0;
  const perPiece = { ...goal, influence: null, comments: goal.commentsEach ? goal.comments : null };
  const relaxed = own.flatMap((one) =>
    own.map((other) => ({
      ...perPiece,
      words: least(goal.words, one.words),
      quality: least(goal.quality, other.quality),
      comments: least(perPiece.comments, commentsOf(other)),
    })),
  );
  const counts = [perPiece, ...relaxed].map((asked) => {
    let missing = 0;
    while (missing < goal.count && !hasReached({ ...asked, count: goal.count - missing }, plan, problem)) missing += 1;
    return (
      share(goal.count, goal.count - missing) +
      share(goal.words, asked.words) +
      share(goal.quality, asked.quality) +
      share(perPiece.comments, asked.comments)
    );
  });
  return (
    Math.min(...counts) + (goal.commentsEach ? 0 : share(goal.comments, comments)) + share(goal.influence, influence)
  );
};

const least = (asked: number | null, there: number | null): number | null =>
  asked === null ? null : Math.min(asked, there ?? asked);

const share = (asked: number | null, there: number | null): number =>
  asked === null || asked === 0 ? 0 : Math.max(0, asked - (there ?? asked)) / asked;
