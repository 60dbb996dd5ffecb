import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { editProject } from '../../../src/domain/project/edit-project.js';
import { ignoreFor, type IgnoreScope } from '../../../src/domain/project/ignore.js';
import { NO_PROJECT } from '../../../src/domain/project/project.js';
import { readProject } from '../../../src/domain/project/read-project.js';
import { suppress } from '../../../src/domain/project/suppress.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { findingAt } from '../../support/findings.js';

const FILE = 'posts/one.md';

/** Whether a finding over a text is silent in one source after it was ignored in another. */
const silent = (
  ignoredIn: string,
  text: string,
  source: string,
  { as = text, scope = 'here', file = FILE }: { as?: string; scope?: IgnoreScope; file?: string } = {},
): boolean => {
  const ignore = ignoreFor(findingAt(ignoredIn, text), ignoredIn, scope, FILE);
  // Through the file, as the editor writes it and another run reads it.
  const project = readProject(editProject('', { kind: 'ignore', ignore }));
  assert.ok(project.ok);
  const draft = { source, draft: parseDraft(source), file, project: project.value };
  return suppress([findingAt(source, as)], draft).length === 0;
};

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '。', '中', '🙂', '"'), maxLength: 60 });

describe('a finding that is ignored here', () => {
  it('stays silent whatever is edited before it', () => {
    fc.assert(
      fc.property(words, words, words, (before, other, after) => {
        assert.ok(silent(`${before}MARKED${after}`, 'MARKED', `${other}MARKED${after}`));
      }),
    );
  });

  it('stays silent whatever is edited after it', () => {
    fc.assert(
      fc.property(words, words, words, (before, other, after) => {
        assert.ok(silent(`${before}MARKED${after}`, 'MARKED', `${before}MARKED${other}`));
      }),
    );
  });

  it('stays silent when it is far from edits on both sides', () => {
    const near = 'x'.repeat(24);
    fc.assert(
      fc.property(words, words, words, words, (before, after, otherBefore, otherAfter) => {
        const inside = `${near}MARKED${near}`;
        assert.ok(silent(before + inside + after, 'MARKED', otherBefore + inside + otherAfter));
      }),
    );
  });

  it('stays silent when lines are wrapped anew', () => {
    assert.ok(
      silent('One two three four five.', 'two three', 'One\ntwo\r\nthree  four\nfive.', { as: 'two\r\nthree' }),
    );
  });

  it('comes back when its own text is edited', () => {
    assert.ok(!silent('One two three.', 'One two three.', 'One two threes.', { as: 'One two threes.' }));
  });

  it('does not silence the same text elsewhere', () => {
    assert.ok(!silent('So it begins here, and on it goes.', 'it', 'Nobody had seen it coming.'));
  });

  it('does not silence another file', () => {
    assert.ok(!silent('One two.', 'two', 'One two.', { file: 'posts/two.md' }));
  });

  it('keeps no half of a character', () => {
    const source = `${'a🙂'.repeat(30)}MARKED${'🙂a'.repeat(30)}`;
    const { before, after } = ignoreFor(findingAt(source, 'MARKED'), source, 'here', FILE);
    assert.deepEqual([before?.isWellFormed(), after?.isWellFormed()], [true, true]);
  });
});

describe('a code that is ignored', () => {
  it('in a file is silent everywhere in it, and nowhere else', () => {
    const other = { as: 'three', scope: 'file' } as const;
    assert.ok(silent('One two.', 'two', 'Then three.', other));
    assert.ok(!silent('One two.', 'two', 'Then three.', { ...other, file: 'posts/two.md' }));
  });

  it('over a text in the project is silent over that text in every file, and over no other', () => {
    const other = { scope: 'project', file: 'posts/two.md' } as const;
    assert.ok(silent('One two.', 'two', 'Then two.', { ...other, as: 'two' }));
    assert.ok(!silent('One two.', 'two', 'Then three.', { ...other, as: 'three' }));
  });
});

describe('ignores without a file', () => {
  it('leave every finding as it is', () => {
    const source = 'One two.';
    const findings = [findingAt(source, 'two')];
    const draft = { source, draft: parseDraft(source), file: FILE, project: NO_PROJECT };
    assert.deepEqual(suppress(findings, draft), findings);
  });
});
