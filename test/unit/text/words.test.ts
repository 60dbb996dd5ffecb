import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { countWords, words } from '../../../src/domain/text/words.js';

describe('words', () => {
  for (const [text, expected] of [
    ["don't stop", ["don't", 'stop']],
    ['Node.js v1.2.3, 10,000 and 3.14.', ['Node.js', 'v1.2.3', '10,000', 'and', '3.14']],
    ['C++ and C# at AT&T', ['C++', 'and', 'C#', 'at', 'AT&T']],
    ['state-of-the-art (really) and/or', ['state-of-the-art', 'really', 'and', 'or']],
    ['你好 world2', ['你', '好', 'world2']],
    ['用Vue写的', ['用', 'Vue', '写', '的']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['cafe\u0301 🎉 — 10:30', ['cafe\u0301', '10:30']],
    ['end.Next, a,b', ['end.Next', 'a', 'b']],
    ['…！？', []],
  ] as const) {
    it(`of "${text}"`, () => {
      assert.deepEqual(
        words(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      );
      assert.equal(countWords(text), expected.length);
    });
  }

  it('leave out code, addresses and formulas', () => {
    assert.equal(parseDraft('Run `npm install` at https://a.b with $x + y$ now.').words, 4);
  });
});
