import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MOST_ENTRIES, rollUp } from '../../../src/domain/store/roll-up.js';
import { entryAt } from '../../support/store-entries.js';
import { histories } from './arbitrary.js';

const DAY = 24 * 60;
const minuteOf = (minutes: number): number => Date.parse(entryAt(minutes).time);
const now = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-06-01'), noInvalidDate: true }).map(Number);

describe('rollUp', () => {
  it('keeps the last of the entries in the same ten minutes', () => {
    const entries = [entryAt(0), entryAt(4), entryAt(9), entryAt(10)];
    assert.deepEqual(rollUp(entries, minuteOf(10)), [entryAt(9), entryAt(10)]);
  });

  it('keeps the course of an hour of steady writing', () => {
    const entries = Array.from({ length: 60 }, (_, minute) => entryAt(minute));
    assert.equal(rollUp(entries, minuteOf(60)).length, 6);
  });

  it('keeps one entry a day of what is older than two weeks', () => {
    const entries = [entryAt(0), entryAt(120), entryAt(240), entryAt(DAY), entryAt(20 * DAY)];
    assert.deepEqual(rollUp(entries, minuteOf(20 * DAY)), [entryAt(240), entryAt(DAY), entryAt(20 * DAY)]);
  });

  it('keeps the entries of exactly two weeks ago', () => {
    const entries = [entryAt(0), entryAt(30), entryAt(14 * DAY)];
    assert.deepEqual(rollUp(entries, minuteOf(14 * DAY)), entries);
  });

  it('drops the oldest of too many', () => {
    const entries = Array.from({ length: MOST_ENTRIES + 3 }, (_, index) => entryAt(index * 10));
    assert.deepEqual(rollUp(entries, minuteOf(0)), entries.slice(3));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(histories, now, (entries, at) => {
        const once = rollUp(entries, at);
        assert.deepEqual(rollUp(once, at), once);
      }),
    );
  });

  it('keeps the newest entry and the order', () => {
    fc.assert(
      fc.property(histories, now, (entries, at) => {
        const kept = rollUp(entries, at);
        assert.equal(kept.at(-1), entries.at(-1));
        assert.deepEqual(
          kept,
          entries.filter((entry) => kept.includes(entry)),
        );
      }),
    );
  });
});
