import { goalFor, type Goal } from '../../src/domain/influence/goal.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import type { FrozenPiece, PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { problemOfTemplate } from '../../src/domain/influence/plan/problem-of-template.js';
import { engineersMonth } from '../../src/domain/influence/plan/templates.js';

/** The built-in plan. */
export const engineersMonthProblem = (): PortfolioProblem =>
  problemOfTemplate(
    engineersMonth({
      plan: '',
      kinds: { post: '', session: '', conversation: '', social: '' },
      channels: { blog: '', meetup: '', team: '', social: '' },
    }),
  );

const LEVELS = [60, 70, 80, 90, 100];

const written = (id: string, words: number, reach: number, parts: Partial<OutputKind> = {}): OutputKind => ({
  id,
  name: id,
  channel: id,
  topic: null,
  words,
  qualityLevels: LEVELS,
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 2,
  reach,
  commentRate: 0.01,
  ...parts,
});

const spoken = (id: string, fixedHours: number, reach: number, parts: Partial<OutputKind> = {}): OutputKind => ({
  ...written(id, 1, reach),
  words: null,
  qualityLevels: [],
  fixedHours,
  hoursFrom: 'collaborating',
  ...parts,
});

const goal = (kind: string, count: number, parts: Partial<Goal> = {}): Goal => goalFor(kind, kind, { count, ...parts });

/** A quarter with ten kinds on eight channels, three of them about one topic; some pieces are there already. */
export const quarterProblem = (isReplan: boolean): PortfolioProblem => ({
  weeks: 13,
  hoursPerWeek: { coding: 10, collaborating: 8, learning: 3, writing: 16 },
  weights: { efficiency: 1, influence: 1, time: 1 },
  costs: { c1: 3.7, c2: 0.83 },
  kinds: [
    written('post', 2000, 600, { channel: 'blog', topic: 'rust' }),
    written('note', 600, 250, { channel: 'blog', topic: 'rust' }),
    written('tutorial', 3500, 1500, { channel: 'blog', topic: 'rust', maximumPerWeek: 1 }),
    written('newsletter', 900, 400, { maximumPerWeek: 1 }),
    written('guest', 1500, 2000, { maximumPerWeek: 1 }),
    written('documentation', 1200, 120, { hoursFrom: 'coding' }),
    spoken('talk', 12, 150, { maximumPerWeek: 1 }),
    spoken('session', 2, 40),
    spoken('conversation', 0.5, 0, { maximumPerWeek: 3 }),
    spoken('social', 0.5, 250, { hoursFrom: 'writing', maximumPerWeek: 5, commentRate: 0.01 }),
  ],
  goals: [
    goal('post', 3, { words: 2500, quality: 85 }),
    goal('newsletter', 6, { quality: 70 }),
    goal('tutorial', 1, { quality: 90, comments: 10 }),
    goal('talk', 1),
    goal('conversation', 1, { every: 'week' }),
    goal('social', 2, { every: 'week', influence: 70 }),
  ],
  frozen: isReplan ? frozen : [],
  usualReach: { blog: 350, guest: 150 },
  missedShare: 0.2,
  aim: null,
});

const frozen: readonly FrozenPiece[] = [
  { id: 'a', kind: 'post', week: 1, words: 2500, quality: 90, hours: 12 },
  { id: 'b', kind: 'newsletter', week: 2, words: 900, quality: 70, hours: 8 },
  { id: 'c', kind: 'talk', week: 4, words: null, quality: null, hours: 12 },
  { id: 'd', kind: 'social', week: 1, words: null, quality: null, hours: 0.5 },
];
