import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { UTC, zoneClock } from '../../../src/domain/calendar/clock.js';
import { followRule } from '../../../src/domain/calendar/follow-rule.js';
import { formatLocalMinute } from '../../../src/domain/time/local-minute.js';
import { minute } from '../../support/calendars.js';

const times = (rule: string, start: string, from: string, to: string): readonly string[] => {
  const followed = followRule(rule, { minute: minute(start), clock: UTC }, minute(from), minute(to));
  return followed.ok ? followed.value.map(formatLocalMinute) : [followed.failure];
};

describe('a rule', () => {
  it('takes the last working day of each month', () => {
    assert.deepEqual(
      times('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30T09:00', '2026-02-01', '2026-06-01'),
      ['2026-02-27T09:00', '2026-03-31T09:00', '2026-04-30T09:00', '2026-05-29T09:00'],
    );
  });

  it('takes the 29th of February only where there is one', () => {
    assert.deepEqual(times('FREQ=YEARLY', '2024-02-29T09:00', '2025-01-01', '2033-01-01'), [
      '2028-02-29T09:00',
      '2032-02-29T09:00',
    ]);
  });

  it('counts from its start, not from the window', () => {
    assert.deepEqual(times('FREQ=DAILY;COUNT=5', '2026-11-01T09:00', '2026-11-04', '2026-12-01'), [
      '2026-11-04T09:00',
      '2026-11-05T09:00',
    ]);
  });

  it('may begin a thousand years before the window', () => {
    assert.deepEqual(times('FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', '1601-01-01T02:00', '2026-01-01', '2027-01-01'), [
      '2026-11-01T02:00',
    ]);
  });

  it('holds what is between two windows once', () => {
    const start = { minute: minute('2026-01-05T10:00'), clock: zoneClock('Europe/Berlin') };
    const rule = fc.constantFrom('FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=MO,WE,SU', 'FREQ=MONTHLY;BYMONTHDAY=-1');
    const cut = fc.integer({ min: minute('2026-02-01'), max: minute('2026-05-01') });
    fc.assert(
      fc.property(rule, cut, (text, middle) => {
        const [from, to] = [minute('2026-01-01'), minute('2026-06-01')];
        const parts = [followRule(text, start, from, middle), followRule(text, start, middle, to)];
        const whole = followRule(text, start, from, to);
        assert.deepEqual(
          parts.flatMap((part) => (part.ok ? part.value : assert.fail())),
          whole.ok ? whole.value : assert.fail(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('means what it means to ical.js, for the rules that programs offer', () => {
    const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    const rule = fc
      .tuple(
        fc.oneof(
          fc.constant('FREQ=DAILY'),
          weekdays.map((names) => `FREQ=WEEKLY;WKST=MO;BYDAY=${names.join(',')}`),
          fc.integer({ min: 1, max: 31 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
          fc
            .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom('MO', 'WE', 'SU'))
            .map(([nth, name]) => `FREQ=MONTHLY;BYDAY=${nth}${name}`),
          weekdays.map((names) => `FREQ=MONTHLY;BYDAY=${names.join(',')};BYSETPOS=1,-1`),
          fc
            .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3, 4, -1))
            .map(([month, nth]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}SU`),
        ),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', ';COUNT=7', ';UNTIL=20260801T000000Z'),
      )
      .map(([text, interval, end]) => `${text};INTERVAL=${interval}${end}`);
    const start = fc.integer({ min: minute('2025-01-01'), max: minute('2026-03-01') });
    fc.assert(
      fc.property(rule, start, (text, begin) => {
        const [from, to] = [minute('2026-03-01'), minute('2026-12-01')];
        const followed = followRule(text, { minute: begin, clock: UTC }, from, to);
        assert.deepEqual(followed.ok ? followed.value : followed.failure, byIcal(text, begin, from, to));
      }),
      { numRuns: 200 },
    );
  });
});

/** The minutes in [from, to) that the iterator of ical.js finds. */
const byIcal = (rule: string, start: number, from: number, to: number): readonly number[] => {
  const time = ICAL.Time.fromDateTimeString(`${formatLocalMinute(start)}:00Z`);
  const iterator = ICAL.Recur.fromString(rule).iterator(time);
  const found: number[] = [];
  for (let next = iterator.next(); next !== undefined && next !== null; next = iterator.next()) {
    const at = next.toUnixTime() / 60;
    if (at >= to) break;
    if (at >= from) found.push(at);
  }
  return found;
};
