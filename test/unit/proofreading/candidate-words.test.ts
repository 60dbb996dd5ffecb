import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { candidateWords } from '../../../src/domain/proofreading/candidate-words.js';
import { awkwardText } from '../../support/prose.js';

const words = (text: string): readonly string[] => candidateWords(text, []).map(({ word }) => word);

describe('candidateWords', () => {
  it('gives lower-case words of a sentence', () => {
    assert.deepEqual(words('We shipped their goroutine, finally.'), ['shipped', 'their', 'finally']);
  });

  it('leaves out parts of identifiers, paths, addresses and compounds', () => {
    assert.deepEqual(words('Run my_tool src/main foo.barr pre-built @somebody camelCase value42 call() key=word'), []);
  });

  it('leaves out entries of lists and explanations in brackets', () => {
    assert.deepEqual(words('Those are volodya, pilotov, and Yusuke (giraffate) said hello'), [
      'volodya',
      'said',
      'hello',
    ]);
  });

  it('leaves out the titles of changes', () => {
    assert.deepEqual(words('[#1493] fix(gonet): adjust the timeout'), []);
  });

  it('leaves out what touches an opaque stretch', () => {
    assert.deepEqual(
      candidateWords('「code」here', [{ start: 0, end: 6 }]).map(({ word }) => word),
      [],
    );
  });

  it('gives spans that hold the words, in any text', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        for (const { word, span } of candidateWords(text, [])) {
          assert.equal(text.slice(span.start, span.end).replace('’', "'"), word);
        }
      }),
    );
  });
});
