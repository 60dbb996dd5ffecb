import assert from 'node:assert/strict';
import { NO_PROJECT } from '../../../src/domain/project/project.js';
import { readProject, type ReadProject } from '../../../src/domain/project/read-project.js';

const read = (text: string): ReadProject => {
  const result = readProject(text);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

/** The problems of a text, as "line code what". */
const problems = (text: string): readonly string[] => {
  const result = readProject(text);
  assert.ok(!result.ok, JSON.stringify(result));
  return result.failure.map(({ line, fault }) => {
    if (fault.code === 'broken-json') return `${line} ${fault.fault}`;
    if (fault.code === 'wrong-type') return `${line} ${fault.key} takes ${fault.expected}`;
    return 'key' in fault ? `${line} ${fault.code} ${fault.key}` : `${line} ${fault.code}`;
  });
};

describe('a project’s file', () => {
  it('may be empty, or hold nothing but a comment', () => {
    for (const text of ['', ' \n', '// Later.\n', '{}']) assert.deepEqual(read(text), { ...NO_PROJECT, warnings: [] });
  });

  it('gives words and names in their short and long forms', () => {
    assert.deepEqual(read('{ "lexicon": ["Inkbearing", { "text": "Kitex", "type": "ORG" }] }').lexicon, [
      { text: 'Inkbearing', type: null },
      { text: 'Kitex', type: 'ORG' },
    ]);
  });

  it('gives tags in their short and long forms', () => {
    assert.deepEqual(read('{ "tags": ["rust", { "tag": "中文", "words": ["汉语"] }] }').tags, {
      rust: [],
      中文: ['汉语'],
    });
  });

  it('gives levels, terms, ignores and the baseline, one of a kind unless it is counted', () => {
    const text = `{
      // Comments and trailing commas are welcome.
      "rules": { "long-sentence": "off" },
      "terms": { "master branch": "main branch" },
      "ignores": [{ "code": "spelling", "file": "a.md" }],
      "baseline": [{ "file": "a.md", "code": "style", "text": "so" }, { "file": "b.md", "code": "style", "text": "so", "count": 2 },],
    }`;
    const { rules, terms, ignores, baseline } = read(text);
    assert.deepEqual(
      { rules, terms, ignores, baseline },
      {
        rules: { 'long-sentence': 'off' },
        terms: { 'master branch': 'main branch' },
        ignores: [{ code: 'spelling', file: 'a.md', text: null, before: null, after: null }],
        baseline: [
          { file: 'a.md', code: 'style', text: 'so', count: 1 },
          { file: 'b.md', code: 'style', text: 'so', count: 2 },
        ],
      },
    );
  });

  it('leaves out what is not known, and says where it stands', () => {
    const { rules, lexicon, ignores, warnings } = read(
      [
        '{',
        '  "rules": { "long-sentense": "off", "style": "error" },',
        '  "lexicon": [{ "text": "Kitex", "kind": "ORG" }],',
        '  "ignores": [{ "code": "spelling" }, { "code": "speling" }],',
        '  "colour": "red"',
        '}',
      ].join('\n'),
    );
    assert.deepEqual([rules, lexicon, ignores.length], [{ style: 'error' }, [{ text: 'Kitex', type: null }], 1]);
    assert.deepEqual(
      new Set(warnings.map(({ line, fault }) => `${line} ${fault.code}`)),
      new Set(['1 unknown-code', '2 unknown-key', '3 unknown-code', '4 unknown-key']),
    );
  });

  it('lets an ignore without any condition silence nothing', () => {
    const { ignores, warnings } = read('{ "ignores": [\n{ "before": "a" }] }');
    assert.deepEqual([ignores, warnings.map(({ line, fault }) => [line, fault.code])], [[], [[1, 'empty-ignore']]]);
  });

  it('is read as far as it is understood when a newer version wrote it', () => {
    const { rules, warnings } = read('{ "version": 2,\n "rules": { "style": "off" }, "moods": [] }');
    assert.deepEqual([rules, warnings[0]?.fault], [{ style: 'off' }, { code: 'newer-version', version: 2 }]);
  });

  const wrong: readonly (readonly [text: string, ...problems: string[]])[] = [
    ['[]', '0 {} takes object'],
    ['{\n"rules": []}', '1 rules takes object'],
    ['{"rules": {\n"style": "loud"}}', '1 style takes level'],
    ['{"rules": {\n"style": 1}}', '1 style takes level'],
    ['{"lexicon": [\n"a",\n7]}', '2 lexicon takes word'],
    ['{"lexicon": "a"}', '0 lexicon takes list'],
    ['{"terms": {\n"a": null}}', '1 a takes text'],
    ['{"tags": [\n{"words": []}]}', '1 tags takes tag'],
    ['{"ignores": [{"code":\n7}]}', '1 code takes code'],
    ['{"baseline": [\n{"file": "a.md", "code": "style"}]}', '1 missing-key text'],
    ['{"baseline": [{"file": "a.md", "code": "style", "text": "",\n"count": 0}]}', '1 count takes number'],
    ['{"version": "1"}', '0 version takes number'],
    ['{"rules": {}\n"terms": {}}', '1 comma'],
    ['{"rules" {}}', '0 colon', '0 symbol'],
    ['{"lexicon": ["a"', '0 close', '0 close'],
    ['{"lexicon": ["a]}', '0 text', '0 close', '0 close'],
    ['{"terms":\n{"a": "b",\n"a": "c"}}', '2 repeated-key a'],
  ];
  for (const [text, ...expected] of wrong) {
    it(`is refused with its line and reason: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text), expected);
    });
  }

  it('that is nested in thousands of levels is broken, and stops nothing', () => {
    const deep = `{ "rules": ${'['.repeat(20_000)}${']'.repeat(20_000)} }`;
    const result = readProject(deep);
    assert.ok(!result.ok && result.failure.length > 0);
  });
});
