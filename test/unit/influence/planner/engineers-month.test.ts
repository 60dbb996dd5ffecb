import assert from 'node:assert/strict';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import type { Portfolio } from '../../../../src/domain/influence/portfolio.js';
import { assertKeeps } from '../../../support/check-portfolio.js';
import { monthProblem } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

interface Choice {
  /** The quality of each post, the best first. */
  readonly posts: readonly number[];
  readonly sessions: number;
  readonly conversations: number;
  readonly social: number;
}

/** Written down again from docs/influence.md and the template, without the product's code. */
const WEEKS = 4;
const WRITING = 44;
const COLLABORATING = 44;
const MISSED = 0.2;

const postHours = (quality: number): number => (4 * 2000) / 1000 + (2 * quality) / 10;

const writingHours = ({ posts, social }: Choice): number =>
  posts.reduce((sum, quality) => sum + postHours(quality), 0) + social / 2;

const collaboratingHours = ({ sessions, conversations }: Choice): number => 2 * sessions + conversations / 2;

/** Through the percentiles of an exponential distribution at 0, ½, 1, 1½, 2, 3, 4 and 6 medians. */
const influence = (ratio: number): number => {
  const knots = [0, 0.5, 1, 1.5, 2, 3, 4, 6];
  for (let index = 1; index < knots.length; index += 1) {
    const [from = 0, to = 0] = knots.slice(index - 1, index + 1);
    const [low, high] = [100 - 100 / 2 ** from, 100 - 100 / 2 ** to];
    if (ratio <= to) return low + ((high - low) * (ratio - from)) / (to - from);
  }
  return 100 - 100 / 2 ** 6;
};

const BLOG = 500;
const MEETUP = 40;
const SOCIAL = 250;
/** One piece in two weeks is usual. */
const usual = (reach: number): number => (reach * WEEKS) / 2;
const blogReach = ({ posts }: Choice): number => posts.reduce((sum, quality) => sum + (BLOG * quality) / 100, 0);

const objective = (choice: Choice): number => {
  const F = Math.max(0, ...choice.posts);
  const E = (100 * (Math.min(1, choice.sessions) + Math.min(1, choice.conversations / 3))) / 2;
  const channels = [
    { usual: usual(BLOG), reach: blogReach(choice) },
    { usual: usual(MEETUP), reach: MEETUP * choice.sessions },
    { usual: usual(SOCIAL), reach: SOCIAL * choice.social },
  ];
  const all = channels.reduce((sum, channel) => sum + channel.usual, 0);
  const I = channels.reduce((sum, channel) => sum + channel.usual * influence(channel.reach / channel.usual), 0) / all;
  const missed =
    Math.max(0, writingHours(choice) - (1 - MISSED) * WRITING) +
    Math.max(0, collaboratingHours(choice) - (1 - MISSED) * COLLABORATING);
  return F + E + I + 100 * (1 - missed / (WRITING + COLLABORATING));
};

/** The goals of the article, and the hours. Whatever fits into the month fits into its weeks when it is spread evenly. */
const isAllowed = (choice: Choice): boolean =>
  choice.posts.some((quality) => quality >= 90) &&
  choice.sessions >= 1 &&
  choice.conversations >= 3 &&
  choice.social >= 5 &&
  choice.social * SOCIAL * 0.01 >= 10 &&
  influence((SOCIAL * choice.social) / usual(SOCIAL)) >= 80 &&
  writingHours(choice) <= WRITING &&
  collaboratingHours(choice) <= COLLABORATING;

/** Every choice that there is: a post and a session a week at most, three conversations and five social posts. */
const choices = function* (): Generator<Choice> {
  const levels = [0, 60, 70, 80, 90, 100];
  for (const first of levels)
    for (const second of levels)
      for (const third of levels)
        for (const fourth of levels)
          for (let sessions = 0; sessions <= 4; sessions += 1)
            for (let conversations = 0; conversations <= 12; conversations += 1)
              for (let social = 0; social <= 20; social += 1) {
                if (first < second || second < third || third < fourth) continue;
                const posts = [first, second, third, fourth].filter((quality) => quality > 0);
                yield { posts, sessions, conversations, social };
              }
};

describe("the engineer's month", function () {
  this.timeout(60_000);
  let portfolio: Portfolio;

  before(async () => {
    portfolio = solvePortfolio(monthProblem(), await solver());
  });

  it('can be done: its plan keeps the limits and reaches all goals', () => {
    assert.deepEqual(portfolio.relaxations, []);
    assertKeeps(portfolio.pieces, monthProblem());
  });

  it('has the largest objective of all choices there are', () => {
    let best = -Infinity;
    for (const choice of choices()) if (isAllowed(choice)) best = Math.max(best, objective(choice));
    assert.ok(Math.abs(portfolio.objective - best) < 1e-6, `${portfolio.objective} instead of ${best}`);
  });

  it('is proven to be the best by its bound', () => {
    assert.ok(portfolio.bound - portfolio.objective < 1e-6);
  });

  it('costs 26 hours for a post of 2,000 words at quality 90, as in the article', () => {
    assert.equal(postHours(90), 26);
    const { kinds } = monthProblem();
    const level = kinds.map((kind) => (kind.id === 'post' ? { ...kind, qualityLevels: [90] } : kind));
    return solver().then((highs) => {
      const { pieces } = solvePortfolio(monthProblem({ kinds: level }), highs);
      assert.deepEqual(
        pieces.filter(({ kind }) => kind === 'post').map(({ hours }) => hours),
        [26],
      );
    });
  });
});
