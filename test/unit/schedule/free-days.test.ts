import assert from 'node:assert/strict';
import { freeDays, type FreeTime } from '../../../src/domain/schedule/free-days.js';
import { skippedStretches } from '../../../src/domain/time/zone.js';
import { at, hours, MONDAY } from '../../support/schedule-problems.js';

const MORNINGS = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }));

const freeOf = (more: Partial<FreeTime> = {}): readonly (readonly string[])[] =>
  freeDays({ now: MONDAY, days: 2, hours: MORNINGS, dailyMinutes: null, busy: [], ...more }).map(({ free, start }) =>
    free.map((one) => `${(one.start - start) / 60}-${(one.end - start) / 60}`),
  );

describe('free days', () => {
  it('are the hours of their weekday', () => assert.deepEqual(freeOf({ days: 4 }), [['9-12'], ['9-12'], ['9-12'], []]));

  it('begin now', () => assert.deepEqual(freeOf({ now: at(0, 10.5) }), [['10.5-12'], ['9-12']]));

  it('join hours that touch or overlap', () => {
    const more = [{ weekday: 1, from: '11:00', to: '14:00' }, { weekday: 1, from: '14:00', to: '24:00' }]; // prettier-ignore
    assert.deepEqual(freeOf({ hours: [...MORNINGS, ...more] })[0], ['9-24']);
  });

  it('leave out meetings, also those that overlap, are reversed or reach over midnight', () => {
    const busy = [
      hours(0, 10, 11),
      hours(0, 10.5, 11.5),
      { start: at(0, 9.5), end: at(0, 9) },
      { start: at(0, 23), end: at(1, 10) },
    ];
    assert.deepEqual(freeOf({ busy }), [['9-10', '11.5-12'], ['10-12']]);
  });

  it('are empty under a meeting without end', () => assert.deepEqual(freeOf({ busy: [hours(0, 0, 1e6)] }), [[], []]));

  it('leave out the hour that a zone skips', () => {
    const sunday = at(125, 0);
    const [free] = freeDays({
      now: sunday,
      days: 1,
      hours: [{ weekday: 7, from: '01:00', to: '04:00' }],
      dailyMinutes: null,
      busy: skippedStretches('Europe/Berlin', sunday, sunday + 1440),
    });
    assert.deepEqual(free?.free, [hours(125, 1, 2), hours(125, 3, 4)]);
  });

  it('hold no more than the daily cap, and no more than is free', () => {
    const capacities = freeDays({ now: at(0, 11), days: 2, hours: MORNINGS, dailyMinutes: 100, busy: [] });
    assert.deepEqual(
      capacities.map(({ capacity }) => capacity),
      [60, 100],
    );
  });
});
