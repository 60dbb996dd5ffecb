import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { disjoint, findPhrases, phraseIndex } from '../../../src/domain/entities/phrases.js';

const found = (text: string, ...phrases: readonly string[]): readonly string[] =>
  findPhrases(text, phraseIndex(phrases)).map(({ span }) => `${span.start}-${span.end}`);

describe('finding phrases', () => {
  it('gives all, the longest of one place first', () => {
    assert.deepEqual(found('new york times', 'york', 'new york', 'new york times'), ['0-14', '0-8', '4-8']);
  });

  it('takes a possessive ending as the end of a word', () => assert.deepEqual(found("Ada's", 'Ada'), ['0-3']));

  it('takes no part of a name with an apostrophe', () => assert.deepEqual(found("O'Reilly", 'O', 'Reilly'), []));

  it('takes no part of a name with a point or an ampersand', () => {
    assert.deepEqual(found('Node.js AT&T', 'Node', 'js', 'AT', 'T'), []);
  });

  it('finds the word before the end of a sentence', () => assert.deepEqual(found('In Paris.', 'Paris'), ['3-8']));

  it('finds Latin words between Chinese characters', () => assert.deepEqual(found('用Go写', 'Go'), ['1-3']));

  it('finds nothing in nothing', () =>
    assert.deepEqual([found('', 'a'), found('a'), found('a', '', ' ')], [[], [], []]));

  it('finds Chinese wherever the text has it', () => {
    const han = fc.string({ unit: fc.constantFrom('北', '京', '大', '学', '，'), maxLength: 12 });
    fc.assert(
      fc.property(han, han, (text, phrase) => {
        const at = Array.from(text, (_, index) => index).filter(
          (index) => phrase !== '' && text.startsWith(phrase, index),
        );
        assert.deepEqual(
          findPhrases(text, phraseIndex([phrase])).map(({ span }) => span.start),
          at,
        );
      }),
    );
  });

  it('can be cut down to what does not overlap', () => {
    const occurrences = findPhrases('a b c', phraseIndex(['a b', 'b c', 'c']));
    assert.deepEqual(
      disjoint(occurrences).map(({ phrase }) => phrase),
      ['a b', 'c'],
    );
  });
});
