import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import { toFinding } from '../../../src/domain/rules/in-source.js';
import type { ProseFinding } from '../../../src/domain/rules/rule.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

/** The source after a replacement in the text of its only block, or null where it was left out. */
const replaced = (source: string, find: string, newText: string, at = find.length): string | null => {
  const [block] = parseDraft(source).blocks;
  assert.ok(block !== undefined);
  const start = block.text.indexOf(find);
  const span = { start: start + (newText === '+' ? at : 0), end: start + at };
  const kind = newText === '' ? 'remove' : 'replace';
  const fix = { kind, values: {}, edits: [{ span, newText }], safe: true } as const;
  const finding: ProseFinding = { code: 'style', span, values: {}, fixes: [fix] };
  const [own] = toFinding(block, finding).fixes;
  return own === undefined ? null : applyEdits(source, own.edits);
};

describe('a finding of a block in the source', () => {
  it('stands on the same words, with the severity of its code', () => {
    const [block] = parseDraft('# A **big** word').blocks;
    assert.ok(block !== undefined);
    const found = toFinding(block, { code: 'style', span: { start: 2, end: 5 }, values: { a: 1 }, fixes: [] });
    assert.deepEqual(found, {
      code: 'style',
      severity: 'hint',
      span: { start: 6, end: 9 },
      values: { a: 1 },
      gain: null,
      fixes: [],
    });
  });

  it('keeps a fix of plain text', () => assert.equal(replaced('# one two', 'two', 'three'), '# one three'));
  it('keeps a fix inside of markup', () => assert.equal(replaced('a **bc** d', 'bc', 'x'), 'a **x** d'));
  it('keeps what takes something away over a plain line end', () => {
    assert.equal(replaced('We saw\nthe end', ' the', ''), 'We saw end');
  });
  it('loses a replacement over a line end', () => assert.equal(replaced('the\nthe end', 'the the', 'the'), null));
  for (const [name, source, find] of [
    ['markup', 'a **b** c', 'a b'],
    ['code', 'a `b` c', 'a b c'],
    ['an escape', 'a \\* c', 'a * c'],
    ['a line end with a quote mark', '> a\n> b', 'a b'],
    ['an image without words', 'a ![](x)c', 'a c'],
  ] as const) {
    it(`loses a fix over ${name}`, () => assert.equal(replaced(source, find, 'x'), null));
  }

  it('keeps an insertion in plain text', () => assert.equal(replaced('ab', 'ab', '+', 1), 'a+b'));
  it('keeps an insertion beside code', () => assert.equal(replaced('中`b`', '中', '+'), '中+`b`'));
  it('keeps an insertion at the end', () => assert.equal(replaced('ab', 'ab', '+'), 'ab+'));
  it('loses an insertion where markup ends', () => assert.equal(replaced('**a**b', 'a', '+'), null));
});
