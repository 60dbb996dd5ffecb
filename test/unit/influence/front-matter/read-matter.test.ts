import assert from 'node:assert/strict';
import { readMatter, type DraftMatter } from '../../../../src/domain/influence/front-matter/read-matter.js';
import { writtenDay } from '../../../../src/domain/influence/front-matter/written-day.js';

const read = (source: string): DraftMatter => {
  const matter = readMatter(source);
  assert.ok(matter.ok, JSON.stringify(matter));
  return matter.value;
};
const yaml = (...lines: readonly string[]): DraftMatter => read(['---', ...lines, '---', '', 'Text.'].join('\n'));
const toml = (...lines: readonly string[]): DraftMatter => read(['+++', ...lines, '+++', '', 'Text.'].join('\n'));

describe('reading front matter', () => {
  it('takes all keys from YAML', () => {
    const matter = yaml(
      'title: "Why: a story"',
      'date: 2026-11-24T10:00:00+08:00',
      'tags: [go, 1.10]',
      'draft: true',
      'published_to: [https://dev.to/x, 知乎]',
      'canonical_url: https://example.com/x',
      'description: >',
      '  Two',
      '  lines',
    );
    assert.deepEqual(matter, {
      title: 'Why: a story',
      date: '2026-11-24',
      tags: ['go', '1.10'],
      draft: true,
      publishedTo: ['https://dev.to/x', '知乎'],
      canonicalUrl: 'https://example.com/x',
      description: 'Two lines',
    });
  });

  it('takes all keys from TOML, above its tables', () => {
    const matter = toml(
      "title = '为什么'",
      'date = 2026-11-24T23:30:00-08:00 # evening',
      'tags = [',
      '  "a", # one',
      '  "b",',
      ']',
      'draft = false',
      '[extra]',
      'title = "not this"',
    );
    assert.deepEqual(
      [matter.title, matter.date, matter.tags, matter.draft],
      ['为什么', '2026-11-24', ['a', 'b'], false],
    );
  });

  it('says nothing for a draft without front matter', () => {
    assert.deepEqual(read('# Title\n'), {
      title: null,
      date: null,
      tags: [],
      draft: null,
      publishedTo: [],
      canonicalUrl: null,
      description: null,
    });
  });

  it('takes a rule before text for no front matter', () => assert.equal(read('---\n\nText.\n').title, null));
  it('takes a number as it is written for a title', () => assert.equal(yaml('title: 2024.10').title, '2024.10'));
  it('follows an alias', () => assert.equal(yaml('a: &a Name', 'title: *a').title, 'Name'));
  it('follows no lists that repeat one another without end', () => {
    const levels = Array.from({ length: 40 }, (_, index) => `l${index + 1}: &l${index + 1} [*l${index}, *l${index}]`);
    assert.equal(yaml('l0: &l0 [x, y]', ...levels, 'me: &me [*me]', 'title: T').title, 'T');
  });
  it('reads behind a byte order mark', () => assert.equal(read('\uFEFF---\r\ntitle: A\r\n---\r\n').title, 'A'));
  it('takes "published: false" of Jekyll for a draft', () => assert.equal(yaml('published: false').draft, true));
  it('takes "draft: yes" of YAML 1.1 for a draft', () => assert.equal(yaml('draft: yes').draft, true));
  it('takes a day under "published" for no word about a draft', () =>
    assert.equal(yaml('published: 2026-01-02').draft, null));
  it('reads the day that Astro calls pubDate', () => assert.equal(yaml("pubDate: 'Jul 08 2022'").date, '2022-07-08'));
  it('prefers "date" to other spellings', () =>
    assert.equal(yaml('pubDate: 2026-01-02', 'date: 2026-01-03').date, '2026-01-03'));
  it('takes tags of another form for none', () => assert.deepEqual(yaml('tags: {a: b}').tags, []));

  for (const [what, source, failure] of [
    ['YAML that is broken', '---\ntitle: T\ntags: [a\n---\n', { code: 'broken', form: 'yaml', line: 4 }],
    ['a key that is there twice', '---\ntitle: T\ntitle: U\n---\n', { code: 'broken', form: 'yaml', line: 3 }],
    ['TOML that is broken', '+++\ntitle = "T"\ndraft = maybe\n+++\n', { code: 'broken', form: 'toml', line: 3 }],
    ['a list', '---\n- a\n---\n', { code: 'no-keys' }],
    ['YAML that nothing closes', '---\ntitle: T\n\nText.\n', { code: 'unclosed' }],
    ['TOML that nothing closes', '+++\r\ntitle = "T"\r\n\r\nText.\r\n', { code: 'unclosed' }],
  ] as const) {
    it(`refuses ${what}`, () => assert.deepEqual(readMatter(source), { ok: false, failure }));
  }
});

describe('a day as it is written', () => {
  for (const [text, day] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24 10:00:00 +0800', '2026-11-24'],
    ['2026-1-2', '2026-01-02'],
    ['2026/01/02', '2026-01-02'],
    ['2026年1月2日', '2026-01-02'],
    ['Nov 24, 2026', '2026-11-24'],
    ['24 November 2026 10:00', '2026-11-24'],
    ['Tue, 24 Nov 2026 10:00:00 GMT', '2026-11-24'],
    ['2026-02-30', undefined],
    ['2026-11-245', undefined],
    ['soon', undefined],
  ] as const) {
    it(`is ${day ?? 'none'} in "${text}"`, () => assert.equal(writtenDay(text)?.day, day));
  }
});
