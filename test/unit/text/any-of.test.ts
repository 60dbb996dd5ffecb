import assert from 'node:assert/strict';
import { anyOf } from '../../../src/domain/text/any-of.js';

const found = (text: string, ...texts: readonly string[]): readonly string[] =>
  Array.from(text.matchAll(anyOf(texts) ?? /(?!)/g), ([match]) => match);

describe('anyOf', () => {
  it('finds each of the texts, the longest where several begin', () =>
    assert.deepEqual(found('java and javascript', 'java', 'javascript'), ['java', 'javascript']));

  it('finds Latin letters only where a word begins', () => assert.deepEqual(found('reuse used', 'use'), ['use']));

  it('finds Latin letters behind Chinese ones', () => assert.deepEqual(found('使用java', 'java'), ['java']));

  it('finds Chinese anywhere', () => assert.deepEqual(found('登录使用者', '使用'), ['使用']));

  it('takes signs for themselves', () =>
    assert.deepEqual(found('a.b a+b (a)', 'a.b', 'a+b', '('), ['a.b', 'a+b', '(']));

  it('is nothing where there is nothing to look for', () => assert.equal(anyOf(['']), null));
});
