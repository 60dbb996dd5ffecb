import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dayOrderOf, readDay } from '../../../../src/domain/influence/import/read-day.js';
import { addDays } from '../../../../src/domain/time/add-days.js';

describe('a day in a table', () => {
  for (const text of [
    '2026-11-04',
    '2026-11-04T23:59:00+08:00',
    '2026-11-04 10:00',
    '2026/11/4',
    '2026.11.04',
    '2026年11月4日',
    '2026 年 11 月 4 日 08:00',
    '20261104',
    '4.11.2026',
    '04/11/2026 10:00',
    '4 Nov 2026',
    '04-November-2026',
    'Nov 4, 2026',
    'November 4th, 2026',
    'Wed, 04 Nov 2026 10:00:00 GMT',
    '1793750400',
    '1793750400000',
  ])
    it(`is read from “${text}”`, () => {
      assert.equal(readDay(text, 'day-month'), '2026-11-04');
    });

  for (const text of ['', 'yesterday', '2026-13-01', '2026-02-30', '31.02.2026', '4 Foo 2026', '12', '2026-11-041'])
    it(`is not read from “${text}”`, () => {
      assert.equal(readDay(text, 'day-month'), null);
    });

  it('has its month first where the column says so', () => {
    assert.equal(readDay('11/04/2026', 'month-day'), '2026-11-04');
  });

  it('has the order that the dates of its column allow', () => {
    assert.equal(dayOrderOf(['04/11/2026', '24/11/2026']), 'day-month');
    assert.equal(dayOrderOf(['04/11/2026', '11/24/2026']), 'month-day');
    assert.equal(dayOrderOf(['04/11/2026']), 'month-day');
    assert.equal(dayOrderOf(['04.11.2026']), 'day-month');
  });

  it('comes back from every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        const [year = '', month = '', day = ''] = date.split('-');
        for (const text of [date, `${year}/${month}/${day}`, `${day}.${month}.${year}`, `${year}年${month}月${day}日`])
          assert.equal(readDay(text, 'day-month'), date);
        assert.equal(readDay(`${month}/${day}/${year}`, 'month-day'), date);
      }),
    );
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\-年月]{0,14}$/)), (text) => {
        const day = readDay(text, 'month-day');
        if (day !== null) assert.match(day, /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
