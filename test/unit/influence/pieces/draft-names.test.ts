import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { draftName, isMarkdownName, numberedName } from '../../../../src/domain/influence/pieces/draft-names.js';

describe('the name of a draft', () => {
  for (const [title, name] of [
    ['Why Go? A story', 'why-go-a-story'],
    ["It's Jim's", 'its-jims'],
    ['为什么选择 Go：一个故事', '为什么选择-go-一个故事'],
    ['Café / naïve', 'café-naïve'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-draft'],
    ['lpt1', 'lpt1-draft'],
    ['console', 'console'],
    ['???', 'draft'],
    ['\ud800', 'draft'],
  ] as const)
    it(`for “${title}” is ${name}`, () => assert.equal(draftName(title), name));

  it('is safe on every system', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = numberedName(draftName(title), 99);
        assert.doesNotMatch(name, /[<>:"/\\|?*\p{C}\s]|^[.-]|[. ]$/u);
        assert.ok(Buffer.byteLength(name) <= 255, name);
        assert.equal(name, name.normalize('NFC').toWellFormed());
      }),
    ));

  it('has a number where there are several', () =>
    assert.deepEqual(
      [1, 2].map((number) => numberedName('a', number)),
      ['a.md', 'a-2.md'],
    ));
});

describe('a Markdown file', () => {
  for (const [name, is] of [
    ['a.md', true],
    ['file:///a/B.MARKDOWN', true],
    ['a.qmd', true],
    ['a.txt', false],
    ['md', false],
    ['untitled:Untitled-1', false],
  ] as const)
    it(`is ${is ? '' : 'not '}${name}`, () => assert.equal(isMarkdownName(name), is));
});
