import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cameBack } from '../../../src/domain/influence/review/came-back.js';
import type { Engagement } from '../../../src/domain/influence/engagement.js';
import { engagementKey } from '../../../src/domain/influence/engagement.js';
import { hoursByPiece } from '../../../src/domain/influence/pieces/hours-spent.js';
import { knownOfPlans } from '../../../src/domain/influence/learn/known-of-plans.js';
import { learnRecords } from '../../../src/domain/influence/learn/learn-records.js';
import { latestEngagement } from '../../../src/domain/influence/score/latest-engagement.js';
import { newInterval } from '../../../src/domain/focus/interval.js';
import { newPiece } from '../../../src/domain/influence/piece.js';
import type { RecordChange, Records } from '../../../src/domain/store/collections.js';
import { RecordEdit } from '../../../src/domain/store/record-edit.js';
import { counted, publishedPiece } from '../../support/engagement.js';
import { influenceRecords } from '../../support/influence-records.js';

const MOMENT = { now: Date.parse('2026-11-27T17:00:00Z'), zone: 'Asia/Shanghai' };
const PLAIN = { noNullPrototype: true } as const;

const ids = fc.constantFrom('a', 'b', 'c');
const channels = fc.constantFrom('blog', 'team');
const days = fc.constantFrom('2026-08-03', '2026-09-14', '2026-10-05', '2026-11-02', '2026-11-24');
const count = fc.option(fc.nat(500));

const engagement: fc.Arbitrary<Engagement> = fc
  .record({ piece: ids, channel: channels, date: days, views: count, comments: count }, PLAIN)
  .map(({ piece, ...rest }) => counted(piece, rest));

/** A change of one record, as commands make them. */
const changes: fc.Arbitrary<RecordChange> = fc.oneof(
  fc.tuple(engagement, fc.boolean()).map(([entry, stays]): RecordChange => ({
    collection: 'engagement',
    id: engagementKey(entry),
    value: stays ? entry : null,
  })),
  fc.tuple(ids, days, fc.subarray(['blog', 'team']), fc.boolean()).map(([id, date, on, stays]): RecordChange => ({
    collection: 'pieces',
    id,
    value: !stays
      ? null
      : on.length === 0
        ? newPiece(id, id, '2026-11-02T08:00:00.000Z')
        : { ...publishedPiece(id, date, on), kind: 'post', tasks: ['t'], draft: `file:///${id}.md` },
  })),
  fc.tuple(ids, days, fc.boolean()).map(([id, day, ends]): RecordChange => ({
    collection: 'intervals',
    id,
    value: {
      ...newInterval({
        id,
        kind: 'focus',
        mode: 'pomodoro',
        task: 't',
        planned: 25,
        day,
        start: `${day}T08:00:00.000Z`,
      }),
      end: ends ? `${day}T08:20:00.000Z` : null,
      outcome: ends ? 'completed' : null,
    },
  })),
  fc.tuple(days, ids, fc.integer({ min: 1, max: 3600 })).map(([date, id, seconds]): RecordChange => ({
    collection: 'activity',
    id: date,
    value: {
      detail: 'files',
      date,
      files: [{ uri: `file:///${id}.md`, language: 'markdown', project: '', kind: 'writing' }],
      stretches: [[Date.parse(`${date}T09:00Z`) / 1000, Date.parse(`${date}T09:00Z`) / 1000 + seconds, 0]],
    },
  })),
);

const changed = (records: Records, change: readonly RecordChange[]): Records => {
  const edit = new RecordEdit(records);
  for (const each of change) edit.put(each);
  return { ...edit.records };
};

/** All that is remembered of records. */
const told = (records: Records) => ({
  latest: latestEngagement(records),
  back: cameBack(records),
  hours: hoursByPiece(records, MOMENT.now),
  known: knownOfPlans(records, MOMENT),
});

describe('what is remembered of records', () => {
  it('is what would be computed anew, after any changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(changes, { minLength: 1, maxLength: 3 }), fc.boolean())), (steps) => {
        let records = influenceRecords();
        for (const [step, looks] of steps) {
          records = changed(records, step);
          // Not every state is looked at: what is remembered may be some changes old.
          if (looks) assert.deepEqual(told(records), told(structuredClone(records)));
        }
        assert.deepEqual(told(records), told(structuredClone(records)));
      }),
    );
  });

  it('is the same when it is found out step by step', () => {
    fc.assert(
      fc.property(fc.array(changes), (all) => {
        const records = changed(influenceRecords(), all);
        for (const step of learnRecords(records, MOMENT)) assert.equal(step, undefined);
        assert.deepEqual(told(records), told(structuredClone(records)));
      }),
    );
  });

  it('stays the same object while nothing of it has changed', () => {
    const records = changed(influenceRecords(), [
      { collection: 'pieces', id: 'a', value: publishedPiece('a', '2026-11-02') },
      { collection: 'engagement', id: 'a/blog/2026-11-24', value: counted('a', { views: 9 }) },
    ]);
    const moved = changed(records, [
      { collection: 'pieces', id: 'b', value: newPiece('b', 'b', '2026-11-02T08:00:00.000Z') },
    ]);
    assert.equal(cameBack(moved).scores, cameBack(records).scores);
  });
});
