import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatLocalMinute, parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { instantOf, isZone, localMinute, skippedStretches } from '../../../src/domain/time/zone.js';

const ZONES = [
  'UTC',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  '+05:30',
];

const zone = fc.constantFrom(...ZONES);
/** 1985 to 2045, in minutes; half of them within two days of a change of the clock. */
const instant = fc.integer({ min: 7_889_400, max: 39_446_640 }).map((minute) => minute * 60_000);
const zoneAndInstant = fc
  .tuple(zone, instant, fc.integer({ min: -2880, max: 2880 }), fc.boolean())
  .map(([name, at, near, close]) => {
    const change = close ? zoned(at, name).getTimeZoneTransition('next') : null;
    return { name, at: change === null ? at : change.epochMilliseconds + near * 60_000 };
  });

const zoned = (at: number, name: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);

const minute = (text: string): number => parseLocalMinute(text) ?? assert.fail(`no time: ${text}`);

describe('local minutes of a zone', () => {
  it('agree with Temporal at every instant', () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ name, at }) => {
        const expected = zoned(at, name).toPlainDateTime().toString({ smallestUnit: 'minute' });
        assert.equal(formatLocalMinute(localMinute(at, name)), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('lead to the instants that Temporal finds, also where the clock skips or repeats', () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ name, at }) => {
        const wall = new Date(at).toISOString().slice(0, 16);
        const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(name).epochMilliseconds;
        assert.equal(instantOf(minute(wall), name), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('come back to the same instant, unless the clock shows them twice: then to the first', () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ name, at }) => {
        const back = instantOf(localMinute(at, name), name);
        assert.ok(back <= at);
        assert.equal(localMinute(back, name), localMinute(at, name));
      }),
      { numRuns: 2000 },
    );
  });

  it('are skipped exactly where no instant shows them', () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ name, at }) => {
        const around = localMinute(at, name);
        const stretches = skippedStretches(name, around - 3000, around + 3000);
        for (let probe = around - 2990; probe < around + 3000; probe += 15) {
          const skipped = stretches.some(({ start, end }) => start <= probe && probe < end);
          assert.equal(localMinute(instantOf(probe, name), name) !== probe, skipped, formatLocalMinute(probe));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('skip an hour in New York in spring', () => {
    const stretches = skippedStretches('America/New_York', minute('2026-01-01'), minute('2027-01-01'));
    assert.deepEqual(stretches, [{ start: minute('2026-03-08T02:00'), end: minute('2026-03-08T03:00') }]);
  });

  it('skip half an hour on Lord Howe', () => {
    const stretches = skippedStretches('Australia/Lord_Howe', minute('2026-10-01'), minute('2026-11-01'));
    assert.deepEqual(stretches, [{ start: minute('2026-10-04T02:00'), end: minute('2026-10-04T02:30') }]);
  });

  it('skip the whole 30th of December 2011 in Apia', () => {
    const stretches = skippedStretches('Pacific/Apia', minute('2011-12-01'), minute('2012-01-31'));
    assert.deepEqual(stretches, [{ start: minute('2011-12-30'), end: minute('2011-12-31') }]);
  });

  it('skip only what lies in the window', () => {
    const half = minute('2026-03-08T02:30');
    assert.deepEqual(skippedStretches('America/New_York', half, half + 10), [{ start: half, end: half + 10 }]);
  });

  it('skip nothing in Shanghai since 1992', () => {
    assert.deepEqual(skippedStretches('Asia/Shanghai', minute('1992-01-01'), minute('2030-01-01')), []);
  });
});

describe('a name of a zone', () => {
  it('is known or not', () => {
    assert.deepEqual(['Europe/Berlin', 'UTC', '+08:00'].map(isZone), [true, true, true]);
    assert.deepEqual(['', 'Mars/Olympus', 'China Standard Time', '2026-01-01'].map(isZone), [
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a local minute', () => {
  it('is written as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (at) => {
        assert.equal(parseLocalMinute(formatLocalMinute(at)), at);
      }),
    );
  });

  it('of a day is its first, or the one after its last', () => {
    assert.equal(parseLocalMinute('1970-01-02'), 1440);
    assert.equal(parseLocalMinute('1970-01-02', 'end'), 2880);
    assert.equal(parseLocalMinute('1970-01-02T00:00', 'end'), 1440);
  });

  it('is null where there is no such time', () => {
    assert.deepEqual(
      ['', '2026-02-30', '2026-01-01T24:00', '24 November'].map((text) => parseLocalMinute(text)),
      [null, null, null, null],
    );
  });
});
