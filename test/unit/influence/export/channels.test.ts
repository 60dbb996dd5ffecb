import assert from 'node:assert/strict';
import { exportPiece } from '../../../../src/domain/influence/export/export-piece.js';
import { requestFor } from '../../../../src/domain/influence/export/request-for.js';
import { elementsIn, exported, exportRequest, noteOf } from '../../../support/exports.js';
import { channelOf, pieceOf } from '../../../support/pieces.js';

const failureOf = (source: string, format: 'none' | 'zhihu'): string | undefined => {
  const done = exportPiece(exportRequest({ source, format }));
  return done.ok ? undefined : done.failure.code;
};

const languageOf = (source: string): string =>
  requestFor({ source, format: 'dev', slug: null, piece: null, channels: {} }).language;

describe('an export for a channel', () => {
  it('is refused where there is nothing to export', () => {
    assert.equal(failureOf('Text.', 'none'), 'nothing-to-export');
    assert.equal(failureOf('---\ntitle: A\n---\n\n', 'zhihu'), 'empty-draft');
    assert.equal(failureOf(`${'>'.repeat(1000)} x`, 'zhihu'), 'too-deep');
  });

  it('makes addresses absolute by the page and the site, as far as they are known', () => {
    const source = '![a](b/c.png) [d](../e.md#f) [g](/h?i=1) [j](#k) [l](https://m.example) ![n](</o p.png>)\n';
    assert.equal(
      exported('csdn', source, { canonical: 'https://x.example/posts/one/' }).text.split('\n')[2],
      '![a](https://x.example/posts/one/b/c.png) [d](https://x.example/posts/e.md#f) [g](https://x.example/h?i=1) [j](#k) [l](https://m.example) ![n](<https://x.example/o%20p.png>)',
    );
    const site = exported('csdn', source, { site: 'https://x.example' });
    assert.deepEqual(noteOf(site, 'relative-images')?.urls, ['b/c.png']);
    assert.deepEqual(noteOf(site, 'relative-links')?.urls, ['../e.md#f']);
    assert.match(site.text, /\[g\]\(https:\/\/x\.example\/h\?i=1\)/);
  });

  it('knows the page by the path in the front matter', () => {
    const { text } = exported('csdn', '---\nurl: /posts/two/\n---\n![a](b.png)\n', { site: 'https://x.example' });
    assert.equal(text, '![a](https://x.example/posts/two/b.png)\n');
  });

  it('leaves out the heading that says the title again, where the channel shows it', () => {
    assert.equal(exported('csdn', '# A title\n\nText.\n').text, 'Text.\n');
    assert.equal(exported('csdn', '---\ntitle: Other\n---\n# A title\n\nText.\n').text, '# A title\n\nText.\n');
    assert.equal(exported('medium', '# A title\n\nText.\n').text, '# A title\n\nText.\n');
  });

  it('joins lines where each line end would be a break, Chinese without a blank', () => {
    assert.equal(
      exported('csdn', '> one\n> two\n\n一行\n两行\n\nhard  \nbreak\n').text,
      '> one two\n\n一行两行\n\nhard  \nbreak\n',
    );
  });

  it('takes scripts out, and says so', () => {
    const source = 'A <b onclick="x()">b</b>\n\n<script>\nrun()\n</script>\n\n[l](javascript:run())\n';
    const csdn = exported('csdn', source);
    assert.doesNotMatch(csdn.text, /onclick|script|run/);
    assert.deepEqual(noteOf(csdn, 'html-dropped')?.names, ['onclick', 'script']);
    assert.deepEqual(noteOf(csdn, 'unsafe-links')?.urls, ['javascript:run()']);
  });

  it('knows the template tags of other generators, but not those in code', () => {
    const source = '{{< fig >}} and `{{ code }}`\n\n{% raw %}\n\n```\n{{< no >}}\n```\n';
    assert.deepEqual(noteOf(exported('zhihu', source), 'shortcodes')?.tags, ['{{< fig >}}', '{% raw %}']);
    assert.deepEqual(noteOf(exported('hugo', source), 'shortcodes')?.tags, ['{% raw %}']);
  });
});

describe('an export for Zhihu', () => {
  it('writes formulas within a line between two dollars', () => {
    assert.equal(exported('zhihu', 'So $a_1$ is.\n\n$$\nb\n$$\n').text, 'So $$a_1$$ is.\n\n$$\nb\n$$\n');
  });

  it('lists footnotes in the order of their references', () => {
    const source = 'One[^b], two[^a], one again[^b].\n\n[^a]: A.\n[^b]: B, see[^c].\n[^c]: C.\n[^d]: D.\n';
    assert.equal(
      exported('zhihu', source).text,
      'One\\[1\\], two\\[2\\], one again\\[1\\].\n\n## Notes\n\n1. B, see\\[3\\].\n2. A.\n3. C.\n4. D.\n',
    );
  });
});

describe('an export for WeChat', () => {
  it('numbers links and footnotes together, and each address once', () => {
    const { text } = exported('wechat', '[a](https://a.example) x[^1] [b](https://a.example)\n\n[^1]: N.\n');
    assert.deepEqual(text.match(/\[\d\]/g), ['[1]', '[2]', '[1]', '[1]', '[2]']);
    assert.ok(!elementsIn(text).elements.has('a'));
  });

  it('keeps the blanks of code, and its lines', () => {
    assert.match(
      exported('wechat', '```\na  b\n\n  <c>\n```\n').text,
      />a&nbsp;&nbsp;b<br \/><br \/>&nbsp;&nbsp;&#x3C;c><\/code>/,
    );
  });

  it('has no blank in Chinese where the source has a line end', () => {
    assert.match(exported('wechat', '一行\n两行\n').text, /一行两行/);
  });

  it('keeps the elements of the draft’s own HTML that are harmless, closed in their turn', () => {
    const { text } = exported(
      'wechat',
      'a <kbd class="k">b</kbd> <sup>c\n\n<div><p>d</div>\n\n<iframe src="https://v.example/1"></iframe>\n',
    );
    const { elements, attributes } = elementsIn(text);
    assert.ok(elements.has('kbd') && elements.has('sup'));
    assert.ok(!elements.has('iframe') && !attributes.has('class'));
    assert.match(text, /https:\/\/v\.example\/1/);
  });
});

describe('a newsletter', () => {
  it('has the description before all, hidden, and a link to the original', () => {
    const { text } = exported('newsletter-html', '---\ndescription: "In <short>"\n---\nText.\n', {
      canonical: 'https://a.example/1',
    });
    assert.match(text, /<div style="display:none[^"]*">In &#x3C;short><\/div>/);
    assert.match(text, /<a href="https:\/\/a\.example\/1"[^>]*>Read it in your browser<\/a>/);
  });

  it('says when Gmail will cut it off', () => {
    assert.equal(noteOf(exported('newsletter-html', 'Text. '.repeat(20_000)), 'mail-clipped')?.code, 'mail-clipped');
    assert.equal(noteOf(exported('newsletter-html', 'Text.'), 'mail-clipped'), undefined);
  });

  it('counts two columns for a Chinese character, and begins no line with a full stop', () => {
    const { text } = exported('newsletter-text', `${'字'.repeat(36)}。${'字'.repeat(10)}\n`);
    assert.deepEqual(text.split('\n'), ['字'.repeat(35), `字。${'字'.repeat(10)}`, '']);
  });
});

describe('the outline of a talk', () => {
  it('has a slide for each section, and the first sentences as notes', () => {
    const { text } = exported('talk', '# T\n\nOne. Two.\n\nSub\n---\n\nThree! Four.\n\n- shown\n');
    assert.equal(text, '# T\n\n<!--\nAbout 1 minute.\nOne.\n-->\n\n---\n\n## Sub\n\n- shown\n\n<!--\nThree!\n-->\n');
  });

  it('takes a minute for 130 words or for 200 Chinese characters', () => {
    assert.equal(noteOf(exported('talk', 'word '.repeat(1300)), 'talk-length')?.minutes, 10);
    assert.equal(noteOf(exported('talk', '字'.repeat(1000)), 'talk-length')?.minutes, 5);
  });

  it('ends no comment early', () => {
    assert.match(exported('talk', 'A --> b. C.\n').text, /<!--\nAbout 1 minute\.\nA –> b\.\n-->/);
  });
});

describe('the request for an export', () => {
  const channels = {
    medium: channelOf('medium', { format: 'medium', site: 'https://medium.example' }),
    blog: channelOf('blog', { site: 'https://blog.example' }),
  };

  it('takes for the original what appeared on a site of one’s own', () => {
    const piece = pieceOf('p', {
      title: 'A piece',
      publications: [
        { channel: 'medium', date: '2026-11-01', url: 'https://medium.example/x' },
        { channel: 'blog', date: '2026-11-02', url: 'https://blog.example/x' },
      ],
    });
    const { canonical, site, date, title } = requestFor({
      source: 'Text.',
      format: 'dev',
      slug: null,
      piece,
      channels,
    });
    assert.deepEqual(
      [canonical, site, date, title],
      ['https://blog.example/x', 'https://blog.example', '2026-11-02', 'A piece'],
    );
  });

  it('knows the language of the draft', () => {
    assert.deepEqual(
      [languageOf('这是一篇关于 Rust 的文章。'), languageOf('A post about 中文 and the rest of it.')],
      ['zh', 'en'],
    );
  });
});
