import assert from 'node:assert/strict';
import { readNewTime } from '../../../src/domain/schedule/read-new-time.js';

const NOW = '2026-11-26T10:00';
const read = (text: string): string | null => readNewTime(text, '2026-11-28', NOW);

describe('readNewTime', () => {
  for (const [text, time] of [
    ['2026-12-01T10:00', '2026-12-01T10:00'],
    [' 2026-12-01 10:00 ', '2026-12-01T10:00'],
    ['9:30', '2026-11-28T09:30'],
    ['14：05', '2026-11-28T14:05'],
    ['tomorrow 9am', '2026-11-27T09:00'],
    ['明天下午三点', '2026-11-27T15:00'],
    ['25:00', null],
    ['2026-02-30T10:00', null],
    ['2026-12-01', null],
    ['soon', null],
    ['tomorrow 9am at the office', null],
    ['', null],
  ] as const) {
    it(`takes “${text}” for ${time ?? 'no time'}`, () => assert.equal(read(text), time));
  }
});
