import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/domain/time/add-days.js';
import { dayByKey, weekBegin, weeksSeen } from '../../../webview/pieces/calendar-days.js';

const days = fc.integer({ min: 0, max: 60_000 }).map((after) => addDays('1970-01-01', after));
const firstDays = fc.integer({ min: 1, max: 7 });

describe('the days of the calendar', () => {
  it('are whole weeks without a gap, from the first day of the week, that hold the whole month', () => {
    fc.assert(
      fc.property(days, firstDays, (day, firstDay) => {
        const seen = weeksSeen(day, 'month', firstDay);
        const all = seen.flat();
        assert.ok(seen.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === firstDay));
        assert.ok(all.slice(1).every((one, index) => one === addDays(all[index] ?? '', 1)));
        const month = day.slice(0, 7);
        assert.ok(all.includes(`${month}-01`) && all.includes(`${month}-28`) && all.includes(day));
        assert.ok(seen.every((week) => week.some((one) => one.startsWith(month))));
      }),
    );
  });

  it('are the seven of a week where a week is seen', () => {
    assert.deepEqual(weeksSeen('2026-11-24', 'week', 1), [[23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`)]);
    assert.equal(weekBegin('2026-11-24', 7), '2026-11-22');
  });

  it('lead forth and back by the same keys, where months are as long', () => {
    const back: Readonly<Record<string, string>> = {
      ArrowRight: 'ArrowLeft',
      ArrowDown: 'ArrowUp',
      PageDown: 'PageUp',
    };
    fc.assert(
      fc.property(days, fc.constantFrom(...Object.keys(back)), fc.boolean(), (day, key, shiftKey) => {
        fc.pre(Number(day.slice(8)) <= 28);
        const look = { span: 'month', firstDay: 1 } as const;
        const there = dayByKey({ key, shiftKey }, day, look) ?? '';
        fc.pre(Number(there.slice(8)) <= 28 || !key.startsWith('Page'));
        assert.notEqual(there, day);
        assert.equal(dayByKey({ key: back[key] ?? '', shiftKey }, there, look), day);
      }),
    );
  });

  it('are left alone by other keys', () => {
    assert.equal(dayByKey({ key: 'a', shiftKey: false }, '2026-11-24', { span: 'month', firstDay: 1 }), null);
  });
});
