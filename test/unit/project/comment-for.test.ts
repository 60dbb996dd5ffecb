import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { commentFor } from '../../../src/domain/project/comment-for.js';
import { NO_PROJECT } from '../../../src/domain/project/project.js';
import { suppress } from '../../../src/domain/project/suppress.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

const findingAt = (source: string, marked: string): Finding => {
  const start = source.indexOf(marked);
  const span = { start, end: start + marked.length };
  return { code: 'spelling', severity: 'information', span, values: {}, gain: null, fixes: [] };
};

/** The draft with the comment in it, or null where none can stand. */
const commented = (source: string, marked: string, mdx = false): string | null => {
  const edit = commentFor(findingAt(source, marked), { draft: parseDraft(source), source, mdx });
  return edit === null ? null : applyEdits(source, [edit]);
};

const isSilent = (source: string, marked: string): boolean => {
  const place = { source, draft: parseDraft(source), file: 'a.md', project: NO_PROJECT };
  return suppress([findingAt(source, marked)], place).length === 0;
};

/** What a draft says, block by block. */
const words = (of: string): string =>
  parseDraft(of)
    .blocks.map(({ kind, text }) => `${kind} ${text}`)
    .join('\n');

describe('a comment that silences a finding', () => {
  const PLACES = [
    ['above a paragraph', 'One.\n\nIt is teh end.\n', 'teh'],
    ['under a fence with a blank line in it', '```\na\n\nb\n```\nIt is teh end.\n', 'teh'],
    ['under a heading', '# One\nIt is teh end.\n', 'teh'],
    ['above a heading', 'One.\n\n## Teh end\n\nTwo.\n', 'Teh'],
    ['inside a list item', '- One.\n- It is teh end.\n', 'teh'],
    ['inside a quote', '> It is teh end.\n', 'teh'],
    ['behind the front matter', '---\ntitle: Teh end\n---\n\nOne.\n', 'Teh'],
    ['at emphasis', 'One.\n\n**It is** teh end.\n', 'teh'],
  ] as const;
  for (const [name, source, marked] of PLACES) {
    it(`stands ${name}, and everything else reads as before`, () => {
      const text = commented(source, marked);
      assert.ok(text !== null);
      assert.ok(isSilent(text, marked), text);
      assert.equal(words(text), words(source));
    });
  }

  it('is written as MDX has it', () => {
    assert.equal(
      commented('One.\n\nIt is teh end.\n', 'teh', true),
      'One.\n\n{/* inkbearing-ignore spelling */}\n\nIt is teh end.\n',
    );
  });

  it('cannot stand at the beginning of an item or in a cell', () => {
    assert.equal(commented('- Teh end.\n', 'Teh'), null);
    assert.equal(commented('| a |\n|---|\n| It is teh end |\n', 'teh'), null);
  });
});
