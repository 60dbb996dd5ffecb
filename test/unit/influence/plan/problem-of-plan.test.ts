import assert from 'node:assert/strict';
import type { InfluencePlan } from '../../../../src/domain/influence/influence-plan.js';
import type { Piece } from '../../../../src/domain/influence/piece.js';
import { lastWorkday, weeksLeft } from '../../../../src/domain/influence/plan/plan-weeks.js';
import type { FrozenPiece } from '../../../../src/domain/influence/portfolio.js';
import { problemOfPlan, type PlanFacts } from '../../../../src/domain/influence/plan/problem-of-plan.js';
import { DEFAULT_PREFERENCES } from '../../../../src/domain/schedule/preferences.js';
import { task } from '../../../support/tasks.js';
import { goalOf, pieceOf, planDocument, planOf } from '../../../support/plans.js';

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2026-11-23',
  preferences: DEFAULT_PREFERENCES,
  spent: new Map(),
  costs: { c1: 4, c2: 2 },
  usualReach: { blog: 300 },
  missedShare: 0.2,
  ...more,
});

const problem = (plan: InfluencePlan, pieces: readonly Piece[] = [], more: Partial<PlanFacts> = {}) => {
  const found = problemOfPlan(planDocument([plan], pieces), plan, facts(more));
  assert.ok(found);
  return found;
};

/** The one piece that the planner is told of, for a plan of four weeks from 23 November. */
const frozen = (piece: Piece, more: Partial<PlanFacts> = {}): FrozenPiece => {
  const [found, ...others] = problem(planOf('plan'), [piece], more).frozen;
  assert.ok(found);
  assert.equal(others.length, 0);
  return found;
};

const TARGET = { words: 2_000, quality: 90, hours: 20 };

describe('the problem of a plan', () => {
  it('has the hours of the plan, its weights, goals and kinds, and what was learnt', () => {
    const { weeks, hoursPerWeek, weights, costs, kinds, usualReach, missedShare } = problem(planOf('plan'));
    assert.deepEqual([weeks, hoursPerWeek, weights], [4, planOf('plan').hoursPerWeek, planOf('plan').weights]);
    assert.deepEqual([costs, usualReach, missedShare], [{ c1: 4, c2: 2 }, { blog: 300, team: 2.5 }, 0.2]);
    assert.deepEqual(
      kinds.map(({ id }) => id),
      ['post', 'talk'],
    );
  });

  it('takes the shares of each working day where the plan has no hours of its own', () => {
    const { hoursPerWeek } = problem(planOf('plan', { hoursPerWeek: null }));
    assert.deepEqual(hoursPerWeek, { coding: 20, collaborating: 10, learning: 5, writing: 5 });
  });

  it('leaves out weeks that are over, with their hours', () => {
    const { weeks, hoursPerWeek } = problem(planOf('plan'), [], { today: '2026-12-07' });
    assert.deepEqual([weeks, hoursPerWeek.writing], [2, 10]);
  });

  it('leaves out the hours of the days that are over in the week underway', () => {
    const { weeks, hoursPerWeek } = problem(planOf('plan'), [], { today: '2026-12-18' });
    assert.deepEqual([weeks, hoursPerWeek.writing], [1, 2]);
  });

  it('is held against what is usually reached in all its weeks', () => {
    const { usualReach } = problem(planOf('plan'), [], { today: '2026-12-07' });
    assert.deepEqual(usualReach, { blog: 600, team: 5 });
  });

  it('has all its weeks before it begins', () => {
    const { weeks, hoursPerWeek } = problem(planOf('plan'), [], { today: '2026-11-20' });
    assert.deepEqual([weeks, hoursPerWeek.writing], [4, 10]);
  });

  it('is none when the plan is over', () => {
    assert.equal(problemOfPlan(planDocument([]), planOf('plan'), facts({ today: '2026-12-21' })), null);
  });
});

describe('a piece of the plan', () => {
  it('takes the hours it was given less those that were worked, told in quarters', () => {
    const piece = pieceOf('a', { target: TARGET });
    assert.equal(frozen(piece, { spent: new Map([['a', 177 / 60]]) }).hours, 17);
  });

  it('takes no more hours once more than planned were spent', () => {
    assert.equal(frozen(pieceOf('a', { target: TARGET }), { spent: new Map([['a', 30]]) }).hours, 0);
  });

  it('takes no more hours once its tasks are closed', () => {
    const piece = pieceOf('a', { target: TARGET, tasks: ['t', 'u'] });
    const hours = (status: 'open' | 'done'): number | undefined => {
      const tasks = { t: task('t', { status: 'done' }), u: task('u', { status }) };
      return problemOfPlan(planDocument([], [piece], { tasks }), planOf('plan'), facts())?.frozen[0]?.hours;
    };
    assert.deepEqual([hours('open'), hours('done')], [20, 0]);
  });

  it('takes its effort where nobody said how long', () => {
    const target = { words: 1_000, quality: 80, hours: null };
    assert.equal(frozen(pieceOf('a', { target }), { costs: { c1: 5, c2: 1 } }).hours, 13);
  });

  it('takes the fixed hours of its kind', () => {
    assert.equal(frozen(pieceOf('a', { kind: 'talk' })).hours, 0.5);
  });

  it('is of its kind’s length and its lowest quality where nobody said', () => {
    const { words, quality } = frozen(pieceOf('a'));
    assert.deepEqual([words, quality], [2_000, 70]);
  });

  it('takes no hours once it is out, and counts with what it came to', () => {
    const piece = pieceOf('a', {
      target: TARGET,
      status: 'published',
      facts: { words: 1_800, score: 83.6, at: '2026-12-02T08:00:00.000Z' },
      publications: [{ channel: 'blog', date: '2026-12-02', url: null }],
    });
    assert.deepEqual(frozen(piece), { id: 'a', kind: 'post', week: 2, words: 1_800, quality: 84, hours: 0 });
  });

  for (const [what, planned, today, week] of [
    ['its planned day', '2026-12-04', '2026-11-23', 2],
    ['the first week where that day is before the plan', '2026-11-01', '2026-11-23', 1],
    ['the last week where that day is after the plan', '2027-01-01', '2026-11-23', 4],
    ['the last week where it has no day', null, '2026-11-23', 4],
    ['a week counted from the one underway', '2026-12-18', '2026-12-07', 2],
    ['the week underway where its own is over', '2026-11-27', '2026-12-07', 1],
  ] as const) {
    it(`is in the week of ${what}`, () => {
      assert.equal(frozen(pieceOf('a', { planned }), { today }).week, week);
    });
  }

  it('counts when its week is over, unless its kind has a goal of each week', () => {
    const publications = [{ channel: 'blog', date: '2026-11-25', url: null }];
    const piece = pieceOf('a', { status: 'published', publications });
    const frozenWith = (every: 'plan' | 'week', today: string) =>
      problem(planOf('plan', { goals: [goalOf('post', { every })] }), [piece], { today }).frozen.length;
    assert.deepEqual([frozenWith('plan', '2026-12-07'), frozenWith('week', '2026-12-07')], [1, 0]);
    assert.equal(frozenWith('week', '2026-11-26'), 1);
  });

  it('came out before the weeks that are left', () => {
    const publications = [{ channel: 'blog', date: '2026-11-25', url: null }];
    const piece = pieceOf('a', { status: 'published', planned: '2026-12-18', publications });
    assert.equal(frozen(piece, { today: '2026-12-07' }).week, -1);
  });

  it('is passed over where its kind is not known, or it is of another plan', () => {
    const pieces = [pieceOf('a', { kind: null }), pieceOf('b', { kind: 'gone' }), pieceOf('c', { plan: 'other' })];
    assert.deepEqual(problem(planOf('plan'), pieces).frozen, []);
  });
});

describe('the weeks of a plan', () => {
  const { hours } = DEFAULT_PREFERENCES;
  const thursday = { start: '2026-11-26', weeks: 2 };

  it('begin on the day of the week on which the plan begins', () => {
    assert.deepEqual(weeksLeft(thursday, '2026-12-02', hours), { over: 0, left: 2, share: 0.6 });
    assert.deepEqual(weeksLeft(thursday, '2026-12-03', hours), { over: 1, left: 1, share: 1 });
  });

  it('end with their last working day', () => {
    assert.equal(lastWorkday(thursday, 1, '2026-11-26', hours), '2026-12-02');
    assert.equal(lastWorkday({ start: '2026-11-23' }, 1, '2026-11-23', hours), '2026-11-27');
  });

  it('end with their last day where no working day is left, or none is known', () => {
    assert.equal(lastWorkday({ start: '2026-11-23' }, 1, '2026-11-28', hours), '2026-11-29');
    assert.equal(lastWorkday({ start: '2026-11-23' }, 1, '2026-11-23', []), '2026-11-29');
  });
});
