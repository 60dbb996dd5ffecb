import type { InfluencePlan } from '../../src/domain/influence/influence-plan.js';
import { goalFor, type Goal } from '../../src/domain/influence/goal.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import { newPiece, type Piece } from '../../src/domain/influence/piece.js';
import { NO_RECORDS, type Records } from '../../src/domain/store/collections.js';
import type { Task } from '../../src/domain/tasks/task.js';

const CREATED = '2026-11-02T08:00:00.000Z';

/** A technical post on the blog, unless it is said otherwise. */
export const outputKind = (id: string, members: Partial<OutputKind> = {}): OutputKind => ({
  id,
  name: id,
  channel: 'blog',
  topic: null,
  words: 2000,
  qualityLevels: [70, 90],
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach: 500,
  commentRate: 0.01,
  ...members,
});

/** A session with the team, without a draft. */
export const session = (id: string): OutputKind =>
  outputKind(id, {
    channel: 'team',
    words: null,
    qualityLevels: [],
    fixedHours: 2,
    hoursFrom: 'collaborating',
    commentRate: 0,
  });

/** One piece of a kind, and nothing more. */
export const goal = (kind: string, members: Partial<Goal> = {}): Goal => goalFor(`goal-${kind}`, kind, members);

/** Four weeks from Monday, 2 November 2026. */
export const plan = (goals: readonly Goal[], members: Partial<InfluencePlan> = {}): InfluencePlan => ({
  id: 'november',
  name: 'November',
  start: '2026-11-02',
  weeks: 4,
  hoursPerWeek: null,
  weights: { efficiency: 1, influence: 1, time: 1 },
  goals,
  aim: null,
  accepted: null,
  ended: null,
  created: CREATED,
  ...members,
});

/** A piece named as its id. */
export const piece = (id: string, members: Partial<Piece> = {}): Piece => ({
  ...newPiece(id, id, CREATED),
  kind: 'post',
  ...members,
});

/** A piece that appeared on the blog, with words and quality. */
export const published = (id: string, date: string, members: Partial<Piece> = {}): Piece =>
  piece(id, {
    status: 'published',
    publications: [{ channel: 'blog', date, url: null }],
    facts: { words: 2000, score: 80, at: CREATED },
    ...members,
  });

/** Records with a post and a session as output kinds. */
export const influenceRecords = ({
  pieces = [],
  tasks = [],
  kinds = [outputKind('post'), session('session')],
  plans = [],
  ...rest
}: {
  readonly pieces?: readonly Piece[];
  readonly tasks?: readonly Task[];
  readonly kinds?: readonly OutputKind[];
  readonly plans?: readonly InfluencePlan[];
} & Partial<Omit<Records, 'pieces' | 'tasks' | 'outputKinds' | 'plans'>> = {}): Records => ({
  ...NO_RECORDS,
  channels: {
    blog: { id: 'blog', name: 'Blog', format: 'hugo', site: null },
    team: { id: 'team', name: 'Team', format: 'none', site: null },
  },
  ...rest,
  pieces: byId(pieces),
  tasks: byId(tasks),
  outputKinds: byId(kinds),
  plans: byId(plans),
});

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(values.map((value) => [value.id, value]));
