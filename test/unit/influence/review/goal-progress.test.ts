import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  goalProgress,
  type CameBack,
  type GoalProgress,
} from '../../../../src/domain/influence/review/goal-progress.js';
import type { Goal } from '../../../../src/domain/influence/goal.js';
import type { Piece } from '../../../../src/domain/influence/piece.js';
import { goal, influenceRecords, piece, plan, published } from '../../../support/influence-records.js';

const NOTHING: CameBack = { comments: new Map(), scores: new Map() };

/** How a goal stands on a day of a plan of four weeks from 2 November. */
const progress = (
  one: Goal,
  today: string,
  pieces: readonly Piece[] = [],
  back: Partial<CameBack> = {},
): GoalProgress => {
  const [told] = goalProgress(influenceRecords({ pieces }), plan([one]), today, { ...NOTHING, ...back });
  assert.ok(told);
  return told;
};

const measured = (id: string, words: number, score: number) =>
  published(id, '2026-11-10', { facts: { words, score, at: '2026-11-10T08:00:00.000Z' } });

describe('a goal against the facts', () => {
  it('is on track at the beginning', () => {
    const { asked, done, state } = progress(goal('post', { count: 2 }), '2026-11-02');
    assert.deepEqual([asked, done, state], [2, 0, 'on-track']);
  });

  it('is met when as many came out as it asks for', () => {
    assert.equal(progress(goal('post'), '2026-11-12', [measured('a', 2000, 80)]).state, 'met');
  });

  it('does not count what is too short, not good enough or not measured', () => {
    const asked = goal('post', { count: 3, words: 2000, quality: 90 });
    const pieces = [
      measured('fine', 2000, 89.6),
      measured('short', 1999, 95),
      measured('weak', 2500, 89.4),
      published('unmeasured', '2026-11-10', { facts: null }),
    ];
    const { done, below } = progress(asked, '2026-11-12', pieces);
    assert.deepEqual([done, below], [1, ['short', 'weak', 'unmeasured']]);
  });

  it('counts the pieces of the days of the plan that are over, and of its kind', () => {
    const pieces = [
      published('before', '2026-11-01'),
      published('within', '2026-11-11'),
      published('later', '2026-11-20'),
      published('other', '2026-11-11', { kind: 'session' }),
    ];
    assert.equal(progress(goal('post', { count: 3 }), '2026-11-12', pieces).done, 1);
  });

  it('asks each week for as many', () => {
    assert.equal(progress(goal('post', { every: 'week' }), '2026-11-02').asked, 4);
  });

  it('is behind when fewer came out than the elapsed share asks for, and nothing is planned', () => {
    assert.equal(progress(goal('post', { count: 2 }), '2026-11-16').state, 'behind');
  });

  it('is on track when what is missing is planned for the time that is left', () => {
    const pieces = [piece('a', { planned: '2026-11-20' }), piece('b', { scheduled: '2026-11-27' })];
    const { planned, state } = progress(goal('post', { count: 2 }), '2026-11-16', pieces);
    assert.deepEqual([planned, state], [2, 'on-track']);
  });

  it('does not take for planned what should have come out before', () => {
    const { planned, state } = progress(goal('post'), '2026-11-20', [piece('a', { planned: '2026-11-13' })]);
    assert.deepEqual([planned, state], [0, 'behind']);
  });

  it('cannot be reached when more is missing than the weeks that are left allow', () => {
    assert.equal(progress(goal('post', { count: 2 }), '2026-11-23').state, 'impossible');
    assert.equal(progress(goal('post'), '2026-11-30').state, 'impossible');
  });

  it('adds up comments, or looks at the piece with the fewest', () => {
    const pieces = [measured('a', 2000, 80), measured('b', 2000, 80)];
    const comments = new Map([
      ['a', 8],
      ['b', 3],
    ]);
    const told = (commentsEach: boolean) =>
      progress(goal('post', { count: 2, comments: 5, commentsEach }), '2026-11-30', pieces, { comments });
    assert.deepEqual([told(false).comments, told(false).state], [11, 'met']);
    assert.deepEqual([told(true).comments, told(true).state], [3, 'behind']);
  });

  it('waits for comments that nobody has entered while the plan runs', () => {
    const asked = goal('post', { comments: 5 });
    assert.equal(progress(asked, '2026-11-20', [measured('a', 2000, 80)]).state, 'on-track');
    assert.equal(progress(asked, '2026-11-30', [measured('a', 2000, 80)]).state, 'behind');
  });

  it('is behind when the influence of what came out falls short', () => {
    const pieces = [measured('a', 2000, 80)];
    const told = (score: number) =>
      progress(goal('post', { influence: 80 }), '2026-11-20', pieces, {
        scores: new Map([['a', { score, uncertainty: 5 }]]),
      });
    assert.deepEqual([told(60).influence, told(60).state, told(80).state], [60, 'behind', 'met']);
  });

  const states = ['impossible', 'behind', 'on-track', 'met'];
  it('stands no worse with one more piece', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('2026-10-30', '2026-11-02', '2026-11-13', '2026-11-20', '2026-11-29', '2026-12-02'),
        (count, out, today) => {
          const pieces = Array.from({ length: out }, (_, index) => published(`p${index}`, '2026-11-02'));
          const before = progress(goal('post', { count }), today, pieces);
          const after = progress(goal('post', { count }), today, [...pieces, published('more', '2026-11-02')]);
          assert.ok(states.indexOf(after.state) >= states.indexOf(before.state));
        },
      ),
    );
  });
});
