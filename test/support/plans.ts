import type { InfluencePlan } from '../../src/domain/influence/influence-plan.js';
import { goalFor, type Goal } from '../../src/domain/influence/goal.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import { newPiece, type Piece } from '../../src/domain/influence/piece.js';
import type { PlannedPiece, Portfolio } from '../../src/domain/influence/portfolio.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../src/domain/store/document.js';

const CREATED = '2026-11-20T08:00:00.000Z';

/** A post of 2,000 words, made in the hours for writing. */
export const postKind = (more: Partial<OutputKind> = {}): OutputKind => ({
  id: 'post',
  name: 'Technical post',
  channel: 'blog',
  topic: null,
  words: 2_000,
  qualityLevels: [70, 80, 90],
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach: 500,
  commentRate: 0.01,
  ...more,
});

/** A conversation with the team: half an hour, without a draft. */
export const talkKind = (more: Partial<OutputKind> = {}): OutputKind => ({
  ...postKind(),
  id: 'talk',
  name: 'Conversation',
  channel: 'team',
  words: null,
  qualityLevels: [],
  fixedHours: 0.5,
  hoursFrom: 'collaborating',
  maximumPerWeek: 3,
  reach: 5,
  commentRate: 0,
  ...more,
});

/** One piece of a kind over the whole plan. */
export const goalOf = (kind: string, more: Partial<Goal> = {}): Goal => goalFor(`goal-${kind}`, kind, more);

/** Four weeks from Monday, 23 November 2026, ten hours a week for writing and for collaborating. */
export const planOf = (id: string, more: Partial<InfluencePlan> = {}): InfluencePlan => ({
  id,
  name: 'The plan',
  start: '2026-11-23',
  weeks: 4,
  hoursPerWeek: { coding: 0, collaborating: 10, learning: 0, writing: 10 },
  weights: { efficiency: 1, influence: 1, time: 1 },
  goals: [],
  aim: null,
  accepted: null,
  ended: null,
  created: CREATED,
  ...more,
});

/** A piece of the plan `plan`, a post. */
export const pieceOf = (id: string, more: Partial<Piece> = {}): Piece => ({
  ...newPiece(id, `Piece ${id}`, CREATED),
  kind: 'post',
  plan: 'plan',
  ...more,
});

/** A post at quality 90 that a portfolio proposes. */
export const proposal = (more: Partial<PlannedPiece> = {}): PlannedPiece => ({
  frozen: null,
  kind: 'post',
  channel: 'blog',
  week: 1,
  words: 2_000,
  quality: 90,
  hours: 26,
  hoursFrom: 'writing',
  reach: 450,
  reason: { code: 'goal', goal: 'goal-post' },
  ...more,
});

/** Half an hour with the team that a portfolio proposes. */
export const talkProposal = (more: Partial<PlannedPiece> = {}): PlannedPiece => ({
  ...proposal({ kind: 'talk', channel: 'team', words: null, quality: null, hours: 0.5, hoursFrom: 'collaborating' }),
  ...more,
});

/** A portfolio of some pieces. */
export const portfolioOf = (pieces: readonly PlannedPiece[], more: Partial<Portfolio> = {}): Portfolio => ({
  pieces,
  terms: { F: 90, E: 50, I: 60, T: 100 },
  objective: 300,
  bound: 300,
  hours: { coding: 0, collaborating: 0, learning: 0, writing: 26 },
  hourWorth: { coding: 0, collaborating: 1, learning: 0, writing: 2 },
  pareto: [],
  relaxations: [],
  ...more,
});

/** A document with a blog, a team, both kinds, and what else is given. */
export const planDocument = (
  plans: readonly InfluencePlan[],
  pieces: readonly Piece[] = [],
  more: Partial<StoreDocument> = {},
): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  channels: {
    blog: { id: 'blog', name: 'Blog', format: 'hugo', site: null },
    team: { id: 'team', name: 'Team', format: 'none', site: null },
  },
  outputKinds: { post: postKind(), talk: talkKind() },
  plans: Object.fromEntries(plans.map((plan) => [plan.id, plan])),
  pieces: Object.fromEntries(pieces.map((piece) => [piece.id, piece])),
  ...more,
});
