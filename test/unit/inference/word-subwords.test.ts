import assert from 'node:assert/strict';
import { createWordSubwords } from '../../../src/inference/word-subwords.js';

/** A tokenizer of single letters, and the words that it was asked for. */
const setUp = () => {
  const asked: string[] = [];
  const subwordsOf = createWordSubwords((word) => {
    asked.push(word);
    return ['▁', ...Array.from(word)];
  });
  return { asked, subwordsOf };
};

describe('subwords word by word', () => {
  it('are those of each word in order', () => {
    assert.deepEqual(setUp().subwordsOf('an ox'), ['▁', 'a', 'n', '▁', 'o', 'x']);
  });

  it('leave blanks at the ends alone', () => assert.deepEqual(setUp().subwordsOf(' ox '), ['▁', 'o', 'x']));

  it('are asked for once a word', () => {
    const { asked, subwordsOf } = setUp();
    subwordsOf('so so');
    subwordsOf('so');
    assert.deepEqual(asked, ['so']);
  });

  it('are not kept for text without blanks', () => {
    const { asked, subwordsOf } = setUp();
    const long = '字'.repeat(30);
    subwordsOf(long);
    subwordsOf(long);
    assert.deepEqual(asked, [long, long]);
  });
});
