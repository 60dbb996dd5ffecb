import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nextOccurrence, type Occurrence } from '../../../src/domain/tasks/next-occurrence.js';
import type { Recurrence } from '../../../src/domain/tasks/task.js';
import { addDays } from '../../../src/domain/time/add-days.js';
import { isLocalTime, type LocalTime } from '../../../src/domain/time/local.js';

const every = (rule: string, from: Recurrence['from'] = 'fixed'): Recurrence => ({ rule, from });

const next = (
  recurrence: Recurrence,
  due: LocalTime | null,
  done: string,
  start: LocalTime | null = null,
): Occurrence => {
  const result = nextOccurrence({ recurrence, start, due }, done);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const failureOf = (recurrence: Recurrence, due: LocalTime | null, done: string): string | null => {
  const result = nextOccurrence({ recurrence, start: null, due }, done);
  return result.ok ? null : result.failure;
};
/** The due days when it is done each time on its day. */
const series = (rule: string, due: LocalTime, times: number): readonly (string | null)[] => {
  const days: (string | null)[] = [];
  let [current, recurrence]: [LocalTime, Recurrence] = [due, every(rule)];
  for (let time = 0; time < times; time += 1) {
    const result = nextOccurrence({ recurrence, start: null, due: current }, current.slice(0, 10));
    if (!result.ok || result.value.due === null) return [...days, null];
    [current, recurrence] = [result.value.due, result.value.recurrence];
    days.push(current);
  }
  return days;
};

describe('nextOccurrence, by the calendar', () => {
  it('comes on the next day of the rule', () =>
    assert.equal(next(every('FREQ=WEEKLY;BYDAY=MO'), '2026-11-23', '2026-11-23').due, '2026-11-30'));

  it('does not pile up: what passed is counted, not made', () => {
    const { due, missed } = next(every('FREQ=DAILY'), '2026-11-20T09:00', '2026-11-26');
    assert.deepEqual([due, missed], ['2026-11-27T09:00', 6]);
  });

  it('comes after its own day when it was done early', () =>
    assert.equal(next(every('FREQ=WEEKLY;BYDAY=MO'), '2026-11-30', '2026-11-26').due, '2026-12-07'));

  it('keeps the rhythm of every other week when weeks were missed', () =>
    assert.equal(next(every('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'), '2026-11-06', '2026-11-23').due, '2026-12-04'));

  it('moves the start by as many days as the due time', () => {
    const { start, due } = next(every('FREQ=MONTHLY'), '2026-11-15T17:00', '2026-11-15', '2026-11-10T09:00');
    assert.deepEqual([start, due], ['2026-12-10T09:00', '2026-12-15T17:00']);
  });

  it('counts from the start where nothing is due', () => {
    const { start, due } = next(every('FREQ=DAILY;INTERVAL=2'), null, '2026-11-26', '2026-11-26T08:00');
    assert.deepEqual([start, due], ['2026-11-28T08:00', null]);
  });

  it('gives a task without dates a due day', () =>
    assert.equal(next(every('FREQ=DAILY'), null, '2026-11-26').due, '2026-11-27'));

  it('takes the last day of a month that is too short for the 31st', () =>
    assert.deepEqual(series('FREQ=MONTHLY', '2026-12-31', 4), [
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]));

  it('comes back to the 30th after February', () =>
    assert.deepEqual(series('FREQ=MONTHLY', '2026-12-30', 4), [
      '2027-01-30',
      '2027-02-28',
      '2027-03-30',
      '2027-04-30',
    ]));

  it('holds a yearly 29 February on the 28th in other years', () =>
    assert.deepEqual(series('FREQ=YEARLY', '2024-02-29', 4), ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']));

  it('finds the last weekday of a month', () =>
    assert.deepEqual(series('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27', 2), ['2026-12-25', '2027-01-29']));

  it('ends after so many times, across the tasks that follow each other', () =>
    assert.deepEqual(series('FREQ=DAILY;COUNT=3', '2026-11-26', 5), ['2026-11-27', '2026-11-28', null]));

  it('comes on the last day itself, and not after it', () =>
    assert.deepEqual(series('FREQ=DAILY;UNTIL=20261128', '2026-11-26T10:00', 5), [
      '2026-11-27T10:00',
      '2026-11-28T10:00',
      null,
    ]));

  it('takes what was missed off the count', () => {
    const { recurrence } = next(every('FREQ=DAILY;COUNT=10'), '2026-11-20', '2026-11-22');
    assert.equal(recurrence.rule, 'FREQ=DAILY;COUNT=7');
  });
});

describe('nextOccurrence, after completion', () => {
  it('counts from the day on which it was done', () => {
    const { due, missed } = next(every('FREQ=DAILY;INTERVAL=3', 'completion'), '2026-11-01T08:00', '2026-11-26');
    assert.deepEqual([due, missed], ['2026-11-29T08:00', 0]);
  });

  it('does so too when it was done early', () =>
    assert.equal(next(every('FREQ=WEEKLY', 'completion'), '2026-11-30', '2026-11-20').due, '2026-11-27'));

  it('does not take over the day of the month on which it happened to be done', () => {
    const { due, recurrence } = next(every('FREQ=MONTHLY', 'completion'), '2026-01-10', '2026-01-31');
    assert.deepEqual([due, recurrence.rule], ['2026-02-28', 'FREQ=MONTHLY']);
  });
});

describe('nextOccurrence, with rules that cannot be kept', () => {
  for (const rule of [
    '',
    'daily',
    'FREQ=HOURLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=DAILY;FREQ=DAILY',
    'FREQ=DAILY\nRDATE:20260101',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20270231',
    'FREQ=WEEKLY;BYDAY=1MO',
  ])
    it(`cannot read "${rule}"`, () => assert.equal(failureOf(every(rule), '2026-11-26', '2026-11-26'), 'unreadable'));

  it('says that no day fulfils a rule', () =>
    assert.equal(failureOf(every('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '2026-11-26', '2026-11-26'), 'never'));
});

describe('nextOccurrence, for any rule', () => {
  const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  const rule = fc
    .tuple(
      fc.constantFrom(
        'FREQ=DAILY',
        'FREQ=WEEKLY',
        'FREQ=MONTHLY',
        'FREQ=YEARLY',
        'FREQ=WEEKLY;BYDAY=MO,FR',
        'FREQ=MONTHLY;BYMONTHDAY=-1',
        'FREQ=MONTHLY;BYMONTHDAY=31',
        'FREQ=MONTHLY;BYDAY=2TU',
      ),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([text, interval]) => text.replace(/^(FREQ=[A-Z]+)/, `$1;INTERVAL=${interval}`));
  const clock = fc.constantFrom('', 'T02:30', 'T09:00', 'T23:59');

  it('is later than its own day and than the day on which it was done, and keeps its time of day', () => {
    fc.assert(
      fc.property(rule, date, date, clock, (text, day, done, time) => {
        const { due } = next(every(text), day + time, done);
        assert.ok(due !== null && isLocalTime(due));
        assert.ok(due.slice(0, 10) > day && due.slice(0, 10) > done);
        assert.equal(due.slice(10), time);
      }),
    );
  });

  it('counts as missed exactly the times that would have come in between', () => {
    fc.assert(
      fc.property(rule, date, fc.integer({ min: 0, max: 200 }), (text, day, late) => {
        const done = addDays(day, late);
        const { due, missed } = next(every(text), day, done);
        const days = series(text, day, missed + 1);
        assert.equal(days.at(-1), due);
        assert.ok(days.slice(0, -1).every((each) => each !== null && each <= done));
      }),
    );
  });
});
