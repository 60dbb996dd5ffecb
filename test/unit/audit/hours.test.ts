import assert from 'node:assert/strict';
import { daysOfPeriod, hoursOf, secondsOfPeriod, PERIODS } from '../../../src/domain/audit/hours.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { missedMinutes } from '../../../src/domain/audit/missed-minutes.js';
import { minutesFrom, plannedWeek, workdaysBetween } from '../../../src/domain/audit/planned-hours.js';
import { recordedKind } from '../../../src/domain/audit/stretch.js';
import { newInterval, type FocusInterval } from '../../../src/domain/focus/interval.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { NO_RECORDS } from '../../../src/domain/store/collections.js';
import { parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { at, stretch } from '../../support/activity.js';

const TODAY = '2026-11-26';
const MOMENT = { now: Date.parse('2026-11-26T09:00:00Z'), zone: 'Europe/Berlin' };
const SOURCES = { missed: null, meetings: [], kindOf: recordedKind };

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

  it('lie between the midnights of the person', () => {
    assert.deepEqual(secondsOfPeriod('last-week', MOMENT), {
      start: at('2026-11-15T23:00Z'),
      end: at('2026-11-22T23:00Z'),
    });
  });
});

describe('the hours of a period', () => {
  it('come from the activity, the meetings and the focus intervals in the store', () => {
    const day = mergeActivity(emptyDay(TODAY), [stretch(at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z'))]);
    const meeting = { start: at('2026-11-24T22:30Z'), end: at('2026-11-24T23:30Z') };
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
    const report = hoursOf(records, 'this-week', { ...SOURCES, meetings: [meeting] }, MOMENT);
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

describe('missed hours', () => {
  const minute = (time: string): number => parseLocalMinute(time) ?? 0;
  const placed = (task: string, start: string, end: string) => ({ task, start: minute(start), end: minute(end) });
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
