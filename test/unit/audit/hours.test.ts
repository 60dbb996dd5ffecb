import assert from 'node:assert/strict';
import { daysOfPeriod, hoursOf, PERIODS, windowOfPeriod } from '../../../src/domain/audit/hours.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { missedMinutes } from '../../../src/domain/audit/missed-minutes.js';
import { minutesFrom, plannedWeek, workdaysBetween } from '../../../src/domain/audit/planned-hours.js';
import { recordedKind } from '../../../src/domain/audit/stretch.js';
import type { Meeting } from '../../../src/domain/calendar/meeting.js';
import { newInterval, type FocusInterval } from '../../../src/domain/focus/interval.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { NO_RECORDS } from '../../../src/domain/store/collections.js';
import { parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { at, stretch } from '../../support/activity.js';

const TODAY = '2026-11-26';
const MOMENT = { now: Date.parse('2026-11-26T09:00:00Z'), zone: 'Europe/Berlin' };

describe('the periods of a report', () => {
  it('are weeks from Monday, months and the last 90 days', () => {
    assert.deepEqual(
      PERIODS.map((period) => daysOfPeriod(period, TODAY)),
      [
        { from: '2026-11-23', to: TODAY },
        { from: '2026-11-16', to: '2026-11-22' },
        { from: '2026-11-01', to: TODAY },
        { from: '2026-08-29', to: TODAY },
      ],
    );
  });

  it('are asked of the calendars in local minutes', () => {
    assert.deepEqual(windowOfPeriod('last-week', MOMENT), {
      start: parseLocalMinute('2026-11-16'),
      end: parseLocalMinute('2026-11-23'),
      zone: 'Europe/Berlin',
    });
  });
});

const meeting = (start: string, end: string, changes: Partial<Meeting> = {}): Meeting => ({
  uid: '',
  title: 'Meeting',
  start: parseLocalMinute(start) ?? 0,
  end: parseLocalMinute(end) ?? 0,
  allDay: false,
  busy: true,
  ...changes,
});

/** The minutes of collaborating that meetings come to this week. */
const together = (...meetings: readonly Meeting[]): number | undefined =>
  hoursOf(NO_RECORDS, 'this-week', { meetings, kindOf: recordedKind }, MOMENT).kinds.find(
    ({ kind }) => kind === 'collaborating',
  )?.minutes;

describe('the hours of a period', () => {
  it('come from the activity, the meetings and the focus intervals in the store', () => {
    const day = mergeActivity(emptyDay(TODAY), [stretch(at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z'))]);
    const interval: FocusInterval = {
      ...newInterval({
        id: 'i',
        kind: 'focus',
        mode: 'pomodoro',
        task: null,
        planned: 25,
        day: TODAY,
        start: '2026-11-26T08:00:00.000Z',
      }),
      interruptions: [{ time: '2026-11-26T08:05:00.000Z', by: 'internal', note: '' }],
      end: '2026-11-26T08:10:00.000Z',
      outcome: 'void',
    };
    const records = { ...NO_RECORDS, activity: { [TODAY]: day }, intervals: { i: interval } };
    const report = hoursOf(
      records,
      'this-week',
      { meetings: [meeting('2026-11-24T23:30', '2026-11-25T00:30')], kindOf: recordedKind },
      MOMENT,
    );
    assert.equal(report.workdays, 4);
    assert.deepEqual(
      report.kinds.map(({ kind, minutes, planned }) => [kind, minutes, planned]),
      [
        ['coding', 0, 960],
        ['collaborating', 60, 480],
        ['learning', 0, 240],
        ['writing', 60, 240],
      ],
    );
    assert.deepEqual(
      report.waste.map(({ code, count, minutes }) => [code, count, minutes]),
      [
        ['fragments', 0, 0],
        ['internal-interruptions', 1, null],
        ['external-interruptions', 0, null],
        ['voids', 1, 10],
        ['overruns', 0, 0],
      ],
    );
  });

  it('count a meeting that goes on until now', () => {
    assert.equal(
      together(meeting('2026-11-26T09:30', '2026-11-26T11:00'), meeting('2026-11-26T14:00', '2026-11-26T15:00')),
      30,
    );
  });

  it('leave out whole days, and what takes up no time', () => {
    const holiday = meeting('2026-11-24', '2026-11-25', { allDay: true });
    assert.equal(together(holiday, meeting('2026-11-24T09:00', '2026-11-24T10:00', { busy: false })), 0);
  });

  it('name what the schedule had placed and nobody did', () => {
    const accepted = {
      made: '2026-11-23T07:00:00.000Z',
      placements: [
        {
          task: 'a',
          start: '2026-11-22T09:00',
          end: '2026-11-22T10:00',
          reason: { code: 'fits' as const },
          pinned: false,
        },
        {
          task: 'a',
          start: '2026-11-25T09:00',
          end: '2026-11-25T10:00',
          reason: { code: 'fits' as const },
          pinned: false,
        },
        {
          task: 'a',
          start: '2026-11-27T09:00',
          end: '2026-11-27T10:00',
          reason: { code: 'fits' as const },
          pinned: false,
        },
      ],
      unplaced: [],
      late: [],
      conflicts: [],
      objective: { value: 0, bound: 0, gap: 0, greedy: 0 },
      guessed: [],
    };
    const records = { ...NO_RECORDS, schedules: { accepted } };
    const { waste } = hoursOf(records, 'this-week', { meetings: [], kindOf: recordedKind }, MOMENT);
    assert.deepEqual(waste.at(-1), { code: 'missed-hours', count: null, minutes: 60 });
  });
});

describe('planned hours', () => {
  it('are capped by the day', () => {
    assert.deepEqual(plannedWeek(DEFAULT_PREFERENCES), [300, 300, 300, 300, 300, 0, 0]);
    assert.deepEqual(plannedWeek({ ...DEFAULT_PREFERENCES, dailyFocusMinutes: null })[0], 480);
  });

  it('that overlap count once', () => {
    const hours = [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '10:00', to: '13:00' },
      { weekday: 1, from: '10:30', to: '11:00' },
    ];
    assert.equal(minutesFrom(hours, 1, 0), 240);
    assert.equal(minutesFrom(hours, 1, 11 * 60), 120);
  });

  it('make a working day of each day that has some', () => {
    assert.equal(workdaysBetween(DEFAULT_PREFERENCES.hours, '2026-11-20', '2026-11-29'), 6);
  });
});

const minute = (time: string): number => parseLocalMinute(time) ?? 0;
const placed = (task: string, start: string, end: string) => ({ task, start: minute(start), end: minute(end) });

describe('missed hours', () => {
  const NOW = minute('2026-11-26T12:00');

  it('are what was placed until now less what was worked on the task that day', () => {
    const all = [
      placed('a', '2026-11-26T09:00', '2026-11-26T10:00'),
      placed('a', '2026-11-26T11:30', '2026-11-26T13:00'),
    ];
    assert.equal(missedMinutes(all, [{ task: 'a', date: TODAY, minutes: 50 }], NOW), 40);
  });

  it('are not made good on another day or by another task', () => {
    const all = [placed('a', '2026-11-25T09:00', '2026-11-25T10:00')];
    const worked = [
      { task: 'a', date: TODAY, minutes: 60 },
      { task: 'b', date: '2026-11-25', minutes: 60 },
    ];
    assert.equal(missedMinutes(all, worked, NOW), 60);
  });

  it('are none where more was worked than was placed', () => {
    const all = [
      placed('a', '2026-11-26T09:00', '2026-11-26T10:00'),
      placed('b', '2026-11-26T10:00', '2026-11-26T10:30'),
    ];
    assert.equal(missedMinutes(all, [{ task: 'a', date: TODAY, minutes: 500 }], NOW), 30);
  });
});
