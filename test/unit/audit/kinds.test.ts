import assert from 'node:assert/strict';
import { kindOf, projectName } from '../../../src/domain/audit/kinds.js';
import { readKindRules } from '../../../src/domain/audit/read-kind-rules.js';
import { file } from '../../support/activity.js';

const usual = (uri: string, language: string): string =>
  kindOf([])(file({ uri: `file:///work/site/${uri}`, language }));
const ruled = (setting: unknown, uri: string, language = 'markdown'): string => {
  const { rules, problems } = readKindRules(setting);
  assert.deepEqual(problems, []);
  return kindOf(rules)(file({ uri: `file:///work/site/${uri}`, language }));
};

describe('the kind of work in a file', () => {
  const examples: readonly (readonly [string, string, string])[] = [
    ['src/main.ts', 'typescript', 'coding'],
    ['settings.json', 'jsonc', 'coding'],
    ['posts/engine.md', 'markdown', 'writing'],
    ['posts/engine.qmd', 'quarto', 'writing'],
    ['manual.adoc', 'asciidoc', 'writing'],
    ['notes/borrowing.md', 'markdown', 'learning'],
    ['a/Reading/paper.md', 'markdown', 'learning'],
    ['%E7%AC%94%E8%AE%B0/rust.md', 'markdown', 'learning'],
    ['src/notes/list.ts', 'typescript', 'coding'],
    ['.git/COMMIT_EDITMSG', 'git-commit', 'collaborating'],
  ];
  for (const [uri, language, kind] of examples)
    it(`is ${kind} for ${language} in ${uri}`, () => assert.equal(usual(uri, language), kind));

  it('is collaborating in the review of a pull request', () => {
    assert.equal(kindOf([])(file({ uri: 'review:/src/main.ts?1', language: 'typescript' })), 'collaborating');
  });

  it('is what the first rule that fits says', () => {
    const rules = [
      { pattern: 'drafts/**', kind: 'learning' },
      { language: 'markdown', kind: 'coding' },
    ];
    assert.equal(ruled(rules, 'drafts/2026/a.md'), 'learning');
    assert.equal(ruled(rules, 'posts/a.md'), 'coding');
    assert.equal(ruled(rules, 'posts/a.adoc', 'asciidoc'), 'writing');
  });

  it('needs all conditions of a rule', () => {
    const rules = [{ pattern: '*.md', language: 'mdx', kind: 'coding' }];
    assert.equal(ruled(rules, 'a.md'), 'writing');
  });

  it('can hang on the name of the workspace folder', () => {
    assert.equal(ruled([{ workspace: 'site', kind: 'collaborating' }], 'a.md'), 'collaborating');
    assert.equal(ruled([{ workspace: 'engine', kind: 'collaborating' }], 'a.md'), 'writing');
  });

  it('is found by a pattern in a path with blanks and Chinese', () => {
    assert.equal(
      ruled([{ pattern: '周 报/*.md', kind: 'collaborating' }], '%E5%91%A8%20%E6%8A%A5/a.md'),
      'collaborating',
    );
  });

  it('is found by patterns with alternatives, and dots are dots', () => {
    assert.equal(ruled([{ pattern: '*.{spec,test}.md', kind: 'coding' }], 'deep/a.test.md'), 'coding');
    assert.equal(ruled([{ pattern: 'a.md', kind: 'coding' }], 'aXmd'), 'writing');
  });
});

const problem = (setting: unknown): unknown => readKindRules(setting).problems[0];

describe('the rules of kinds', () => {
  it('are a list', () => assert.deepEqual(problem({}), { code: 'rules-no-list' }));
  it('are objects', () => assert.deepEqual(problem(['a']), { code: 'rule-no-object', index: 0 }));
  it('have a condition', () =>
    assert.deepEqual(problem([{ kind: 'coding' }]), { code: 'rule-without-condition', index: 0 }));
  it('have no members that nobody knows', () =>
    assert.deepEqual(problem([{ path: 'a', kind: 'coding' }]), {
      code: 'rule-unknown-member',
      index: 0,
      member: 'path',
    }));
  it('have texts as conditions', () =>
    assert.deepEqual(problem([{ language: 3, kind: 'coding' }]), {
      code: 'rule-no-text',
      index: 0,
      member: 'language',
    }));
  it('have a pattern that can be read', () =>
    assert.deepEqual(problem([{ pattern: 'a{b', kind: 'coding' }]), {
      code: 'rule-bad-pattern',
      index: 0,
      member: 'pattern',
    }));

  it('name one of the four kinds', () => {
    const found = readKindRules([{ language: 'go', kind: 'gaming' }]);
    assert.equal(found.problems[0]?.code, 'rule-unknown-kind');
    assert.deepEqual(found.rules, []);
  });

  it('hold where others are wrong', () => {
    const { rules, problems } = readKindRules([{ kind: 'coding' }, { language: 'go', kind: 'learning' }]);
    assert.deepEqual([rules.map(({ kind }) => kind), problems.length], [['learning'], 1]);
  });
});

describe('the name of a workspace folder', () => {
  it('is the last part of its URI, as people write it', () => {
    assert.equal(projectName('file:///work/%E5%8D%9A%E5%AE%A2'), '博客');
  });

  it('with a stray per cent sign is taken as it stands', () => {
    assert.equal(projectName('file:///work/100%'), '100%');
  });
});
