import assert from 'node:assert/strict';
import type { FocusDay } from '../../../../src/domain/focus/focus-day.js';
import { NO_TOTALS } from '../../../../src/domain/focus/totals.js';
import { missedShare } from '../../../../src/domain/influence/learn/missed-share.js';
import { NO_RECORDS } from '../../../../src/domain/store/collections.js';

const MINUTE = 60_000;
/** A Thursday. */
const MOMENT = { now: Date.parse('2026-11-26T09:00:00Z'), zone: 'UTC' };

/** Days on which of a hundred minutes of focus ten became void. */
const shareOf = (...days: readonly string[]) => {
  const focusDays = Object.fromEntries(
    days.map((day): [string, FocusDay] => [
      day,
      { day, tasks: [{ task: null, totals: { ...NO_TOTALS, focus: 90 * MINUTE, lost: 10 * MINUTE, voided: 1 } }] },
    ]),
  );
  return missedShare({ ...NO_RECORDS, focusDays }, MOMENT);
};

describe('the share of planned time that is missed', () => {
  it('is what was lost, once four weeks are known', () => {
    const { share, weeks } = shareOf('2026-10-28', '2026-11-04', '2026-11-11', '2026-11-18');
    assert.deepEqual([share.toFixed(6), weeks], ['0.100000', 4]);
  });

  it('is a fifth while fewer are known', () => {
    assert.deepEqual(shareOf('2026-11-02', '2026-11-03', '2026-11-11', '2026-11-18'), { share: 0.2, weeks: 0 });
  });

  it('does not look further back than twelve weeks, nor at the week underway', () => {
    assert.equal(shareOf('2026-08-30', '2026-11-04', '2026-11-11', '2026-11-18', '2026-11-24').weeks, 0);
    assert.equal(shareOf('2026-08-31', '2026-11-04', '2026-11-11', '2026-11-18').weeks, 4);
  });
});
