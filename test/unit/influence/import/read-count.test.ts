import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCount } from '../../../../src/domain/influence/import/read-count.js';

const countOf = (text: string): number | string | null => {
  const read = readCount(text);
  return read.ok ? read.value : read.failure;
};

describe('a count in a table', () => {
  const written: Readonly<Record<string, number | string | null>> = {
    '1234': 1234,
    '1,234': 1234,
    '1 234': 1234,
    '1 234 567': 1_234_567,
    "1'234": 1234,
    '1.234': 1234,
    '1.234.567': 1_234_567,
    '1,234.0': 1234,
    '12.0': 12,
    '1.2k': 1200,
    '1,2k': 1200,
    '1.1K': 1100,
    '3.4M': 3_400_000,
    '1.2万': 12_000,
    '1.2 万': 12_000,
    '2w': 20_000,
    '10万+': 100_000,
    '1.5亿': 150_000_000,
    '１２３': 123,
    '35次': 35,
    '1.2E+4': 12_000,
    '+7': 7,
    '': null,
    ' ': null,
    '-': null,
    '—': null,
    'N/A': null,
    暂无: null,
    '-5': 'negative',
    '−5': 'negative',
    '1.5': 'no-number',
    '12%': 'no-number',
    '1:23': 'no-number',
    many: 'no-number',
    '1,23,4': 'no-number',
    '99999999999999999999': 'no-number',
  };
  for (const [text, count] of Object.entries(written)) {
    it(`reads “${text}” as ${count ?? 'not known'}`, () => {
      assert.equal(countOf(text), count);
    });
  }

  it('comes back however it was grouped', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', "'", '’'),
        (count, mark) => {
          assert.equal(countOf(String(count).replace(/\B(?=(\d{3})+$)/g, mark)), count);
        },
      ),
    );
  });

  it('is read from any text without an error, and is whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+\d.,kw万e ]*$/)), (text) => {
        const count = countOf(text);
        if (typeof count === 'number') assert.ok(Number.isSafeInteger(count) && count >= 0);
      }),
    );
  });
});
