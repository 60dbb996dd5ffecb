import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { splitByDay } from '../../../src/domain/audit/split-days.js';
import { secondsOf } from '../../../src/domain/audit/stretch.js';
import { at, stretch } from '../../support/activity.js';

const lengths = (start: string, end: string, zone: string): readonly (readonly [string, number])[] =>
  splitByDay(stretch(at(start), at(end)), zone).map(({ date, stretch: part }) => [date, part.end - part.start]);

describe('days of activity', () => {
  it('begin at midnight of the person, not of UTC', () => {
    assert.deepEqual(lengths('2026-11-24T15:30Z', '2026-11-24T17:00Z', 'Asia/Shanghai'), [
      ['2026-11-24', 1800],
      ['2026-11-25', 3600],
    ]);
  });

  it('have 25 hours when summer time ends', () => {
    assert.deepEqual(lengths('2026-10-24T22:00Z', '2026-10-25T23:00Z', 'Europe/Berlin'), [['2026-10-25', 25 * 3600]]);
  });

  it('have 23 hours when it begins', () => {
    assert.deepEqual(lengths('2026-03-28T23:00Z', '2026-03-29T22:30Z', 'Europe/Berlin'), [
      ['2026-03-29', 23 * 3600],
      ['2026-03-30', 1800],
    ]);
  });

  it('may begin after midnight where the clock is set forward then', () => {
    assert.deepEqual(lengths('2026-04-23T21:00Z', '2026-04-23T23:00Z', 'Africa/Cairo'), [
      ['2026-04-23', 3600],
      ['2026-04-24', 3600],
    ]);
  });

  it('that a zone skipped have none', () => {
    assert.deepEqual(lengths('2011-12-30T09:30Z', '2011-12-30T10:30Z', 'Pacific/Apia'), [
      ['2011-12-29', 1800],
      ['2011-12-31', 1800],
    ]);
  });

  it('have together what the stretch has, one after the other', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
    const starts = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(zones, starts, fc.integer({ min: 1, max: 300_000 }), (zone, start, length) => {
        const parts = splitByDay(stretch(start, start + length), zone);
        assert.equal(secondsOf(parts.map((part) => part.stretch)), length);
        const dates = parts.map(({ date }) => date);
        assert.deepEqual(dates, [...new Set(dates)].sort());
      }),
    );
  });
});
