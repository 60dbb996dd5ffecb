import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BLOCK_RULES } from '../../../../src/domain/rules/block-rules.js';
import { longSentence } from '../../../../src/domain/rules/prose/long-sentence.js';
import { repeatedWord } from '../../../../src/domain/rules/prose/repeated-word.js';
import type { BlockRule, ProseFinding } from '../../../../src/domain/rules/rule.js';
import { unfinishedNote } from '../../../../src/domain/rules/prose/unfinished-note.js';
import { wallOfText } from '../../../../src/domain/rules/prose/wall-of-text.js';
import { parseDraft } from '../../../../src/domain/text/parse-draft.js';

const check = (rule: BlockRule, source: string): readonly ProseFinding[] =>
  parseDraft(source).blocks.flatMap((block) => rule.check(block));

const valuesOf = (rule: BlockRule, source: string): readonly unknown[] =>
  check(rule, source).map(({ values }) => values);

/** A sentence of so many words. */
const sentence = (words: number): string =>
  `It ${Array.from({ length: words - 2 }, () => 'went').join(' ')} on.`.replaceAll('went went', 'went and').trim();

describe('what block rules say of their findings', () => {
  it('counts the words of a long sentence', () => {
    assert.deepEqual(valuesOf(longSentence, `${sentence(41)} It ended.`), [{ words: 41, most: 40 }]);
  });

  it('lets a sentence be as long as it may', () => assert.deepEqual(valuesOf(longSentence, sentence(40)), []));

  it('does not count code in a long sentence', () => {
    assert.deepEqual(valuesOf(longSentence, sentence(40).replace('.', ' `a b c d e f`.')), []);
  });

  it('ends a sentence before a name in small letters', () => {
    assert.deepEqual(
      valuesOf(longSentence, `${sentence(30).replace('on.', 'away.')} npm ${sentence(20).slice(3)}`),
      [],
    );
  });

  it('counts the characters of a long Chinese sentence', () => {
    assert.deepEqual(valuesOf(longSentence, `${'这件事情很长'.repeat(17)}。`), [{ words: 102, most: 100 }]);
  });

  it('counts the items of a Chinese list one by one', () => {
    assert.deepEqual(valuesOf(longSentence, `我们有${'一个很长的名字、'.repeat(17)}和别的。`), []);
  });

  it('counts the words of a paragraph', () => {
    assert.deepEqual(valuesOf(wallOfText, `${sentence(20)} `.repeat(12)), [{ words: 240, most: 220 }]);
  });

  it('takes no list of names for a paragraph', () => {
    assert.deepEqual(
      valuesOf(wallOfText, `Thanks to everybody: ${'Ada Lovelace, Alan Turing, '.repeat(80)}and you.`),
      [],
    );
  });

  it('names the word that is doubled', () => {
    assert.deepEqual(valuesOf(repeatedWord, 'We saw the the house. 这是我的的书。'), [{ word: 'the' }, { word: '的' }]);
  });

  it('names the note', () => assert.deepEqual(valuesOf(unfinishedNote, 'TODO: more.'), [{ note: 'TODO' }]));

  it('marks a place in the block, and never an empty one', () => {
    const word = fc.constantFrom(
      'the',
      'had',
      '的',
      '可以',
      'TODO',
      ':',
      '`a`',
      '\n',
      '。',
      '.',
      'really',
      '![](a)',
      '*b*',
      '服务器',
      '(',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('', ' '), (parts, blank) => {
        for (const block of parseDraft(parts.join(blank)).blocks) {
          for (const { span, fixes } of BLOCK_RULES.flatMap((rule) => rule.check(block))) {
            for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
              assert.ok(start >= 0 && start < end && end <= block.text.length);
            }
          }
        }
      }),
    );
  });
});
