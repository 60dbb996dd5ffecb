import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

const titlesOf = (source: string): readonly string[] =>
  parseDraft(source).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('front matter', () => {
  for (const [what, yaml, title] of [
    ['plain', 'title: A plain title # comment', 'A plain title'],
    ['single-quoted', "title: 'It''s quoted'", "It's quoted"],
    ['double-quoted', 'title: "A \\"b\\" \\u4f60"', 'A "b" 你'],
    ['folded', 'title: >-\n  one\n  two', 'one two'],
    ['literal and Chinese', 'title: |\n  第一行\n  第二行\n', '第一行第二行'],
    ['plain over two lines', 'title: one\n  two\nlayout: x', 'one two'],
  ] as const) {
    it(`gives a ${what} title with its place`, () => {
      const source = `---\n${yaml}\n---\n`;
      const draft = parseDraft(source);
      assert.deepEqual(draft.frontMatter, { span: { start: 0, end: source.length }, broken: false });
      assert.deepEqual(titlesOf(source), [`title: ${title}`]);
      for (const { kind, span, text } of draft.blocks[0]?.runs ?? []) {
        if (kind === 'text') assert.equal(source.slice(span.start, span.end), text);
      }
    });
  }
  it('gives a description too, and what follows, with any line ends', () => {
    const source = '---\r\ntitle: T\r\ndescription: D\r\ndraft: true\r\n---\r\nText.';
    assert.deepEqual(titlesOf(source), ['title: T', 'description: D', 'paragraph: Text.']);
  });
  it('that is broken does not keep the rest from being read', () => {
    const draft = parseDraft('---\ntitle: [a\n---\nText.');
    assert.deepEqual([draft.frontMatter?.broken, draft.blocks.map(({ text }) => text)], [true, ['Text.']]);
  });
  it('in TOML is skipped', () => {
    assert.deepEqual(titlesOf('+++\ntitle = "T"\n+++\n\nText.'), ['paragraph: Text.']);
  });
  it('that is not closed is no front matter', () => {
    assert.equal(parseDraft('---\n\nText.').frontMatter, null);
  });
});
