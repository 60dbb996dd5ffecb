import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { calendarFixture, calendarOf, days, eventOf, shown } from '../../support/calendars.js';

const read = (events: readonly (readonly string[])[], from: string, to: string, zone?: string): readonly string[] =>
  readCalendar(calendarOf(...events), days(from, to, zone)).meetings.map(shown);

const troubles = (...lines: readonly string[]): readonly string[] =>
  readCalendar(calendarOf(eventOf(...lines)), days('2026-11-01', '2026-12-01')).troubles.map(
    ({ code, line, uid, detail }) => `${code} ${line} ${uid ?? '-'} ${detail ?? '-'}`,
  );

const busy = (...lines: readonly string[]): boolean | undefined =>
  readCalendar(calendarOf(eventOf(...lines)), days('2026-11-24', '2026-11-25')).meetings[0]?.busy;

const weekly = (...lines: readonly string[]): readonly string[] =>
  eventOf('UID:w', 'SUMMARY:Weekly', 'DTSTART:20261102T100000', 'DTEND:20261102T110000', 'RRULE:FREQ=WEEKLY', ...lines);

describe('a meeting', () => {
  it('stays at its hour over a change of the clock', () => {
    const event = eventOf(
      'SUMMARY:Talk',
      'DTSTART;TZID=America/New_York:20260301T093000',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY',
    );
    assert.deepEqual(read([event], '2026-03-01', '2026-04-06'), [
      '2026-03-01T15:30/2026-03-01T16:00 Talk',
      '2026-03-08T14:30/2026-03-08T15:00 Talk',
      '2026-03-15T14:30/2026-03-15T15:00 Talk',
      '2026-03-22T14:30/2026-03-22T15:00 Talk',
      '2026-03-29T15:30/2026-03-29T16:00 Talk',
      '2026-04-05T15:30/2026-04-05T16:00 Talk',
    ]);
  });

  it('at an hour that is skipped is moved, not lost', () => {
    const event = eventOf(
      'SUMMARY:Early',
      'DTSTART;TZID=Europe/Berlin:20260322T023000',
      'DURATION:PT15M',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    assert.deepEqual(read([event], '2026-03-29', '2026-03-30'), ['2026-03-29T03:30/2026-03-29T03:45 Early']);
  });

  it('over the hour that comes twice ends after it begins', () => {
    const event = eventOf('SUMMARY:Night', 'DTSTART:20261025T003000Z', 'DTEND:20261025T011000Z');
    assert.deepEqual(read([event], '2026-10-25', '2026-10-26'), ['2026-10-25T02:30/2026-10-25T03:10 Night']);
  });

  it('of a day in length has 23 hours when an hour is skipped, of 24 hours has 24', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20260328T120000';
    assert.deepEqual(read([eventOf(start, 'SUMMARY:D', 'DURATION:P1D')], '2026-03-28', '2026-03-29'), [
      '2026-03-28T12:00/2026-03-29T12:00 D',
    ]);
    assert.deepEqual(read([eventOf(start, 'SUMMARY:H', 'DURATION:PT24H')], '2026-03-28', '2026-03-29'), [
      '2026-03-28T12:00/2026-03-29T13:00 H',
    ]);
  });

  it('that floats is at that hour wherever the person is', () => {
    const event = eventOf('SUMMARY:Tea', 'DTSTART:20261124T160000', 'DTEND:20261124T163000');
    const expected = ['2026-11-24T16:00/2026-11-24T16:30 Tea'];
    assert.deepEqual(read([event], '2026-11-24', '2026-11-25', 'Asia/Shanghai'), expected);
    assert.deepEqual(read([event], '2026-11-24', '2026-11-25', 'America/New_York'), expected);
  });

  it('without an end takes no time, a day without one takes the day', () => {
    assert.deepEqual(
      read(
        [eventOf('SUMMARY:A', 'DTSTART:20261124T100000'), eventOf('SUMMARY:B', 'DTSTART;VALUE=DATE:20261124')],
        '2026-11-24',
        '2026-11-25',
      ),
      ['2026-11-24T00:00/2026-11-25T00:00 B (free)', '2026-11-24T10:00/2026-11-24T10:00 A'],
    );
  });

  it('that lasts for years is found in their midst', () => {
    const event = eventOf('SUMMARY:Era', 'DTSTART:20200101T000000', 'DTEND:20300101T000000');
    assert.deepEqual(read([event], '2026-11-24', '2026-11-25'), ['2020-01-01T00:00/2030-01-01T00:00 Era']);
  });

  it('takes no time where its calendar says so', () => {
    const at = ['DTSTART:20261124T100000', 'DTEND:20261124T110000', 'SUMMARY:x'];
    const day = ['DTSTART;VALUE=DATE:20261124', 'SUMMARY:x'];
    assert.equal(busy(...at), true);
    assert.equal(busy(...at, 'STATUS:TENTATIVE'), true);
    assert.equal(busy(...at, 'TRANSP:TRANSPARENT'), false);
    assert.equal(busy(...at, 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'), false);
    assert.equal(busy(...day), false);
    assert.equal(busy(...day, 'TRANSP:OPAQUE'), true);
    assert.equal(busy(...day, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'), true);
    assert.equal(busy(...day, 'TRANSP:OPAQUE', 'CATEGORIES:Holiday'), false);
  });
});

describe('a rule of recurrence', () => {
  it('leaves out what is excepted, by time or by day, in any zone', () => {
    const event = weekly('EXDATE:20261109T100000', 'EXDATE;VALUE=DATE:20261116', 'EXDATE:20261123T090000Z');
    assert.deepEqual(read([event], '2026-11-01', '2026-12-02'), [
      '2026-11-02T10:00/2026-11-02T11:00 Weekly',
      '2026-11-30T10:00/2026-11-30T11:00 Weekly',
    ]);
  });

  it('adds what is named besides', () => {
    assert.deepEqual(read([weekly('RDATE:20261104T150000')], '2026-11-02', '2026-11-09'), [
      '2026-11-02T10:00/2026-11-02T11:00 Weekly',
      '2026-11-04T15:00/2026-11-04T16:00 Weekly',
    ]);
  });

  it('lets go of a meeting that was cancelled', () => {
    const cancelled = eventOf('UID:w', 'RECURRENCE-ID:20261109T100000', 'DTSTART:20261109T100000', 'STATUS:CANCELLED');
    assert.deepEqual(read([weekly(), cancelled], '2026-11-09', '2026-11-16'), []);
  });

  it('finds a meeting that was moved into the window from far outside', () => {
    const moved = eventOf(
      'UID:w',
      'SUMMARY:Moved',
      'RECURRENCE-ID:20280103T100000',
      'DTSTART:20261110T120000',
      'DURATION:PT1H',
    );
    assert.deepEqual(read([weekly(), moved], '2026-11-10', '2026-11-12'), ['2026-11-10T12:00/2026-11-10T13:00 Moved']);
  });

  it('changes all meetings from one on', () => {
    const later = eventOf(
      'UID:w',
      'SUMMARY:Later',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T100000',
      'DTSTART:20261117T120000',
      'DTEND:20261117T123000',
    );
    assert.deepEqual(read([weekly(), later], '2026-11-09', '2026-12-02'), [
      '2026-11-09T10:00/2026-11-09T11:00 Weekly',
      '2026-11-17T12:00/2026-11-17T12:30 Later',
      '2026-11-24T12:00/2026-11-24T12:30 Later',
      '2026-12-01T12:00/2026-12-01T12:30 Later',
    ]);
  });

  it('that ends before it begins leaves nothing', () => {
    const event = eventOf('SUMMARY:x', 'DTSTART:20261124T100000', 'RRULE:FREQ=DAILY;UNTIL=20261123T000000Z');
    assert.deepEqual(read([event], '2026-11-01', '2026-12-01'), []);
  });

  it('counts its end in the zone of its start', () => {
    const event = eventOf(
      'SUMMARY:x',
      'DTSTART;TZID=Asia/Shanghai:20261124T090000',
      'RRULE:FREQ=DAILY;UNTIL=20261126T010000Z',
    );
    assert.equal(read([event], '2026-11-01', '2026-12-01', 'Asia/Shanghai').length, 3);
  });

  it('that was replaced by a newer version of itself counts no more', () => {
    const newer = eventOf('UID:w', 'SUMMARY:Once', 'SEQUENCE:2', 'DTSTART:20261203T100000');
    assert.deepEqual(read([weekly('SEQUENCE:1'), newer], '2026-11-01', '2026-12-01'), []);
  });
});

describe('a damaged calendar', () => {
  it('names what cannot be read, and where', () => {
    assert.deepEqual(troubles('UID:a', 'SUMMARY:x'), ['start-unreadable 3 a -']);
    assert.deepEqual(troubles('UID:a', 'DTSTART:tomorrow'), ['start-unreadable 3 a DTSTART']);
    assert.deepEqual(troubles('DTSTART:20261124T100000', 'DTEND:soon'), ['time-unreadable 3 - DTEND']);
    assert.deepEqual(troubles('DTSTART:20261124T100000', 'DURATION:an hour'), ['time-unreadable 3 - DURATION']);
    assert.deepEqual(troubles('DTSTART:20261124T100000', 'DTEND:20261124T090000'), ['end-before-start 3 - DTEND']);
    assert.deepEqual(troubles('DTSTART:20261124T100000', 'RRULE:FREQ=OFTEN'), ['rule-unreadable 3 - FREQ=OFTEN']);
    assert.deepEqual(troubles('DTSTART:20201124T100000', 'RRULE:FREQ=SECONDLY'), ['rule-too-long 3 - FREQ=SECONDLY']);
    assert.deepEqual(troubles('DTSTART;TZID=Mars:20261124T100000', 'DTEND;TZID=Mars:20261124T110000'), [
      'zone-unknown 3 - Mars',
    ]);
  });

  it('still gives the events that can be read', () => {
    const bad = eventOf('UID:bad', 'DTSTART;TZID="open:20261124T100000', 'no colon at all');
    const good = eventOf('UID:good', 'SUMMARY:Good', 'DTSTART:20261124T100000', 'DTEND:20261124T110000');
    assert.deepEqual(read([bad, good], '2026-11-24', '2026-11-25'), ['2026-11-24T10:00/2026-11-24T11:00 Good']);
  });

  it('that breaks off gives what stands before', () => {
    const whole = calendarOf(eventOf('UID:a', 'SUMMARY:Cut', 'DTSTART:20261124T100000', 'DTEND:20261124T110000'));
    const { meetings, troubles: found } = readCalendar(
      whole.slice(0, whole.indexOf('END:VEVENT')),
      days('2026-11-24', '2026-11-25'),
    );
    assert.deepEqual(meetings.map(shown), ['2026-11-24T10:00/2026-11-24T11:00 Cut']);
    assert.deepEqual(found, [{ code: 'not-closed', line: 3, uid: 'a', detail: null }]);
  });

  it('may be none', () => {
    assert.deepEqual(readCalendar('# A draft', days('2026-11-24', '2026-11-25')), {
      meetings: [],
      troubles: [{ code: 'not-a-calendar', line: 1, uid: null, detail: null }],
    });
  });

  it('never throws, whatever is cut out of it or put into it', () => {
    const sources = ['google.ics', 'outlook.ics', 'apple.ics', 'thunderbird.ics'].map(calendarFixture);
    const piece = fc.oneof(
      fc.constantFrom(
        ':',
        ';',
        '"',
        '\n ',
        '\r\n',
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'RRULE:',
        ',',
        '99',
        '-',
        'T',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), piece), { maxLength: 6 }),
        (source, edits) => {
          let text = source;
          for (const [at, cut, put] of edits) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + put + text.slice(offset + cut);
          }
          const window = days('2026-11-16', '2026-12-14');
          for (const { start, end } of readCalendar(text, window).meetings) {
            assert.ok(Number.isInteger(start) && Number.isInteger(end) && start <= end);
            assert.ok(start < window.end && Math.max(end, start + 1) > window.start);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
