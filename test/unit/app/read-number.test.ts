import assert from 'node:assert/strict';
import { readNumber, readNumbers } from '../../../src/app/read-number.js';

const HOURS = { least: 0, most: 1_000, whole: false };
const WORDS = { least: 1, most: 1_000_000, whole: true };

describe('a number that somebody wrote', () => {
  for (const [text, range, value] of [
    ['2', HOURS, 2],
    [' 0.5 ', HOURS, 0.5],
    ['0,5', HOURS, 0.5],
    ['0,500', HOURS, 0.5],
    ['2,000', WORDS, 2_000],
    ['2 000', WORDS, 2_000],
    ['12,345.5', { ...HOURS, most: 1e6 }, 12_345.5],
    ['', HOURS, null],
    ['two', HOURS, undefined],
    ['1e3', HOURS, undefined],
    ['-1', HOURS, undefined],
    ['1001', HOURS, undefined],
    ['0', WORDS, undefined],
    ['1.5', WORDS, undefined],
  ] as const) {
    it(`“${text}” is ${value}`, () => assert.equal(readNumber(text, range), value));
  }

  it('comes in lists, ascending, each once', () => {
    assert.deepEqual(readNumbers('90, 70；80 90', { least: 0, most: 100, whole: false }), [70, 80, 90]);
    assert.deepEqual(readNumbers('', WORDS), []);
    assert.equal(readNumbers('70, much', { least: 0, most: 100, whole: false }), undefined);
  });
});
