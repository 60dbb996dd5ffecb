import assert from 'node:assert/strict';
import { busyStretches } from '../../../src/domain/calendar/busy-stretches.js';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { calendarFixture, days, minute, shown } from '../../support/calendars.js';

const WEEK = days('2026-11-23', '2026-11-30');

describe('a calendar as programs write it', () => {
  it('is read from Google', () => {
    const { meetings, troubles } = readCalendar(calendarFixture('google.ics'), {
      ...WEEK,
      addresses: ['Ada@Example.org'],
    });
    assert.deepEqual(meetings.map(shown), [
      '2026-11-23T09:30/2026-11-23T09:45 Stand-up',
      '2026-11-24T09:30/2026-11-24T09:45 Stand-up',
      '2026-11-24T14:00/2026-11-24T15:00 A talk that was declined (free)',
      '2026-11-26T11:00/2026-11-26T11:15 Stand-up (later)',
      "2026-11-27T00:00/2026-11-28T00:00 Grace's birthday (free)",
      '2026-11-27T09:30/2026-11-27T09:45 Stand-up',
    ]);
    assert.deepEqual(troubles, []);
  });

  it('is read from Outlook', () => {
    const { meetings, troubles } = readCalendar(calendarFixture('outlook.ics'), WEEK);
    assert.deepEqual(meetings.map(shown), [
      '2026-11-24T14:00/2026-11-24T15:30 Redaktion',
      '2026-11-25T16:00/2026-11-25T16:30 Anruf',
      '2026-11-26T00:00/2026-11-27T00:00 Im Büro (free)',
      '2026-11-27T00:00/2026-11-28T00:00 Urlaub',
    ]);
    assert.deepEqual(troubles, []);
  });

  it('is read from Apple', () => {
    const { meetings, troubles } = readCalendar(calendarFixture('apple.ics'), WEEK);
    assert.deepEqual(meetings.map(shown), [
      '2026-11-25T20:00/2026-11-25T21:00 Run',
      '2026-11-26T20:00/2026-11-26T21:00 Run',
      '2026-11-27T15:30/2026-11-27T16:30 Writers’ group ✍️',
      '2026-11-27T20:00/2026-11-27T21:00 Run',
    ]);
    assert.deepEqual(troubles, []);
  });

  it('is read from Thunderbird', () => {
    const { meetings, troubles } = readCalendar(calendarFixture('thunderbird.ics'), WEEK);
    assert.deepEqual(meetings.map(shown), [
      '2026-11-24T11:00/2026-11-25T12:00 In a second calendar',
      '2026-11-27T10:00/2026-11-27T12:00 Proofreading, moved',
    ]);
    assert.deepEqual(troubles, []);
  });

  it('says which minutes are taken', () => {
    const window = days('2026-11-27', '2026-11-28');
    const meetings = ['google.ics', 'apple.ics', 'thunderbird.ics'].flatMap(
      (name) => readCalendar(calendarFixture(name), window).meetings,
    );
    assert.deepEqual(busyStretches(meetings, window), [
      { start: minute('2026-11-27T09:30'), end: minute('2026-11-27T09:45') },
      { start: minute('2026-11-27T10:00'), end: minute('2026-11-27T12:00') },
      { start: minute('2026-11-27T15:30'), end: minute('2026-11-27T16:30') },
      { start: minute('2026-11-27T20:00'), end: minute('2026-11-27T21:00') },
    ]);
  });
});
