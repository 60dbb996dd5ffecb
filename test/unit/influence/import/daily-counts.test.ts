import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DailyCounts } from '../../../../src/domain/influence/import/daily-counts.js';
import { addDays } from '../../../../src/domain/time/add-days.js';

const countsOf = (views: number) => ({ views, reads: null, reactions: null, comments: null, followers: null });

const rows = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), day: fc.nat(120), views: fc.nat(9) }), {
  maxLength: 60,
});

describe('counts by day', () => {
  it('are each kept, put together or left out', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (list, most) => {
        const days = new DailyCounts(most);
        let again = 0;
        for (const { key, day, views } of list)
          if (days.put(key, addDays('2026-01-01', day), countsOf(views))) again += 1;
        const kept = [...days.entries()].reduce((sum, [, own]) => sum + own.length, 0);
        assert.equal(kept + again + days.thinned, list.length);
        assert.ok(kept <= Math.max(most, 3));
      }),
    );
  });

  it('keep the last day of each key, and what its last row says', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (list, most) => {
        const days = new DailyCounts(most);
        for (const { key, day, views } of list) days.put(key, addDays('2026-01-01', day), countsOf(views));
        for (const [key, own] of days.entries()) {
          const mine = list.filter((row) => row.key === key);
          const last = Math.max(...mine.map(({ day }) => day));
          const views = mine.findLast(({ day }) => day === last)?.views;
          assert.deepEqual(own.at(-1), { date: addDays('2026-01-01', last), counts: countsOf(views ?? -1) });
        }
      }),
    );
  });

  it('keep all days while there are few, the earliest first', () => {
    const days = new DailyCounts(10);
    for (const date of ['2026-03-02', '2026-03-01', '2026-02-28']) days.put('a', date, countsOf(1));
    const [, own] = [...days.entries()][0] ?? assert.fail();
    assert.deepEqual(
      own.map(({ date }) => date),
      ['2026-02-28', '2026-03-01', '2026-03-02'],
    );
  });
});
