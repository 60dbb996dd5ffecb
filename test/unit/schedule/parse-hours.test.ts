import assert from 'node:assert/strict';
import { parseHours } from '../../../src/domain/schedule/parse-hours.js';

const daysOf = (line: string): readonly (readonly [number, string, string])[] => {
  const hours = parseHours(line);
  assert.ok(hours.ok, line);
  return hours.value.map(({ weekday, from, to }) => [weekday, from, to] as const);
};

const morning = (...days: readonly number[]) => days.map((day) => [day, '09:00', '12:00'] as const);

describe('parseHours', () => {
  for (const [line, expected] of [
    ['Mon-Fri 09:00-12:00', morning(1, 2, 3, 4, 5)],
    ['monday – wednesday 9:00 – 12:00', morning(1, 2, 3)],
    ['Sat,Sun 9:00-12:00', morning(6, 7)],
    ['Sat-Mon 9:00-12:00', morning(1, 6, 7)],
    ['1-5 09:00-12:00', morning(1, 2, 3, 4, 5)],
    ['周一至周五 9：00-12：00', morning(1, 2, 3, 4, 5)],
    ['星期六、星期日 09:00到12:00', morning(6, 7)],
    ['09:00-12:00', morning(1, 2, 3, 4, 5, 6, 7)],
    ['Fri 18:00-24:00', [[5, '18:00', '24:00']]],
  ] as const)
    it(`understands ${line}`, () => assert.deepEqual(daysOf(line), expected));

  for (const [line, code, text] of [
    ['Mon-Fri nine to five', 'hours-time', 'Mon-Fri nine to five'],
    ['Mon 09:00-25:00', 'hours-time', '25:00'],
    ['Mon 12:00-09:00', 'hours-order', 'Mon 12:00-09:00'],
    ['Xyz 09:00-12:00', 'hours-weekday', 'Xyz'],
    ['Mon-Xyz 09:00-12:00', 'hours-weekday', 'Mon-Xyz'],
    ['constructor 09:00-12:00', 'hours-weekday', 'constructor'],
    ['', 'hours-time', ''],
  ] as const)
    it(`says what is wrong with "${line}"`, () =>
      assert.deepEqual(parseHours(line), { ok: false, failure: { code, text } }));
});
