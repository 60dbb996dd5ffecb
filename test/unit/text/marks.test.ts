import assert from 'node:assert/strict';
import { createParser } from '../../../src/domain/text/draft-parser.js';
import { applyDelta, deltaOf } from '../../../src/domain/text/delta.js';
import type { Mark } from '../../../src/domain/text/mark.js';

const marks = (source: string): readonly Mark[] => createParser().read(source).marks;

/** Kind and source of each mark, and the destination or id that it carries. */
const shown = (source: string): readonly string[] =>
  marks(source).map((mark) => {
    const extra =
      'urlSpan' in mark && mark.urlSpan !== null
        ? ` -> ${source.slice(mark.urlSpan.start, mark.urlSpan.end)}`
        : mark.kind === 'anchor'
          ? ` #${mark.id}`
          : '';
    return `${mark.kind} ${source.slice(mark.span.start, mark.span.end)}${extra}`;
  });

describe('marks', () => {
  for (const [name, source, expected] of [
    ['a link', 'See [a *b*](c.md "t").', ['link [a *b*](c.md "t") -> c.md']],
    ['a link in angle brackets', '[a](<b c.md>)', ['link [a](<b c.md>) -> b c.md']],
    ['a link without a destination', '[a]()', ['link [a]() -> ']],
    ['an image in a link', '[![a](b.png)](c)', ['link [![a](b.png)](c) -> c', 'image ![a](b.png) -> b.png']],
    ['an address', '见 https://a.b/c，好', ['address https://a.b/c']],
    ['no address in angle brackets', '<https://a.b>', []],
    ['no address that is the text of an HTML link', '<a href="x">https://a.b</a>', []],
    [
      'a reference and its definition',
      '[a][B] ![c][b]\n\n[b]: d.md',
      ['reference [a][B]', 'reference ![c][b]', 'definition [b]: d.md -> d.md'],
    ],
    [
      'an anchor in HTML',
      'a <a id="x"></a>\n\n<div name=y>\n</div>',
      ['anchor <a id="x"> #x', 'anchor <div name=y> #y'],
    ],
    ['an id behind a heading', '## 标题 {#title}', ['heading ## 标题 {#title}', 'anchor {#title} #title']],
    ['an id that begins with a digit', '## 1. One {#1-one}', ['heading ## 1. One {#1-one}', 'anchor {#1-one} #1-one']],
    ['an image in HTML', '<p><img alt="" src="a.png"></p>', ['image <img alt="" src="a.png"> -> a.png']],
    ['no HTML in a comment of HTML', '<!-- <img src="a.png"> -->', []],
    [
      'comments to Inkbearing, and no others',
      '<!-- inkbearing-ignore x -->\n\na <!-- b --> {/* inkbearing-ignore */}',
      ['comment <!-- inkbearing-ignore x -->', 'comment {/* inkbearing-ignore */}'],
    ],
    ['nothing in code', '`[a](b)` <code>https://a.b</code>\n\n```\n[a](b)\n```\n\n    [a](b) <img>', []],
    ['a template as it is written', '[a]({{ref}})', ['link [a]({{ref}}) -> {{ref}}']],
  ] as const) {
    it(`are of ${name}`, () => {
      assert.deepEqual(shown(source), expected);
    });
  }

  it('hold what a link and a reference show', () => {
    const [link, reference] = marks('[a *b* `c`](d) [e `f`][g]\n\n[g]: h');
    assert.equal(link?.kind === 'link' ? link.text : null, 'a b c');
    assert.deepEqual(reference?.kind === 'reference' ? [reference.label, reference.text] : null, ['g', 'e f']);
  });

  it('tell an image in HTML without alternative text from one with an empty one', () => {
    const found = marks('<img src="a"> <img src="a" alt=""> <img :alt="b"> <img role="presentation">');
    assert.deepEqual(
      found.map((mark) => (mark.kind === 'image' ? mark.alternative : null)),
      [null, '', 'b', ''],
    );
  });

  it('hold the whole text of headings, and whether they head a section', () => {
    const found = marks('## `code` and *more*\n\n> # quoted\n\n<h1 align="center">Title</h1>');
    assert.deepEqual(
      found.map((mark) => (mark.kind === 'heading' ? [mark.level, mark.text, mark.nested] : null)),
      [
        [2, 'code and more', false],
        [1, 'quoted', true],
        [1, 'Title', false],
      ],
    );
  });

  it('stand where they stand after an edit before them', () => {
    const parser = createParser();
    parser.read('One.\n\n[a](b) <a id="x">');
    assert.deepEqual(
      parser.read('One, two.\n\n[a](b) <a id="x">'),
      createParser().read('One, two.\n\n[a](b) <a id="x">'),
    );
  });

  it('become references when their label is defined elsewhere', () => {
    const parser = createParser();
    parser.read('[a][b]\n\nText.');
    assert.deepEqual(
      parser.read('[a][b]\n\nText.\n\n[b]: c').marks.map(({ kind }) => kind),
      ['reference', 'definition'],
    );
  });
});

describe('comments to Inkbearing', () => {
  it('travel with the draft, trimmed', () => {
    const source = 'a\n\n<!--  inkbearing-ignore bare-url  -->';
    assert.deepEqual(createParser().parse(source).comments, [
      { span: { start: 3, end: source.length }, text: 'inkbearing-ignore bare-url' },
    ]);
  });

  it('are part of a delta', () => {
    const [before, after] = ['Text.', 'Text.\n\n<!-- inkbearing-ignore -->\n\nMore.'];
    const [old, now] = [createParser().parse(before), createParser().parse(after)];
    const delta = deltaOf({ draft: old, length: before.length }, { draft: now, length: after.length });
    assert.deepEqual(applyDelta(old, delta), now);
  });
});
