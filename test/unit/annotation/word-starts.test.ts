import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { wordStarts } from '../../../src/domain/annotation/word-starts.js';
import { awkwardText } from '../../support/prose.js';

const words = (text: string): readonly string[] => {
  const starts = [...wordStarts(text)].flatMap((is, at) => (is === 1 ? [at] : []));
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
};

describe('where words begin', () => {
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['Linus wrote it.', ['Linus', 'wrote', 'it', '.']],
    ["don't", ['don', "'", 't']],
    ['Node.js 22', ['Node', '.', 'js', '22']],
    ['李明在Google', ['李', '明', '在', 'Google']],
    ['ひらカタ', ['ひ', 'ら', 'カ', 'タ']],
    ['cafe\u0301 au lait', ['cafe\u0301', 'au', 'lait']],
    ['𠮷野', ['𠮷', '野']],
    ['', []],
  ];
  for (const [text, found] of cases) it(`finds them in "${text}"`, () => assert.deepEqual(words(text), found));

  it('lets every character that is no blank lie in a word', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const first = wordStarts(text).indexOf(1);
        assert.equal(text.slice(0, first < 0 ? undefined : first).trim(), '');
      }),
    );
  });

  it('never begins a word at a blank or inside a pair', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        wordStarts(text).forEach((is, at) => {
          if (is === 0) return;
          assert.doesNotMatch(text.slice(at, at + 1), /\s/u);
          assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)));
        });
      }),
    );
  });
});
