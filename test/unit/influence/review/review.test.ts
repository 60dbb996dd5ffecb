import assert from 'node:assert/strict';
import { emptyDay, mergeActivity } from '../../../../src/domain/audit/merge-activity.js';
import { recordedKind } from '../../../../src/domain/audit/stretch.js';
import { reviewOf } from '../../../../src/domain/influence/review/review.js';
import { reviewSpan } from '../../../../src/domain/influence/review/review-span.js';
import type { Records } from '../../../../src/domain/store/collections.js';
import { at, stretch } from '../../../support/activity.js';
import { goal, influenceRecords, plan, published } from '../../../support/influence-records.js';

describe('the period of a review', () => {
  it('is the week from Monday to Sunday', () => {
    assert.deepEqual(reviewSpan('week', '2026-11-26'), {
      kind: 'week',
      from: '2026-11-23',
      to: '2026-11-29',
      name: '2026-W48',
    });
  });

  it('names a week by the year of its Thursday', () => {
    assert.equal(reviewSpan('week', '2027-01-02').name, '2026-W53');
    assert.equal(reviewSpan('week', '2027-01-04').name, '2027-W01');
    assert.equal(reviewSpan('week', '2024-12-30').name, '2025-W01');
  });

  it('is the month, also in a leap year', () => {
    const { from, to, name } = reviewSpan('month', '2028-02-10');
    assert.deepEqual([from, to, name], ['2028-02-01', '2028-02-29', '2028-02']);
  });

  it('is the one before where the last is asked for', () => {
    assert.equal(reviewSpan('week', '2027-01-04', true).name, '2026-W53');
    assert.equal(reviewSpan('month', '2027-01-31', true).name, '2026-12');
  });
});

const NOTHING = { meetings: [], kindOf: recordedKind, comments: new Map(), scores: new Map() };
const MOMENT = { now: Date.parse('2026-11-26T12:00:00Z'), zone: 'UTC' };
const review = (records: Records) => reviewOf(records, reviewSpan('week', '2026-11-26'), NOTHING, MOMENT);

describe('a review', () => {
  it('tells what came out in the period, the earliest first', () => {
    const pieces = [
      published('b', '2026-11-25'),
      published('a', '2026-11-23'),
      published('before', '2026-11-22'),
      published('coming', '2026-11-27'),
    ];
    assert.deepEqual(
      review(influenceRecords({ pieces })).published.map(({ piece }) => piece.id),
      ['a', 'b'],
    );
  });

  it('holds the hours until today against the shares of the working days', () => {
    const activity = {
      '2026-11-24': mergeActivity(emptyDay('2026-11-24'), [stretch(at('2026-11-24T09:00Z'), at('2026-11-24T10:30Z'))]),
    };
    assert.deepEqual(review(influenceRecords({ activity })).hours, [
      { kind: 'coding', planned: 16, spent: 0 },
      { kind: 'collaborating', planned: 8, spent: 0 },
      { kind: 'learning', planned: 4, spent: 0 },
      { kind: 'writing', planned: 4, spent: 1.5 },
    ]);
  });

  it('holds them against the hours of the plan where it has its own', () => {
    const hoursPerWeek = { coding: 20, collaborating: 5, learning: 0, writing: 10 };
    const { hours } = review(influenceRecords({ plans: [plan([], { hoursPerWeek })] }));
    assert.deepEqual(
      hours.map(({ planned, spent }) => [planned, spent]),
      [
        [16, null],
        [4, null],
        [0, null],
        [8, null],
      ],
    );
  });

  it('weighs the terms as the plan does, beside what was forecast', () => {
    const accepted = {
      at: '2026-11-02T08:00:00.000Z',
      terms: { F: 90, E: null, I: 50, T: 100 },
      objective: 290,
      hours: { coding: 0, collaborating: 0, learning: 0, writing: 0 },
    };
    const plans = [plan([], { accepted, weights: { efficiency: 1, influence: 2, time: 0.5 } })];
    const { objective, forecast } = review(influenceRecords({ plans, pieces: [published('a', '2026-11-24')] }));
    assert.deepEqual([objective, forecast?.F], [{ forecast: 290, fact: 80 }, 90]);
  });

  it('is of the plan that runs, before one that was ended', () => {
    const plans = [
      plan([goal('post')], { id: 'running', created: '2026-11-01T08:00:00.000Z' }),
      plan([], { id: 'ended', created: '2026-11-03T08:00:00.000Z', ended: '2026-11-24T08:00:00.000Z' }),
      plan([], { id: 'over', start: '2026-10-05', created: '2026-11-09T08:00:00.000Z' }),
    ];
    assert.equal(review(influenceRecords({ plans })).plan?.id, 'running');
  });

  it('has no objective where none of the terms is known', () => {
    assert.deepEqual(review(influenceRecords()).objective, { forecast: null, fact: null });
  });
});
