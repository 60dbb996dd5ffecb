import assert from 'node:assert/strict';
import { recordedKind } from '../../../../src/domain/audit/stretch.js';
import type { Advice } from '../../../../src/domain/influence/advice/advice.js';
import type { Piece } from '../../../../src/domain/influence/piece.js';
import { reviewOf } from '../../../../src/domain/influence/review/review.js';
import { reviewSpan } from '../../../../src/domain/influence/review/review-span.js';
import type { Records } from '../../../../src/domain/store/collections.js';
import {
  goal,
  influenceRecords,
  outputKind,
  piece,
  plan,
  published,
  session,
} from '../../../support/influence-records.js';
import { task } from '../../../support/tasks.js';

const MOMENT = { now: Date.parse('2026-11-27T17:00:00Z'), zone: 'UTC' };

const adviceOn = (records: Records, scores: Readonly<Record<string, number>> = {}): Advice =>
  reviewOf(
    records,
    reviewSpan('month', '2026-11-27'),
    {
      meetings: [],
      kindOf: recordedKind,
      comments: new Map(),
      scores: new Map(Object.entries(scores).map(([id, score]) => [id, { score, uncertainty: 5 }])),
    },
    MOMENT,
  ).advice;

const codes = (each: readonly { readonly code: string }[]): readonly string[] => each.map(({ code }) => code);

const KINDS = [outputKind('post'), outputKind('note', { channel: 'forum' }), session('session')];

/** A piece that came out on a day of November, with the hours that it took. */
const out = (id: string, kind: string, day: number, hoursSpent: number, members: Partial<Piece> = {}): Piece =>
  published(id, `2026-11-${String(day).padStart(2, '0')}`, { kind, hoursSpent, ...members });

const followUp = (id: string) => task(id, { tags: ['follow-up'] });

/** So many days before the present. */
const created = (days: number): string => new Date(MOMENT.now - days * 86_400_000).toISOString();

describe('advice', () => {
  it('is none where nothing is known, and says what is missing', () => {
    assert.deepEqual(adviceOn(influenceRecords()), {
      stop: [],
      start: [],
      keep: [],
      missing: ['no-plan', 'nothing-out', 'no-audit'],
    });
  });

  it('says when nothing was entered of what came back', () => {
    const { missing } = adviceOn(influenceRecords({ pieces: [out('a', 'post', 5, 3)] }));
    assert.deepEqual(missing, ['no-plan', 'no-engagement', 'no-audit']);
  });

  it('stops a kind that takes far more hours for its influence than the others', () => {
    const pieces = [out('a', 'post', 3, 20), out('b', 'post', 10, 20), out('c', 'note', 4, 2), out('d', 'note', 11, 2)];
    const { stop } = adviceOn(influenceRecords({ pieces, kinds: KINDS }), { a: 50, b: 50, c: 40, d: 40 });
    assert.deepEqual(stop, [{ code: 'kind-costly', kind: 'post', perTen: 4, others: 0.5 }]);
  });

  it('does not judge a kind by a single piece', () => {
    const pieces = [out('a', 'post', 3, 20), out('c', 'note', 4, 2), out('d', 'note', 11, 2)];
    const { stop } = adviceOn(influenceRecords({ pieces, kinds: KINDS }), { a: 50, c: 40, d: 40 });
    assert.deepEqual(stop, []);
  });

  it('stops carrying a draft that nobody has touched for weeks', () => {
    const old = { status: 'draft', created: '2026-10-01T08:00:00.000Z' } as const;
    const pieces = [
      piece('old', old),
      piece('measured', { ...old, facts: { words: 9, score: null, at: '2026-11-20T08:00:00.000Z' } }),
      piece('edited', { ...old, draft: 'file:///edited.md' }),
      piece('idea', { ...old, status: 'idea' }),
    ];
    const drafts = { 'file:///edited.md': [{ time: '2026-11-25T08:00:00.000Z', score: 60, words: 9, traits: null }] };
    assert.deepEqual(adviceOn(influenceRecords({ pieces, drafts })).stop, [
      { code: 'stuck', piece: 'old', status: 'draft', days: 57 },
    ]);
  });

  it('starts with the goals that are behind', () => {
    const plans = [plan([goal('post', { count: 4, comments: 10 })], { weeks: 6 })];
    const { start } = adviceOn(influenceRecords({ plans, pieces: [out('a', 'post', 5, 3)] }));
    assert.deepEqual(start, [
      { code: 'goal-behind', goal: plans[0]?.goals[0], impossible: false, pieces: 3, comments: 10, influence: 0 },
    ]);
  });

  it('starts to revise what came out below its goal, before what is further from it', () => {
    const plans = [plan([goal('post', { count: 2, quality: 90 })], { weeks: 6 })];
    const pieces = [
      out('near', 'post', 5, 3, { facts: { words: 2000, score: 85, at: '2026-11-05T08:00:00.000Z' } }),
      out('far', 'post', 6, 3, { facts: { words: 2000, score: 40, at: '2026-11-06T08:00:00.000Z' } }),
    ];
    const { start } = adviceOn(influenceRecords({ plans, pieces }));
    assert.deepEqual(
      start.flatMap((said) => (said.code === 'below-goal' ? [[said.piece, said.score]] : [])),
      [
        ['far', 40],
        ['near', 85],
      ],
    );
  });

  it('starts with follow-ups that are open, of what was held', () => {
    const pieces = [
      out('held', 'session', 5, 2, { tasks: ['one', 'two', 'plain'] }),
      piece('coming', { kind: 'session', tasks: ['three'] }),
    ];
    const tasks = [followUp('one'), followUp('two'), followUp('three'), task('plain')];
    assert.deepEqual(adviceOn(influenceRecords({ pieces, tasks })).start, [
      { code: 'follow-ups', count: 2, piece: 'held' },
    ]);
  });

  it('keeps the kind that works, and does not tell of its channel again', () => {
    const pieces = [
      ...['a', 'b', 'c'].map((id, index) => out(id, 'post', 2 + index, 3)),
      ...['d', 'e', 'f'].map((id, index) =>
        out(id, 'note', 10 + index, 3, { publications: [{ channel: 'team', date: `2026-11-1${index}`, url: null }] }),
      ),
    ];
    const scores = { a: 80, b: 80, c: 80, d: 40, e: 40, f: 40 };
    assert.deepEqual(adviceOn(influenceRecords({ pieces, kinds: KINDS }), scores).keep, [
      { code: 'works', by: 'kind', what: 'post', pieces: 3, mean: 80, rest: 40 },
    ]);
  });

  it('keeps the day of the week that works', () => {
    const pieces = [3, 10, 17].flatMap((day) => [out(`t${day}`, 'post', day, 3), out(`f${day}`, 'post', day + 3, 3)]);
    const scores = Object.fromEntries(pieces.map(({ id }) => [id, id.startsWith('t') ? 70 : 50]));
    assert.deepEqual(adviceOn(influenceRecords({ pieces }), scores).keep, [
      { code: 'works', by: 'weekday', what: '2', pieces: 3, mean: 70, rest: 50 },
    ]);
  });

  it('keeps a goal that is met', () => {
    const plans = [plan([goal('post')])];
    const { keep } = adviceOn(influenceRecords({ plans, pieces: [out('a', 'post', 5, 3)] }));
    assert.deepEqual(codes(keep), ['goal-met']);
  });

  it('is at most three of each, the strongest first', () => {
    const pieces = [30, 90, 60, 50].map((days) => piece(`d${days}`, { status: 'review', created: created(days) }));
    const { stop } = adviceOn(influenceRecords({ pieces }));
    assert.deepEqual(
      stop.map((said) => said.code === 'stuck' && said.days),
      [90, 60, 50],
    );
  });
});
