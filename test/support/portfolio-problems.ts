import { goalFor, type Goal } from '../../src/domain/influence/goal.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import { ARTICLE_COSTS } from '../../src/domain/influence/plan/piece-hours.js';
import type { Portfolio, PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { problemOfTemplate } from '../../src/domain/influence/plan/problem-of-template.js';
import { engineersMonth, type TemplateNames } from '../../src/domain/influence/plan/templates.js';

export const TEMPLATE_NAMES: TemplateNames = {
  plan: "Engineer's month",
  kinds: { post: 'Post', session: 'Session', conversation: 'Conversation', social: 'Social post' },
  channels: { blog: 'Blog', meetup: 'Meetup', team: 'Team', social: 'Social' },
};

/** A problem of two weeks with ten hours of each kind in each, without kinds or goals. */
export const problemWith = (parts: Partial<PortfolioProblem>): PortfolioProblem => ({
  weeks: 2,
  hoursPerWeek: { coding: 10, collaborating: 10, learning: 10, writing: 10 },
  weights: { efficiency: 1, influence: 1, time: 1 },
  costs: ARTICLE_COSTS,
  kinds: [],
  goals: [],
  frozen: [],
  usualReach: {},
  missedShare: 0.2,
  aim: null,
  ...parts,
});

/** A kind whose pieces have 1,000 words and reach 100 people. */
export const kindWith = (id: string, parts: Partial<OutputKind> = {}): OutputKind => ({
  id,
  name: id,
  channel: 'blog',
  topic: null,
  words: 1000,
  qualityLevels: [50, 80],
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach: 100,
  commentRate: 0.01,
  ...parts,
});

export const goalWith = (kind: string, parts: Partial<Goal> = {}): Goal => goalFor(`goal-${kind}`, kind, parts);

/** The engineer's month. */
export const monthProblem = (parts: Partial<PortfolioProblem> = {}): PortfolioProblem => ({
  ...problemOfTemplate(engineersMonth(TEMPLATE_NAMES)),
  ...parts,
});

/** What is left of a problem's goals after the relaxations of a portfolio. */
export const relaxedGoals = (
  { goals }: PortfolioProblem,
  { relaxations }: Pick<Portfolio, 'relaxations'>,
): readonly Goal[] =>
  goals.map((goal) =>
    relaxations
      .filter((relaxation) => relaxation.goal === goal.id)
      .reduce<Goal>((relaxed, { what, to }) => ({ ...relaxed, [what]: to }), goal),
  );
