import * as fc from 'fast-check';
import type { Channel } from '../../../src/domain/influence/channel.js';
import { engagementKey, type Engagement } from '../../../src/domain/influence/engagement.js';
import type { InfluencePlan } from '../../../src/domain/influence/influence-plan.js';
import type { OutputKind } from '../../../src/domain/influence/output-kind.js';
import { newPiece, PIECE_STATUSES, type Piece } from '../../../src/domain/influence/piece.js';

const PLAIN = { noNullPrototype: true } as const;
const CREATED = '2026-11-02T08:00:00.000Z';

const channelIds = fc.constantFrom('blog', 'team', 'constructor');
const kindIds = fc.constantFrom('post', 'session');
const pieceIds = fc.constantFrom('a', 'b', 'c', 'toString');
const planIds = fc.constantFrom('march', 'april');
const days = fc.constantFrom('2026-11-24', '2026-12-01', '2028-02-29');
const drafts = fc.constantFrom('file:///a.md', 'file:///b.md', 'vscode-vfs://github/草稿.md');
const counts = fc.option(fc.nat(10_000));

const channels: fc.Arbitrary<Channel> = fc.record(
  {
    id: channelIds,
    name: fc.constantFrom('Blog', '知乎'),
    format: fc.constantFrom('hugo' as const, 'zhihu' as const, 'none' as const),
    site: fc.constantFrom(null, 'https://ada.example'),
  },
  PLAIN,
);

const outputKinds: fc.Arbitrary<OutputKind> = fc.record(
  {
    id: kindIds,
    name: fc.constantFrom('Technical post', '分享会'),
    channel: channelIds,
    topic: fc.constantFrom(null, 'Rust'),
    words: fc.constant(2000),
    qualityLevels: fc.constant([70, 90]),
    fixedHours: fc.constantFrom(null, 1),
    hoursFrom: fc.constantFrom('writing' as const, 'collaborating' as const),
    maximumPerWeek: fc.nat(3),
    reach: fc.nat(1000),
    commentRate: fc.constantFrom(0, 0.01),
  },
  PLAIN,
);

const plans: fc.Arbitrary<InfluencePlan> = fc
  .record({ id: planIds, goals: fc.uniqueArray(kindIds), weeks: fc.integer({ min: 1, max: 8 }) })
  .map(({ id, goals, weeks }) => ({
    id,
    name: 'Engineer’s month',
    start: '2026-11-02',
    weeks,
    hoursPerWeek: null,
    weights: { efficiency: 1, influence: 1, time: 1 },
    goals: goals.map((kind) => ({
      id: `goal-${kind}`,
      kind,
      count: 1,
      every: 'plan' as const,
      words: null,
      quality: 90,
      comments: null,
      commentsEach: false,
      influence: null,
    })),
    aim: null,
    accepted: null,
    ended: null,
    created: CREATED,
  }));

const pieces: fc.Arbitrary<Piece> = fc
  .record({
    id: pieceIds,
    title: fc.constantFrom('The engine', '异步'),
    status: fc.constantFrom(...PIECE_STATUSES),
    kind: fc.option(kindIds),
    draft: fc.option(drafts),
    plan: fc.option(planIds),
    planned: fc.option(days),
    publications: fc.array(fc.record({ channel: channelIds, date: days, url: fc.constant(null) }, PLAIN), {
      maxLength: 2,
    }),
  })
  .map(({ id, title, ...rest }) => ({ ...newPiece(id, title, CREATED), ...rest }));

const engagement: fc.Arbitrary<Engagement> = fc.record(
  {
    piece: pieceIds,
    channel: channelIds,
    date: days,
    views: counts,
    reads: counts,
    reactions: counts,
    comments: counts,
    followers: counts,
  },
  PLAIN,
);

const byId = <Value extends { readonly id: string }>(each: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(each.map((value) => [value.id, value]));

/** The collections of plans and pieces in a document; they need not fit together. */
export const influenceCollections = {
  channels: fc.array(channels, { maxLength: 3 }).map(byId),
  outputKinds: fc.array(outputKinds, { maxLength: 2 }).map(byId),
  plans: fc.array(plans, { maxLength: 2 }).map(byId),
  pieces: fc.array(pieces, { maxLength: 4 }).map(byId),
  engagement: fc
    .array(engagement, { maxLength: 4 })
    .map((each): Record<string, Engagement> => Object.fromEntries(each.map((one) => [engagementKey(one), one]))),
  importMappings: fc.constantFrom({}, { 'title,views': { columns: { title: 'title' }, channel: 'blog' } }),
};

/** Any command about those records; some are refused. */
export const influenceCommands = fc.oneof(
  fc.record(
    {
      kind: fc.constant('set-plan' as const),
      plan: plans,
      outputKinds: fc.array(outputKinds, { maxLength: 2 }),
      channels: fc.array(channels, { maxLength: 2 }),
    },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('remove-plan' as const), id: planIds }, PLAIN),
  fc.record(
    {
      kind: fc.constant('accept-plan' as const),
      plan: plans,
      pieces: fc.array(pieces, { maxLength: 2 }),
      projects: fc.constant([]),
      tasks: fc.constant([]),
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('set-outputs' as const),
      outputKinds: fc.array(outputKinds, { maxLength: 2 }),
      channels: fc.array(channels, { maxLength: 2 }),
      removedKinds: fc.uniqueArray(kindIds, { maxLength: 1 }),
      removedChannels: fc.uniqueArray(channelIds, { maxLength: 1 }),
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('change-pieces' as const),
      add: fc.array(pieces, { maxLength: 2 }),
      changes: fc.array(
        fc.record(
          {
            id: pieceIds,
            set: fc.record(
              { status: fc.constantFrom(...PIECE_STATUSES), draft: fc.option(drafts), kind: fc.option(kindIds) },
              { requiredKeys: [], ...PLAIN },
            ),
            expect: fc.constantFrom(...PIECE_STATUSES),
          },
          { requiredKeys: ['id', 'set'], ...PLAIN },
        ),
        { maxLength: 3 },
      ),
      tasks: fc.constant([]),
      done: fc.constantFrom(null, { ids: ['a', 'd'], at: CREATED }),
    },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('remove-pieces' as const), ids: fc.uniqueArray(pieceIds, { maxLength: 2 }) }, PLAIN),
  fc.record(
    { kind: fc.constant('record-engagement' as const), entries: fc.array(engagement, { maxLength: 3 }) },
    PLAIN,
  ),
  fc.record(
    { kind: fc.constant('remove-engagement' as const), keys: fc.constantFrom(['a/blog/2026-11-24'], ['toString']) },
    PLAIN,
  ),
);
