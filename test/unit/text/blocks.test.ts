import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

/** The blocks of a source as `kind level: text`. */
const blocksOf = (...lines: readonly string[]): readonly string[] =>
  parseDraft(lines.join('\n')).blocks.map(
    ({ kind, level, text }) => `${kind}${level === 0 ? '' : ` ${level}`}: ${text}`,
  );

/** The runs of the first block as `kind: source → text`. */
const runsOf = (source: string): readonly string[] =>
  (parseDraft(source).blocks[0]?.runs ?? []).map(
    ({ kind, span, text }) =>
      `${kind}: ${JSON.stringify(source.slice(span.start, span.end))} → ${JSON.stringify(text)}`,
  );

describe('blocks of prose', () => {
  it('are headings of both styles', () => {
    assert.deepEqual(blocksOf('# One', '', 'Two', '---', '', '### Three ###'), [
      'heading 1: One',
      'heading 2: Two',
      'heading 3: Three',
    ]);
  });
  it('are the paragraphs of items, by depth', () => {
    assert.deepEqual(blocksOf('- a', '', '  b', '  - [x] c', '', '1. d'), [
      'item 1: a',
      'item 1: b',
      'item 2: c',
      'item 1: d',
    ]);
  });
  it('keep the dollar signs of inline code', () => {
    assert.deepEqual(blocksOf('# Set `$PATH` once'), ['heading 1: Set $PATH once']);
  });
  it('are quotes, with the alert mark left out', () => {
    assert.deepEqual(blocksOf('> [!NOTE]', '> One', '> two.', '> > Deep.'), ['quote 1: One two.', 'quote 2: Deep.']);
  });
  it('are the cells of tables, without those that hold only code', () => {
    assert.deepEqual(blocksOf('| a | b \\| c |', '|---|---|', '| `d` | |'), ['cell: a', 'cell: b | c']);
  });
  it('are the alternative texts of images, after what they stand in', () => {
    assert.deepEqual(blocksOf('See ![a *red* cat](cat.png) here.'), [
      'paragraph: See  here.',
      'alternative: a red cat',
    ]);
  });
  it('are footnotes', () => {
    assert.deepEqual(blocksOf('A.[^1]', '', '[^1]: Note.'), ['paragraph: A.', 'paragraph: Note.']);
  });
  it('are not code, HTML, formulas, comments, definitions', () => {
    assert.deepEqual(
      blocksOf(
        '```js',
        'code',
        '```',
        '',
        '    code',
        '',
        '<div>',
        'html',
        '</div>',
        '',
        '$$',
        'x',
        '$$',
        '',
        '<!-- a',
        '',
        'b -->',
        '',
        '[a]: /b "c"',
        '',
        'Text.',
      ),
      ['paragraph: Text.'],
    );
  });
  it('are not the module lines and tags of MDX', () => {
    assert.deepEqual(
      blocksOf("import A from 'a'", 'export const b = 1', '', '<Tabs items={["a"]}>', '', 'Text.', '', '</Tabs>'),
      ['paragraph: Text.'],
    );
  });
  it('are what containers hold, without their fences', () => {
    assert.deepEqual(blocksOf('::: tip Title', 'Inside.', ':::', '', '::: {.note}', '', 'More.', '', ':::'), [
      'paragraph: Inside.',
      'paragraph: More.',
    ]);
  });
  it('leave out shortcodes and attribute lists', () => {
    assert.deepEqual(
      blocksOf('## 标题 {#title .wide}', '', '{{< figure src="a_b_c.png" >}}', '', 'Version {{ version }} is out.'),
      ['heading 2: 标题 ', 'paragraph: Version  is out.'],
    );
  });
});

describe('runs', () => {
  it('keep short code and hide long code', () => {
    assert.deepEqual(runsOf('a `b` c'), ['text: "a " → "a "', 'opaque: "`b`" → "b"', 'text: " c" → " c"']);
    assert.equal(
      runsOf(`a \`${'b'.repeat(65)}\``)
        .at(-1)
        ?.endsWith('→ ""'),
      true,
    );
  });
  it('take escapes and references whole', () => {
    assert.deepEqual(runsOf('\\*a&amp;&copy;'), [
      'atom: "\\\\*" → "*"',
      'text: "a" → "a"',
      'atom: "&amp;" → "&"',
      'atom: "&copy;" → "©"',
    ]);
  });
  it('take what is no reference as text', () => {
    assert.deepEqual(runsOf('a &bogus; b'), ['text: "a &bogus; b" → "a &bogus; b"']);
  });
  it('join English lines with a space and Chinese lines without', () => {
    assert.deepEqual(runsOf('> one\r\n>  two'), [
      'text: "one" → "one"',
      'gap: "\\r\\n>  " → " "',
      'text: "two" → "two"',
    ]);
    assert.deepEqual(runsOf('你好，\n  世界'), [
      'text: "你好，" → "你好，"',
      'gap: "\\n  " → ""',
      'text: "世界" → "世界"',
    ]);
  });
  it('break lines at hard breaks', () => {
    assert.equal(parseDraft('one  \ntwo\\\nthree<br>four').blocks[0]?.text, 'one two three four');
  });
  it('show an address by its host, and end it where Chinese goes on', () => {
    assert.equal(
      parseDraft('见 https://a.b/c?d，以及<https://e.f/g>和 www.h.i。').blocks[0]?.text,
      '见 a.b，以及e.f和 www.h.i。',
    );
  });
  it('hold the text of a link but not its address', () => {
    assert.deepEqual(runsOf('[a](http://b.c "d")'), ['text: "a" → "a"']);
  });
  it('tell formulas from prices', () => {
    assert.equal(parseDraft('It costs $5 and $10, with $x+1$ off.').blocks[0]?.text, 'It costs $5 and $10, with  off.');
  });
  it('read code elements as code and other elements as text', () => {
    assert.deepEqual(
      parseDraft('<b>Use</b> <kbd>Ctrl</kbd> H<sub>2</sub>O').blocks.map(({ text, words }) => [text, words]),
      [['Use Ctrl H2O', 2]],
    );
  });
});

describe('sections', () => {
  it('end at the next heading of the same or a higher level', () => {
    const source = 'Intro.\n\n# A\n\nText.\n\n## B\n\nText.\n\n# C\n';
    assert.deepEqual(
      parseDraft(source).sections.map(({ heading, span, blocks }) => [
        heading,
        source.slice(span.start, span.end).length,
        blocks,
      ]),
      [
        ['A', source.indexOf('C') - source.indexOf('A'), { start: 1, end: 5 }],
        ['B', source.indexOf('C') - source.indexOf('B'), { start: 3, end: 5 }],
        ['C', 2, { start: 5, end: 6 }],
      ],
    );
  });
  it('are not made by headings in quotes', () => {
    assert.deepEqual(parseDraft('> # A\n\nText.').sections, []);
  });
});
