import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hoursBetween } from '../../../../src/domain/audit/hours.js';
import { emptyDay, mergeActivity } from '../../../../src/domain/audit/merge-activity.js';
import { recordedKind } from '../../../../src/domain/audit/stretch.js';
import { newInterval, type FocusInterval } from '../../../../src/domain/focus/interval.js';
import { actualTerms, type InfluenceScores } from '../../../../src/domain/influence/review/actual-terms.js';
import type { KeptSchedule } from '../../../../src/domain/schedule/kept-schedule.js';
import type { Records } from '../../../../src/domain/store/collections.js';
import { at, stretch } from '../../../support/activity.js';
import { influenceRecords, piece, published } from '../../../support/influence-records.js';
import { task } from '../../../support/tasks.js';

const PERIOD = { from: '2026-11-23', to: '2026-11-29' };
/** The Monday after the week. */
const MOMENT = { now: Date.parse('2026-11-30T09:00:00Z'), zone: 'UTC' };
const NONE: InfluenceScores = new Map();

const termsOf = (records: Records, scores = NONE, moment = MOMENT) => {
  const report = hoursBetween(records, PERIOD, { meetings: [], kindOf: recordedKind }, moment);
  return actualTerms(records, PERIOD, { scores, report, moment });
};

const withScore = (id: string, words: number, score: number | null) =>
  published(id, '2026-11-25', { facts: { words, score, at: '2026-11-25T08:00:00.000Z' } });

describe('the quality of what came out (F)', () => {
  it('is the mean score, weighted by length', () => {
    const records = influenceRecords({ pieces: [withScore('a', 3000, 90), withScore('b', 1000, 50)] });
    assert.equal(termsOf(records).F.value, 80);
  });

  it('is that of the pieces of the period alone', () => {
    const pieces = [withScore('a', 1000, 90), published('before', '2026-11-22'), published('after', '2026-11-30')];
    const { value, facts } = termsOf(influenceRecords({ pieces })).F;
    assert.deepEqual([value, facts], [90, [{ kind: 'quality', piece: 'a', words: 1000, score: 90 }]]);
  });

  it('leaves out, and shows, what was never measured', () => {
    const { value, facts } = termsOf(influenceRecords({ pieces: [withScore('a', 9, 70), withScore('b', 9, null)] })).F;
    assert.deepEqual([value, facts.length], [70, 2]);
  });

  it('is not known where nothing came out', () => {
    assert.deepEqual(termsOf(influenceRecords()).F, { value: null, uncertainty: null, facts: [] });
  });

  it('counts a piece on the day on which it first appeared', () => {
    const again = published('a', '2026-11-25', {
      publications: [
        { channel: 'team', date: '2026-11-25', url: null },
        { channel: 'blog', date: '2026-10-01', url: null },
      ],
    });
    assert.equal(termsOf(influenceRecords({ pieces: [again] })).F.value, null);
  });
});

const talk = (id: string, members: Parameters<typeof piece>[1]) => piece(id, { kind: 'session', ...members });
const held = { status: 'published', publications: [{ channel: 'team', date: '2026-11-25', url: null }] } as const;
const followUp = (id: string, status: 'open' | 'done' | 'dropped') => task(id, { tags: ['follow-up'], status });

describe('the efficiency of transfer (E)', () => {
  it('counts what was held whole, and what was not as nothing', () => {
    const pieces = [talk('a', { ...held, planned: '2026-11-25' }), talk('b', { planned: '2026-11-27' })];
    assert.equal(termsOf(influenceRecords({ pieces })).E.value, 50);
  });

  it('counts half for holding it and half for its follow-ups', () => {
    const pieces = [talk('a', { ...held, planned: '2026-11-25', tasks: ['one', 'two', 'three', 'plain'] })];
    const tasks = [followUp('one', 'done'), followUp('two', 'open'), followUp('three', 'dropped'), task('plain')];
    const { value, facts } = termsOf(influenceRecords({ pieces, tasks })).E;
    assert.deepEqual([value, facts], [75, [{ kind: 'transfer', piece: 'a', held: true, followUps: 2, done: 1 }]]);
  });

  it('leaves out what is planned for today or later', () => {
    const wednesday = { now: Date.parse('2026-11-25T09:00:00Z'), zone: 'UTC' };
    const pieces = [talk('a', { planned: '2026-11-25' }), talk('b', { planned: '2026-11-27' })];
    assert.equal(termsOf(influenceRecords({ pieces }), NONE, wednesday).E.value, null);
  });

  it('counts what was held without a plan, and nothing that is written alone', () => {
    const pieces = [talk('a', held), published('post', '2026-11-25')];
    assert.deepEqual(
      termsOf(influenceRecords({ pieces })).E.facts.map((fact) => 'piece' in fact && fact.piece),
      ['a'],
    );
  });
});

describe('the influence of what came out (I)', () => {
  it('is the mean score, with the error of a mean', () => {
    const scores = new Map([
      ['a', { score: 60, uncertainty: 6 }],
      ['b', { score: 80, uncertainty: 8 }],
    ]);
    const pieces = [published('a', '2026-11-25'), published('b', '2026-11-26'), published('c', '2026-11-27')];
    const { value, uncertainty, facts } = termsOf(influenceRecords({ pieces }), scores).I;
    assert.deepEqual([value, uncertainty, facts.length], [70, 5, 3]);
  });

  it('is not known before something came back', () => {
    const { value, uncertainty } = termsOf(influenceRecords({ pieces: [published('a', '2026-11-25')] })).I;
    assert.deepEqual([value, uncertainty], [null, null]);
  });
});

/** An hour of focus on a task, on Tuesday. */
const focus = (outcome: 'completed' | 'void', hours: number): FocusInterval => ({
  ...newInterval({
    id: outcome,
    kind: 'focus',
    mode: 'pomodoro',
    task: 'a',
    planned: 24 * 60,
    day: '2026-11-24',
    start: '2026-11-24T10:00:00.000Z',
  }),
  end: new Date(Date.parse('2026-11-24T10:00:00.000Z') + hours * 3_600_000).toISOString(),
  outcome,
});

/** A schedule with a task from ten o'clock on Tuesday. */
const placed = (hours: number): KeptSchedule => ({
  made: '2026-11-23T08:00:00.000Z',
  placements: [
    {
      task: 'a',
      start: '2026-11-24T10:00',
      end: `2026-11-24T${10 + hours}:00`,
      reason: { code: 'first' },
      pinned: false,
    },
  ],
  unplaced: [],
  late: [],
  conflicts: [],
  objective: { value: 0, bound: 0, gap: 0, greedy: 0 },
  guessed: [],
});

/** A day in which something was recorded. */
const activity = {
  '2026-11-24': mergeActivity(emptyDay('2026-11-24'), [stretch(at('2026-11-24T10:00Z'), at('2026-11-24T11:00Z'))]),
};

describe('the time that was not lost (T)', () => {
  it('is held against the shares of the working days where activity is recorded', () => {
    const records = influenceRecords({
      activity,
      schedules: { accepted: placed(10) },
      intervals: { completed: focus('completed', 6) },
    });
    // Four hours were missed of the forty that five days of eight hours have.
    assert.equal(termsOf(records).T.value, 90);
  });

  it('is held against the schedule where none is', () => {
    const records = influenceRecords({
      schedules: { accepted: placed(8) },
      intervals: { completed: focus('completed', 6) },
    });
    const { value, facts } = termsOf(records).T;
    assert.deepEqual([value, facts[0]], [75, { kind: 'planned', minutes: 480, source: 'schedule' }]);
  });

  it('is the share of focus that did not become void where there is no schedule either', () => {
    const records = influenceRecords({
      intervals: { completed: focus('completed', 3), void: focus('void', 1) },
    });
    assert.equal(termsOf(records).T.value, 75);
  });

  it('is not known where nothing was planned or recorded', () => {
    assert.deepEqual(termsOf(influenceRecords()).T, { value: null, uncertainty: null, facts: [] });
  });

  it('counts an hour once that was void and missed', () => {
    const records = influenceRecords({ schedules: { accepted: placed(4) }, intervals: { void: focus('void', 3) } });
    const { value, facts } = termsOf(records).T;
    assert.deepEqual(
      [value, facts.filter((fact) => fact.kind === 'lost').map(({ loss, minutes, counts }) => [loss, minutes, counts])],
      [
        0,
        [
          ['missed-hours', 240, true],
          ['voids', 180, false],
        ],
      ],
    );
  });
});

const DAYS = ['2026-11-20', '2026-11-23', '2026-11-26', '2026-11-29', '2026-12-01'];
const day = fc.constantFrom(...DAYS);
const pieces = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('post', 'session', null),
      status: fc.constantFrom('draft' as const, 'published' as const),
      planned: fc.option(day),
      dates: fc.array(day, { maxLength: 2 }),
      facts: fc.option(
        fc.record({ words: fc.nat(5000), score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })) }),
      ),
    })
    .map(({ dates, facts, id, ...rest }) =>
      piece(id, {
        ...rest,
        publications: dates.map((date) => ({ channel: 'blog', date, url: null })),
        facts: facts === null ? null : { ...facts, at: '2026-11-25T08:00:00.000Z' },
        tasks: [`${id}-follow`],
      }),
    ),
  { selector: ({ id }) => id },
);
const score = fc.record({
  score: fc.double({ min: 0, max: 100, noNaN: true }),
  uncertainty: fc.double({ min: 0, max: 50, noNaN: true }),
});
const cases = fc.record({
  pieces,
  scores: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), score),
  done: fc.subarray(['a-follow', 'b-follow', 'c-follow', 'd-follow']),
  placed: fc.integer({ min: 1, max: 10 }),
  worked: fc.integer({ min: 0, max: 10 }),
  recorded: fc.boolean(),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

const recordsOf = ({ pieces: each, done, placed: hours, worked, recorded }: Case): Records =>
  influenceRecords({
    pieces: each,
    tasks: ['a', 'b', 'c', 'd'].map((id) =>
      task(`${id}-follow`, { tags: ['follow-up'], status: done.includes(`${id}-follow`) ? 'done' : 'open' }),
    ),
    schedules: { accepted: placed(hours) },
    intervals: worked === 0 ? {} : { completed: focus('completed', worked) },
    activity: recorded ? activity : {},
  });
const valuesOf = (one: Case) => termsOf(recordsOf(one), new Map(Object.entries(one.scores)));

/** Whether a value that is known did not fall. */
const notLess = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : other >= one - 1e-9;

describe('the terms', () => {
  it('lie between 0 and 100', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { value } of Object.values(valuesOf(one))) assert.ok(value === null || (value >= 0 && value <= 100));
      }),
    );
  });

  it('do not fall where the quality of a piece rises', () => {
    fc.assert(
      fc.property(cases, fc.nat(3), (one, index) => {
        const better = one.pieces.map((each, place) =>
          place === index && typeof each.facts?.score === 'number'
            ? { ...each, facts: { ...each.facts, score: (each.facts.score + 100) / 2 } }
            : each,
        );
        assert.ok(notLess(valuesOf(one).F.value, valuesOf({ ...one, pieces: better }).F.value));
      }),
    );
  });

  it('do not fall where a follow-up is done', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('a', 'b', 'c', 'd'), (one, id) => {
        const after = { ...one, done: [...one.done, `${id}-follow`] };
        assert.ok(notLess(valuesOf(one).E.value, valuesOf(after).E.value));
      }),
    );
  });

  it('do not fall where an influence score rises', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('a', 'b', 'c', 'd'), (one, id) => {
        const known = one.scores[id];
        if (known === undefined) return;
        const scores = { ...one.scores, [id]: { ...known, score: (known.score + 100) / 2 } };
        assert.ok(notLess(valuesOf(one).I.value, valuesOf({ ...one, scores }).I.value));
      }),
    );
  });

  it('do not fall where more of what was placed is worked on', () => {
    fc.assert(
      fc.property(cases, (one) => {
        assert.ok(notLess(valuesOf(one).T.value, valuesOf({ ...one, worked: one.worked + 1 }).T.value));
      }),
    );
  });
});
