import assert from 'node:assert/strict';
import { usualReach } from '../../../../src/domain/influence/learn/usual-reach.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { counted, engagementByKey, piecesById, publishedPiece } from '../../../support/engagement.js';

const TODAY = '2026-11-24';

/** What is usual where pieces with so many views appeared so many weeks ago, counted when they were a year old. */
const reachOf = (
  list: readonly { readonly weeks: number; readonly views: number | null; readonly reads?: number }[],
): Readonly<Record<string, number>> => {
  const dates = list.map(({ weeks }) => addDays(TODAY, -7 * weeks));
  return usualReach(
    {
      pieces: piecesById(dates.map((date, index) => publishedPiece(`p${index}`, date))),
      engagement: engagementByKey(
        list.map(({ views, reads = null }, index) =>
          counted(`p${index}`, { date: addDays(dates[index] ?? TODAY, 365), views, reads }),
        ),
      ),
    },
    TODAY,
  );
};

describe('the usual reach of a week', () => {
  it('is the median week where something appears every week', () => {
    const weeks = [100, 900, 300, 200, 400].map((views, index) => ({ weeks: index, views }));
    assert.deepEqual(reachOf(weeks), { blog: 300 });
  });

  it('counts the weeks in which nothing appears', () => {
    const weeks = [3, 2, 1, 0].map((index) => ({ weeks: index * 2, views: 700 }));
    assert.deepEqual(reachOf(weeks), { blog: (700 * 4) / 7 });
  });

  it('adds up the pieces of a week', () => {
    assert.deepEqual(reachOf([0, 0, 1, 1].map((weeks) => ({ weeks, views: 50 }))), { blog: 100 });
  });

  it('takes reads where views are not known', () => {
    assert.deepEqual(reachOf([0, 1, 2, 3].map((weeks) => ({ weeks, views: null, reads: 40 }))), { blog: 40 });
  });

  it('says nothing where fewer than four pieces were counted', () => {
    assert.deepEqual(reachOf([0, 1, 2].map((weeks) => ({ weeks, views: 50 }))), {});
  });

  it('looks back half a year', () => {
    assert.deepEqual(reachOf([0, 26, 27, 28, 29].map((weeks) => ({ weeks, views: 50 }))), {});
  });
});
