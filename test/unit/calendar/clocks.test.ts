import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describedClock } from '../../../src/domain/calendar/described-clock.js';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { WINDOWS_ZONES } from '../../../src/domain/calendar/windows-zones.js';
import { instantOf, isZone, localMinute } from '../../../src/domain/time/zone.js';
import { calendarOf, days, eventOf, minute, shown } from '../../support/calendars.js';

/** The two parts of a year of New York's clock, as Exchange describes them. */
const EASTERN = [
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
];

const at = (tzid: string, ...definition: readonly string[]): readonly string[] =>
  readCalendar(
    calendarOf(
      definition,
      eventOf('SUMMARY:x', `DTSTART;TZID=${tzid}:20261124T100000`, `DTEND;TZID=${tzid}:20261124T110000`),
    ),
    days('2026-11-01', '2026-12-01'),
  ).meetings.map(shown);

/** The minutes around a time. */
const near = (text: string): fc.Arbitrary<number> => fc.integer({ min: -600, max: 600 }).map((by) => minute(text) + by);

describe('a zone that a calendar names', () => {
  it('may be one of Windows', () => {
    assert.deepEqual(at('China Standard Time'), ['2026-11-24T03:00/2026-11-24T04:00 x']);
    assert.deepEqual(
      Array.from(WINDOWS_ZONES.values()).filter((zone) => !isZone(zone)),
      [],
    );
  });

  it('may stand at the end of a path', () => {
    assert.deepEqual(at('/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires'), [
      '2026-11-24T14:00/2026-11-24T15:00 x',
    ]);
  });

  it('may have a name of its own and say which zone it is', () => {
    const definition = ['BEGIN:VTIMEZONE', 'TZID:Office', 'X-LIC-LOCATION:Asia/Kathmandu', 'END:VTIMEZONE'];
    assert.deepEqual(at('Office', ...definition), ['2026-11-24T05:15/2026-11-24T06:15 x']);
  });

  it('may be described only', () => {
    assert.deepEqual(at('Office', 'BEGIN:VTIMEZONE', 'TZID:Office', ...EASTERN, 'END:VTIMEZONE'), [
      '2026-11-24T16:00/2026-11-24T17:00 x',
    ]);
  });

  it('is the person’s own where nobody knows it', () => {
    assert.deepEqual(at('Mars'), ['2026-11-24T10:00/2026-11-24T11:00 x']);
  });
});

describe('the clock that a calendar describes', () => {
  it('shows what the zone’s own clock shows', () => {
    const window = { start: minute('2026-01-01'), end: minute('2027-01-01') };
    const clock = describedClock(`\n${EASTERN.join('\n')}\n`, window) ?? assert.fail();
    const wall = fc.oneof(
      near('2026-03-08T02:00'),
      near('2026-11-01T02:00'),
      fc.integer({ min: window.start, max: window.end }),
    );
    fc.assert(
      fc.property(wall, (shownMinute) => {
        const instant = instantOf(shownMinute, 'America/New_York');
        assert.equal(clock.instantOf(shownMinute), instant);
        for (const later of [instant, instant + 3_600_000]) {
          assert.equal(clock.localMinute(later), localMinute(later, 'America/New_York'));
        }
      }),
      { numRuns: 500 },
    );
  });
});
