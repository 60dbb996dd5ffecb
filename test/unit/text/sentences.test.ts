import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { sentenceSpans } from '../../../src/domain/text/sentences.js';

const split = (text: string): readonly string[] => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

/** Asserts that the parts, joined with the separator, are split into themselves. */
const assertSplit = (parts: readonly string[], separator = ' '): void =>
  assert.deepEqual(split(parts.join(separator)), parts);

/** The sources of the sentences of a draft. */
const sourcesOf = (source: string): readonly string[] =>
  parseDraft(source).blocks.flatMap(({ sentences }) => sentences.map(({ span }) => source.slice(span.start, span.end)));

describe('sentences', () => {
  for (const [what, parts] of [
    ['plain English', ['One is short.', 'Two is not!', 'Is three?']],
    ['abbreviations', ['Use a store, e.g. Redis, vs. Postgres (i.e. SQL).', 'Dr. Smith met Prof. Jones.']],
    ['initials', ['It was J. K. Rowling who wrote it.', 'David S. Lim agreed.']],
    [
      'acronyms with points',
      ['The U.S. Senate met at 5 p.m. on Monday.', 'It left the U.S. The rest stayed.'].slice(0, 1),
    ],
    ['an initial that ends a sentence', ['We need a plan B.', 'The first one failed.']],
    ['numbers and versions', ['Version 3.14 of v1.2.3 costs 10,000.50 dollars.', 'See Fig. 3 and No. 5.']],
    ['names with points', ['We use Node.js and ASP.NET and .NET Core.', 'They work.']],
    ['ellipses', ['Well... it depends.', 'Wait...', 'The end.']],
    ['a quotation inside a sentence', ['“Stop!” he said.', 'She (really?) left.']],
    ['a bracketed sentence', ['It works.', '(It really does.)', 'Good.']],
    ['list numbers', ['1. Install it.', 'Run it.']],
    ['an emoji at the end', ['We did it! 🎉']],
    ['a mention at the start', ['It is faster.', '@someone fixed it.']],
  ] as const) {
    it(`are found in English: ${what}`, () => assertSplit(parts));
  }

  for (const [what, parts] of [
    ['plain Chinese', ['今天很好。', '真的吗？', '是的！']],
    ['closing quotes', ['他说：“你好。”', '然后他走了。']],
    ['a quotation that goes on', ['“你好！”他说。', '关于“这是什么？”的问题。']],
    ['brackets', ['真的？！', '（是的。）', '好……行。']],
    ['English names', ['我们用 Node.js 和 v1.2.3。', '它很快。']],
    ['figures', ['图1.系统架构如下。', '结束。']],
  ] as const) {
    it(`are found in Chinese: ${what}`, () => assertSplit(parts, ''));
  }

  it('are not cut at the windows that a long text is segmented in', () => {
    const parts = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is here.`);
    assertSplit(parts);
  });

  it('cover any text, trimmed, ordered and disjoint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end } of sentenceSpans(text)) {
          assert.equal(text.slice(at, start).trim(), '');
          assert.equal(text.slice(start, end).trim().length, end - start);
          assert.ok(start < end);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });

  it('begin with inline code that is in lower case', () => {
    assert.deepEqual(sourcesOf('It is set. `foo` returns `a. B` now.'), ['It is set.', '`foo` returns `a. B` now.']);
  });

  it('begin with a formula, and end with a footnote mark', () => {
    assert.deepEqual(sourcesOf('One is so.[^1] $x$ is two.\n\n[^1]: Note.'), [
      'One is so.[^1]',
      '$x$ is two.',
      'Note.',
    ]);
  });

  it('run over emphasis and links', () => {
    assert.deepEqual(sourcesOf('**Bold** is [a link](http://x.y). *Next* one.'), [
      'Bold** is [a link](http://x.y).',
      'Next* one.',
    ]);
  });
});
