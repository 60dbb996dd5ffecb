import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/domain/annotation/apply-fixes.js';
import { writeMatter, type MatterChange } from '../../../../src/domain/influence/front-matter/write-matter.js';

/** The draft after a change, or the code of the failure. */
const written = (source: string, change: MatterChange): string => {
  const edits = writeMatter(source, change);
  return edits.ok ? applyEdits(source, edits.value) : JSON.stringify(edits.failure);
};
const fenced = (fence: string, front: string, end: string): string =>
  `${fence}\n${front}${fence}\n\nText. \t`.replaceAll('\n', end);

/** [what, what is there, the change, what comes of it], between the fences. */
type Case = readonly [what: string, before: string, change: MatterChange, after: string];

const YAML: readonly Case[] = [
  ['a plain title', 'title: Old # why\nx: 1\n', { title: 'New one' }, 'title: New one # why\nx: 1\n'],
  ['a plain title by one that needs quotes', 'title: Old\n', { title: 'Why: this' }, 'title: "Why: this"\n'],
  ['a title in single quotes', "title: 'Old'\n", { title: 'It’s Jim’s' }, "title: 'It’s Jim’s'\n"],
  ['a title with an apostrophe', "title: 'Old'\n", { title: "It's" }, "title: 'It''s'\n"],
  ['a title in double quotes', 'title: "Old"\n', { title: 'Say "hi"' }, 'title: "Say \\"hi\\""\n'],
  ['a folded title', 'title: >-\n  Old\n  one\n\n# c\nx: 1\n', { title: 'New' }, 'title: New\n\n# c\nx: 1\n'],
  ['an empty title', 'title: # none yet\n', { title: 'New' }, 'title: New # none yet\n'],
  ['a title in a flow map', '{title: Old, x: 1}\n', { title: 'A, b' }, '{title: "A, b", x: 1}\n'],
  ['a Chinese title', 'title: 旧的\n', { title: '新的：开始' }, 'title: 新的：开始\n'],
  ['a word that would be a flag', 'title: Old\n', { title: 'Yes' }, 'title: "Yes"\n'],
  ['a day', 'date: 2026-01-02\n', { date: '2026-11-24' }, 'date: 2026-11-24\n'],
  [
    'a day with a time and a zone',
    'date: "2026-01-02T10:00:00+08:00"\n',
    { date: '2026-11-24' },
    'date: "2026-11-24T10:00:00+08:00"\n',
  ],
  ['the day of Astro', "pubDate: 'Jul 08 2022'\n", { date: '2026-11-24' }, "pubDate: '2026-11-24'\n"],
  ['a day that is none', 'date: soon # c\n', { date: '2026-11-24' }, 'date: 2026-11-24 # c\n'],
  ['a flag', 'draft: true # c\n', { draft: false }, 'draft: false # c\n'],
  ['the flag of Jekyll', 'published: false\n', { draft: false }, 'published: true\n'],
  ['both flags', 'published: false\ndraft: true\n', { draft: false }, 'published: true\ndraft: false\n'],
  ['a day called published', 'published: 2026-01-02\n', { draft: true }, 'published: 2026-01-02\ndraft: true\n'],
  ['a flow list by more', 'tags: [a, # c\n  b]\n', { tags: ['a', 'b', 'c'] }, 'tags: [a, # c\n  b, c]\n'],
  ['a flow list by fewer', 'tags: [a, b]\n', { tags: ['b'] }, 'tags: [b]\n'],
  ['a block list by more', 'tags:\n  - a # c\nx: 1\n', { tags: ['a', 'b'] }, 'tags:\n  - a # c\n  - b\nx: 1\n'],
  [
    'a block list by others',
    'tags:\n  - a\n  - b # c\n  - d\nx: 1\n',
    { tags: ['b', 'e'] },
    'tags:\n  - b # c\n  - e\nx: 1\n',
  ],
  ['a block list in another order', 'tags:\n- a\n- b\n', { tags: ['b', 'a'] }, 'tags:\n- b\n- a\n'],
  ['a block list by nothing', 'tags:\n  - a\nx: 1\n', { tags: [] }, 'tags:\n    []\nx: 1\n'],
  ['a text of tags', 'tags: a, b\n', { tags: ['b'] }, 'tags: [b]\n'],
  [
    'keys that are not there',
    '# c\ntitle: T\n',
    { date: '2026-11-24', publishedTo: ['https://a.b/c', '知乎'], draft: false, tags: ['a b'] },
    '# c\ntitle: T\ndate: 2026-11-24\ndraft: false\ntags: [a b]\npublished_to: ["https://a.b/c", 知乎]\n',
  ],
];

const TOML: readonly Case[] = [
  ['a title', 'title = "Old" # why\nx = 1\n', { title: 'Say "hi"' }, 'title = "Say \\"hi\\"" # why\nx = 1\n'],
  ['a literal title', "title = 'Old'\n", { title: 'C:\\a' }, "title = 'C:\\a'\n"],
  ['a title on several lines', 'title = """\nOld"""\nx = 1\n', { title: 'New' }, 'title = "New"\nx = 1\n'],
  ['a quoted key', '"title" = "Old"\n', { title: 'New' }, '"title" = "New"\n'],
  ['a day', 'date = 2026-01-02 # c\n', { date: '2026-11-24' }, 'date = 2026-11-24 # c\n'],
  [
    'a day with a time',
    'date = 2026-01-02 10:00:00-08:00\n',
    { date: '2026-11-24' },
    'date = 2026-11-24 10:00:00-08:00\n',
  ],
  ['a day in quotes', 'date = "2026-01-02"\n', { date: '2026-11-24' }, 'date = "2026-11-24"\n'],
  ['a flag', 'draft = true\n', { draft: false }, 'draft = false\n'],
  ['a list by more', 'tags = ["a",] # c\n', { tags: ['a', 'b'] }, 'tags = ["a", "b",] # c\n'],
  [
    'a list on several lines by more',
    'tags = [\n  "a", # c\n]\n',
    { tags: ['a', 'b'] },
    'tags = [\n  "a",\n  "b", # c\n]\n',
  ],
  ['a list by fewer', 'tags = ["a", "b"]\n', { tags: ['b'] }, 'tags = ["b"]\n'],
  [
    'keys that are not there, above the tables',
    "x = '''\n[not a table]\ntitle = 1'''\n# c\n[extra]\ntitle = \"no\"\n",
    { title: 'T', draft: true, tags: ['a'] },
    'x = \'\'\'\n[not a table]\ntitle = 1\'\'\'\ntitle = "T"\ndraft = true\ntags = ["a"]\n# c\n[extra]\ntitle = "no"\n',
  ],
  ['keys where there are tables alone', '[extra]\na = 1\n', { draft: false }, 'draft = false\n[extra]\na = 1\n'],
];

describe('writing front matter', () => {
  for (const [fence, cases] of [
    ['---', YAML],
    ['+++', TOML],
  ] as const)
    for (const [what, before, change, after] of cases)
      for (const [ends, end] of [
        ['', '\n'],
        [' with the line ends of Windows', '\r\n'],
      ] as const)
        it(`${fence} changes ${what} and leaves the rest${ends}`, () =>
          assert.equal(written(fenced(fence, before, end), change), fenced(fence, after, end)));

  it('makes front matter where there is none', () =>
    assert.equal(
      written('\uFEFF# T\r\n\r\nText', { title: 'T: a', draft: true }),
      '\uFEFF---\r\ntitle: "T: a"\r\ndraft: true\r\n---\r\n\r\n# T\r\n\r\nText',
    ));

  it('makes front matter for an empty draft', () => assert.equal(written('', { title: 'T' }), '---\ntitle: T\n---\n'));

  it('edits nothing that says so already', () =>
    assert.deepEqual(
      writeMatter('---\ntitle: "T"\ndate: 2026-11-24 10:00\npublished: true\ntags: a, b\n---\n', {
        title: 'T',
        date: '2026-11-24',
        draft: false,
        tags: ['a', 'b'],
      }),
      { ok: true, value: [] },
    ));

  it('touches the changed characters of a day alone', () =>
    assert.deepEqual(writeMatter('---\ndate: 2026-01-02 10:00\n---\n', { date: '2026-11-24' }), {
      ok: true,
      value: [{ span: { start: 10, end: 20 }, newText: '2026-11-24' }],
    }));

  for (const [what, source, change, failure] of [
    ['a title that others repeat', '---\ntitle: &t A\nx: *t\n---\n', { title: 'B' }, 'unwritable'],
    ['tags that others repeat', '---\ntags: &t [a]\nx: *t\n---\n', { tags: ['a', 'b'] }, 'unwritable'],
    ['a title that is a map', '---\ntitle: {a: b}\n---\n', { title: 'B' }, 'unwritable'],
    ['tags that are maps', '---\ntags: [{a: b}]\n---\n', { tags: ['B'] }, 'unwritable'],
    ['new keys in a flow map', '---\n{a: b}\n---\n', { tags: ['B'] }, 'unwritable'],
    ['a title of dotted keys', '+++\ntitle.a = "b"\n+++\n', { title: 'B' }, 'unwritable'],
    ['broken YAML', '---\ntitle: [\n---\n', { title: 'B' }, 'broken'],
    ['broken TOML', '+++\ntitle = \n+++\n', { title: 'B' }, 'broken'],
    ['what nothing closes', '---\ntitle: A\n', { title: 'B' }, 'unclosed'],
  ] as const)
    it(`refuses ${what}`, () => {
      const edits = writeMatter(source, change);
      assert.equal(edits.ok ? null : edits.failure.code, failure);
    });
});
