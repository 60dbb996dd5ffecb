import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readPostMatter } from '../../../../src/domain/influence/export/post-matter.js';
import { exported, noteOf } from '../../../support/exports.js';
import { markdown } from '../../text/arbitraries.js';

const front = (text: string): Record<string, unknown> => {
  const inner = /^---\r?\n(?<yaml>[^]*?)\r?\n---\r?\n/.exec(text)?.groups?.['yaml'] ?? '';
  const values: unknown = parse(inner);
  assert.ok(typeof values === 'object' && values !== null);
  return Object.fromEntries(Object.entries(values));
};

describe('the front matter of an export for a blog', () => {
  it('keeps the keys and comments of the draft, and adds what the generator wants', () => {
    const { text } = exported('jekyll', '---\n# mine\ntitle: A\nmine: [1, two] # kept\n---\nText.\n', {
      date: '2026-11-20',
      canonical: 'https://a.example/a',
    });
    assert.equal(
      text,
      '---\n# mine\ntitle: A\nmine: [ 1, two ] # kept\nlayout: post\ndate: 2026-11-20\npublished: true\ncanonical_url: https://a.example/a\n---\nText.\n',
    );
  });

  it('gives Astro its own name for the date, in the same place', () => {
    const { text } = exported('astro', '---\ntitle: A\ndate: 2026-11-20\ntags: [x]\n---\nText.\n');
    assert.deepEqual(Object.keys(front(text)), ['title', 'pubDate', 'tags', 'draft']);
  });

  it('says for Jekyll and Hugo in their words whether it is a draft', () => {
    assert.equal(front(exported('jekyll', '---\ndraft: true\n---\nText.\n').text)['published'], false);
    const hugo = front(exported('hugo', '---\npublished: false\n---\nText.\n').text);
    assert.deepEqual([hugo['draft'], 'published' in hugo], [true, false]);
    assert.deepEqual(noteOf(exported('hugo', '---\ndraft: true\n---\nText.\n'), 'still-draft'), {
      code: 'still-draft',
    });
  });

  it('says TOML in YAML, dates as they were written', () => {
    const { text } = exported('hugo', '+++\ntitle = "A"\ndate = 2026-11-20T08:00:00+08:00\nweight = 3\n+++\nText.\n');
    assert.deepEqual(front(text), { title: 'A', date: '2026-11-20T08:00:00+08:00', weight: 3, draft: false });
  });

  it('takes the title from the first heading, then from what is known of the piece', () => {
    assert.equal(front(exported('hugo', '# The *first*\n\nText.\n').text)['title'], 'The first');
    assert.equal(front(exported('hugo', '# The first\n', { title: 'The piece' }).text)['title'], 'The piece');
    assert.deepEqual(noteOf(exported('hugo', 'Text.\n'), 'no-title'), { code: 'no-title' });
  });

  it('says of front matter that cannot be read that it is not there', () => {
    for (const broken of ['---\ntitle: [\n---\n', '+++\ntitle = \n+++\n', '---\n- a list\n---\n']) {
      const piece = exported('hugo', `${broken}# A\n\nText.\n`);
      assert.notEqual(noteOf(piece, 'broken-front-matter'), undefined, broken);
      assert.match(piece.text, /^---\ntitle: A\ndraft: false\n---\n# A\n\nText\.\n$/);
    }
  });

  it('is read where aliases go round in a circle or grow without end', () => {
    const growing = [
      'a: &a [x]',
      ...'bcdefgh'.split('').map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefg'[index] ?? ''}`)
            .join(', ')}]`,
      ),
    ];
    assert.equal(readPostMatter(['---', ...growing, '---', ''].join('\n')).broken, true);
    assert.doesNotThrow(() => exported('hugo', '---\na: &a [*a]\n---\nText.\n'));
  });

  it('leaves the body byte by byte', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('hugo', 'astro', 'jekyll'), (body, format) => {
        // A byte-order mark is no part of the text; a body of blanks is none.
        fc.pre(body.trim() !== '' && !body.startsWith('\ufeff'));
        const { text } = exported(format, `---\ntitle: A\n---\n${body}`);
        assert.ok(text.endsWith(`---\n${body}`));
      }),
      { numRuns: 100 },
    );
  });

  it('names the file after the slug, Jekyll after the day too', () => {
    const source = '---\ntitle: "C++ & Rust: what’s new?"\ndate: 2026-11-20\n---\nText.\n';
    assert.equal(exported('jekyll', source, { slug: null }).fileName, '2026-11-20-c-rust-whats-new.md');
    assert.equal(exported('hugo', source, { slug: 'My Post' }).fileName, 'my-post.md');
    assert.equal(exported('hugo', '# 夜间构建\n', { slug: null }).fileName, '夜间构建.md');
  });
});

describe('the front matter of an export for DEV', () => {
  it('holds at most four tags of letters and digits', () => {
    const piece = exported('dev', '---\ntags: [C++, web-dev, "1", a b, late]\n---\nText.\n');
    assert.equal(front(piece.text)['tags'], 'c, webdev, 1, ab');
    assert.deepEqual(noteOf(piece, 'tags-dropped')?.tags, ['late']);
  });

  it('is unpublished, and has nothing of the draft’s own keys', () => {
    const values = front(
      exported('dev', '---\ntitle: A\nmine: 1\ncover_image: /a.png\n---\nText.\n', { site: 'https://a.example' }).text,
    );
    assert.deepEqual(values, { title: 'A', published: false, cover_image: 'https://a.example/a.png' });
  });
});
