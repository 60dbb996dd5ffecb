import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { minimalEdits } from '../../../src/proofreading/minimal-edits.js';

const apply = (text: string, edits: NonNullable<ReturnType<typeof minimalEdits>>): string => {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
};

describe('minimalEdits', () => {
  it('parts two blanks around one character', () => {
    assert.deepEqual(
      minimalEdits('在2021年9月', '在 2021 年 9 月')?.map(({ span }) => span.start),
      [1, 5, 6, 7],
    );
  });

  it('takes a mark with the blank after it', () => {
    assert.deepEqual(minimalEdits('你好, 世界', '你好，世界'), [{ span: { start: 2, end: 4 }, newText: '，' }]);
  });

  it('gives up where the texts have little in common', () => {
    assert.equal(minimalEdits('abcdefghijklmnop', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'), null);
  });

  it('makes the one text of the other wherever it gives edits', () => {
    const text = fc.array(fc.constantFrom('中', '文', 'A', 'b', ' ', ',', '，', '。', '1'), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [from, to] = [before.join(''), after.join('')];
        const edits = minimalEdits(from, to);
        if (edits !== null) assert.equal(apply(from, edits), to);
      }),
    );
  });
});
