import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { activityDaySchema, stretchesOf } from '../../../src/domain/audit/activity-day.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { secondsOf } from '../../../src/domain/audit/stretch.js';
import { joinedSpans } from '../../../src/domain/audit/totals.js';
import { code, file, stretch, stretches } from '../../support/activity.js';

const EMPTY = emptyDay('2026-10-25');

describe('a day of activity', () => {
  it('keeps stretches of one file that touch as one', () => {
    const day = mergeActivity(EMPTY, [stretch(60, 120), stretch(0, 60)]);
    assert.deepEqual(day.stretches, [[0, 120, 0]]);
    assert.deepEqual(day.files, [file()]);
  });

  it('counts a second once where two files claim it', () => {
    const day = mergeActivity(EMPTY, [stretch(0, 100), stretch(50, 150, code)]);
    assert.equal(secondsOf(stretchesOf(day)), 150);
  });

  it('keeps what stands on both sides of a stretch that comes between', () => {
    const day = mergeActivity(EMPTY, [stretch(0, 300), stretch(100, 200, code)]);
    assert.deepEqual(day.stretches, [
      [0, 100, 1],
      [100, 200, 0],
      [200, 300, 1],
    ]);
  });

  it('is the same in whatever order and however often its reports come', () => {
    fc.assert(
      fc.property(
        fc
          .array(stretches, { maxLength: 15 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
          ),
        ([once, shuffled]) => {
          let inParts = EMPTY;
          for (const one of shuffled) inParts = mergeActivity(inParts, [one]);
          assert.deepEqual(inParts, mergeActivity(EMPTY, once));
        },
      ),
    );
  });

  it('has exactly the seconds that some report has', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 15 }), (all) => {
        const day = mergeActivity(EMPTY, all);
        assert.equal(secondsOf(stretchesOf(day)), secondsOf(joinedSpans(all)));
        assert.ok(activityDaySchema.safeParse(day).success);
      }),
    );
  });

  it('with stretches over each other is no day', () => {
    const day = {
      ...mergeActivity(EMPTY, [stretch(0, 100)]),
      stretches: [
        [0, 100, 0],
        [50, 150, 0],
      ],
    };
    assert.ok(!activityDaySchema.safeParse(day).success);
  });

  it('with a stretch of a file that it does not name is no day', () => {
    const day = { ...mergeActivity(EMPTY, [stretch(0, 100)]), stretches: [[0, 100, 1]] };
    assert.ok(!activityDaySchema.safeParse(day).success);
  });
});
