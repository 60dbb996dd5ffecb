import assert from 'node:assert/strict';
import { syllables } from '../../../../src/domain/rules/prose/syllables.js';

describe('syllables', () => {
  for (const [count, words] of [
    [1, 'the read house walked makes strange through tree writes'],
    [2, 'market table inside people quiet being'],
    [3, 'animal important finalise idea beginning'],
    [4, 'information delivery responsible particular'],
    [5, 'organisation communication possibility'],
  ] as const) {
    it(`counts ${count} in most words that have ${count}`, () => {
      const wrong = words.split(' ').filter((word) => syllables(word) !== count);
      assert.ok(wrong.length <= 1, wrong.map((word) => `${word}: ${syllables(word)}`).join());
    });
  }

  it('counts one at least', () => assert.deepEqual(['', 'b', 'psst', '1990'].map(syllables), [1, 1, 1, 1]));
});
