import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { alike, applyEdits, combinedEdits, safelyFixable } from '../../../src/domain/annotation/apply-fixes.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { rebaseFindings, rebaseSpan } from '../../../src/domain/annotation/rebase.js';

/** A finding over a stretch of a text, with a fix that replaces it. */
const finding = (start: number, end: number, newText = '', safe = true): Finding => ({
  code: 'repeated-word',
  severity: 'information',
  span: { start, end },
  values: {},
  gain: null,
  fixes: [{ kind: 'replace', values: { text: newText }, edits: [{ span: { start, end }, newText }], safe }],
});

/** A text of words and findings over some of them, each of which turns its word into capitals. */
const marked = fc
  .array(fc.record({ word: fc.stringMatching(/^[a-z]{1,6}$/), wrong: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((words) => {
    let source = '';
    const findings: Finding[] = [];
    for (const { word, wrong } of words) {
      if (wrong) findings.push(finding(source.length, source.length + word.length, `${word.toUpperCase()}!`));
      source += `${word} `;
    }
    return {
      source,
      findings,
      wanted: words.map(({ word, wrong }) => `${wrong ? `${word.toUpperCase()}!` : word} `).join(''),
    };
  });

describe('findings after an edit', () => {
  it('move when it stands before them', () => {
    const [moved] = rebaseFindings([finding(10, 14)], [{ span: { start: 0, end: 2 }, newText: 'five!' }]);
    assert.deepEqual(moved?.span, { start: 13, end: 17 });
    assert.deepEqual(moved.fixes[0]?.edits[0]?.span, { start: 13, end: 17 });
  });

  it('stay when it stands behind them', () => {
    const before = finding(10, 14);
    assert.deepEqual(rebaseFindings([before], [{ span: { start: 14, end: 20 }, newText: '' }]), [before]);
  });

  it('are gone when it touches what they mark', () => {
    assert.deepEqual(rebaseFindings([finding(10, 14)], [{ span: { start: 12, end: 12 }, newText: 'x' }]), []);
  });

  it('lose the fix that it touches, and keep the others', () => {
    const two: Finding = { ...finding(10, 14), fixes: [...finding(30, 34).fixes, ...finding(10, 14).fixes] };
    const [left] = rebaseFindings([two], [{ span: { start: 31, end: 32 }, newText: '' }]);
    assert.equal(left?.fixes.length, 1);
  });

  it('keep an insertion that stands right behind it', () => {
    assert.deepEqual(rebaseSpan({ start: 5, end: 5 }, [{ span: { start: 3, end: 5 }, newText: '' }]), {
      start: 3,
      end: 3,
    });
  });

  it('can all be mended one after another, in any order', () => {
    fc.assert(
      fc.property(marked, fc.infiniteStream(fc.nat()), ({ source, findings, wanted }, chance) => {
        let text = source;
        let left: readonly Finding[] = findings;
        while (left.length > 0) {
          const [next] = [left[(chance.next().value ?? 0) % left.length]];
          const edits = next?.fixes[0]?.edits ?? [];
          text = applyEdits(text, edits);
          left = rebaseFindings(
            left.filter((other) => other !== next),
            edits,
          );
        }
        assert.equal(text, wanted);
      }),
    );
  });

  it('are mended at once with the same result', () => {
    fc.assert(
      fc.property(marked, ({ source, findings, wanted }) => {
        assert.equal(applyEdits(source, combinedEdits(findings)), wanted);
      }),
    );
  });
});

describe('fixes taken together', () => {
  it('leave out the second of two that touch the same text', () => {
    assert.deepEqual(
      combinedEdits([finding(0, 5, 'a'), finding(3, 8, 'b')]).map(({ newText }) => newText),
      ['a'],
    );
  });

  it('leave out one that would touch any edit of a fix that makes several', () => {
    const everywhere: Finding = {
      ...finding(0, 2),
      fixes: [
        {
          kind: 'unify',
          values: {},
          safe: true,
          edits: [
            { span: { start: 0, end: 2 }, newText: 'X' },
            { span: { start: 20, end: 22 }, newText: 'X' },
          ],
        },
      ],
    };
    assert.equal(combinedEdits([everywhere, finding(10, 12, 'b'), finding(21, 23, 'c')]).length, 3);
  });

  it('are those that are safe, of the same code', () => {
    const [first, second, unsafe] = [finding(0, 2), finding(4, 6), finding(8, 9, 'x', false)];
    assert.deepEqual(safelyFixable([first, second, unsafe]), [first, second]);
    assert.deepEqual(alike(first, [first, second, unsafe], 'aa bb aab'), [first, second]);
  });

  it('are those over the same text where a look is needed', () => {
    const [first, same, other] = [finding(0, 3, 'the', false), finding(8, 11, 'the', false), finding(4, 7, 'x', false)];
    assert.deepEqual(alike(first, [first, same, other], 'teh abc teh'), [first, same]);
  });
});
