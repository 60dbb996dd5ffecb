import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { editProject, projectEditProblem } from '../../../src/domain/project/edit-project.js';
import type { ProjectChange } from '../../../src/domain/project/project-change.js';
import { PROJECT_VERSION } from '../../../src/domain/project/project-form.js';
import type { Ignore, Project } from '../../../src/domain/project/project.js';
import { readProject } from '../../../src/domain/project/read-project.js';
import { projectTexts } from './arbitraries.js';

const IGNORE: Ignore = { code: 'style', file: 'posts/one.md', text: 'a "b" 中', before: 'x', after: '' };
const OLD = { file: 'a.md', code: 'style', text: 'so', count: 1 } as const;

const read = (text: string): Project => {
  const result = readProject(text);
  assert.ok(result.ok, `${JSON.stringify(result)} in ${text}`);
  const { warnings: _, ...project } = result.value;
  return project;
};

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** Whether a text is another one with something put in, and nothing else. */
const isWithin = (part: string, whole: string): boolean => {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index += 1) if (whole[index] === part[at]) at += 1;
  return at === part.length;
};

const commonEnds = (a: string, b: string): number => {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end;
};

const additions: readonly (readonly [name: string, change: ProjectChange, added: Partial<Project>])[] = [
  ['an ignore', { kind: 'ignore', ignore: IGNORE }, { ignores: [IGNORE] }],
  [
    'a word',
    { kind: 'lexicon', entry: { text: 'Kitex-new', type: null } },
    { lexicon: [{ text: 'Kitex-new', type: null }] },
  ],
  [
    'a name',
    { kind: 'lexicon', entry: { text: 'Kitex-new', type: 'ORG' } },
    { lexicon: [{ text: 'Kitex-new', type: 'ORG' }] },
  ],
  ['a rule', { kind: 'rule', code: 'spelling', level: 'off' }, { rules: { spelling: 'off' } }],
  ['a baseline', { kind: 'baseline', entries: [OLD] }, { baseline: [OLD] }],
];

describe('a change of a project’s file', () => {
  for (const [name, change, added] of additions) {
    it(`adds ${name} and leaves every other character as it is`, () => {
      fc.assert(
        fc.property(projectTexts, (text) => {
          const edited = editProject(text, change);
          assert.ok(isWithin(text, edited), edited);
          const before = read(text);
          assert.deepEqual(read(edited), {
            ...before,
            lexicon: [...before.lexicon, ...(added.lexicon ?? [])],
            ignores: [...before.ignores, ...(added.ignores ?? [])],
            rules: { ...before.rules, ...added.rules },
            baseline: added.baseline ?? before.baseline,
          });
        }),
      );
    });

    it(`adds ${name} once`, () => {
      fc.assert(
        fc.property(projectTexts, (text) => {
          const edited = editProject(text, change);
          assert.equal(editProject(edited, change), edited);
        }),
      );
    });

    it(`makes a new file for ${name}, with its version`, () => {
      const made = editProject('', change);
      assert.ok(made.startsWith(`{\n  "version": ${PROJECT_VERSION},\n  "`) && made.endsWith('\n}\n'), made);
      assert.equal(editProject(made, change), made);
    });
  }

  it('replaces no more than the value of a rule', () => {
    fc.assert(
      fc.property(projectTexts, (text) => {
        const first = editProject(text, { kind: 'rule', code: 'spelling', level: 'warning' });
        const second = editProject(first, { kind: 'rule', code: 'spelling', level: 'off' });
        assert.ok(commonEnds(first, second) >= first.length - '"warning"'.length);
        assert.equal(read(second).rules.spelling, 'off');
      }),
    );
  });

  it('replaces a whole baseline and nothing around it', () => {
    const before = '{\n  "baseline": [ /* old */ ], // mine\n  "tags": []\n}\n';
    assert.equal(
      editProject(before, { kind: 'baseline', entries: [OLD, { ...OLD, file: 'b.md', count: 2 }] }),
      lines(
        '{',
        '  "baseline": [',
        '    { "file": "a.md", "code": "style", "text": "so" },',
        '    { "file": "b.md", "code": "style", "text": "so", "count": 2 }',
        '  ], // mine',
        '  "tags": []',
        '}',
      ),
    );
  });

  it('takes over the indentation, and leaves a comment with the line that it speaks about', () => {
    const before = lines('{', '\t"lexicon": [', '\t\t"a", // first', '\t\t"b" // second', '\t]', '}');
    assert.equal(
      editProject(before, { kind: 'lexicon', entry: { text: 'c', type: null } }),
      lines('{', '\t"lexicon": [', '\t\t"a", // first', '\t\t"b", // second', '\t\t"c"', '\t]', '}'),
    );
  });

  it('keeps a trailing comma trailing', () => {
    const before = lines('{', '  "lexicon": [', '    "a",', '  ],', '}');
    assert.equal(
      editProject(before, { kind: 'rule', code: 'style', level: 'off' }),
      lines('{', '  "lexicon": [', '    "a",', '  ],', '  "rules": {', '    "style": "off"', '  },', '}'),
    );
  });

  it('stays on the line where all stands on one, and keeps the line ends of the file', () => {
    const change: ProjectChange = { kind: 'lexicon', entry: { text: 'b', type: null } };
    assert.equal(editProject('{"lexicon":["a"]}', change), '{"lexicon":["a", "b"]}');
    assert.equal(
      editProject('{\r\n  "tags": []\r\n}', change),
      '{\r\n  "tags": [],\r\n  "lexicon": [\r\n    "b"\r\n  ]\r\n}',
    );
  });

  it('gives a word that is there its type, and takes none away', () => {
    const typed = editProject('{"lexicon":["a", "Kitex"]}', {
      kind: 'lexicon',
      entry: { text: 'Kitex', type: 'ORG' },
    });
    assert.equal(typed, '{"lexicon":["a", { "text": "Kitex", "type": "ORG" }]}');
    assert.equal(editProject(typed, { kind: 'lexicon', entry: { text: 'Kitex', type: null } }), typed);
  });

  it('writes no ignore that would silence everything', () => {
    const ignore: Ignore = { code: null, file: null, text: null, before: 'a', after: 'b' };
    assert.equal(editProject('{}', { kind: 'ignore', ignore }), '{}');
  });

  const kept: readonly (readonly [name: string, text: string, code: string])[] = [
    ['a newer version wrote', '{ "version": 2, "moods": [] }', 'newer-version'],
    ['is broken', '{ "lexicon": ["a" }', 'broken-json'],
    ['has the wrong form', '{ "lexicon": "a" }', 'wrong-type'],
  ];
  for (const [name, text, code] of kept) {
    it(`never touches a file that ${name}, and says why`, () => {
      for (const [, change] of additions) assert.equal(editProject(text, change), text);
      assert.equal(projectEditProblem(text)?.fault.code, code);
    });
  }
});
