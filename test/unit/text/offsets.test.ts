import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blockSpan, offsetMap, proseToSource, sourceSpan } from '../../../src/domain/text/offsets.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import type { Block } from '../../../src/domain/text/block.js';
import { markdown } from './arbitraries.js';

const firstBlock = (source: string): Block => {
  const block = parseDraft(source).blocks[0];
  assert.ok(block !== undefined);
  return block;
};

describe('offsets', () => {
  const source = '> An **old** &amp; `x`\n> tale';
  const block = firstBlock(source);
  const place = (part: string): { readonly start: number; readonly end: number } => {
    const start = block.text.indexOf(part);
    return { start, end: start + part.length };
  };
  const sourceOf = (part: string): string => {
    const { start, end } = sourceSpan(block, place(part));
    return source.slice(start, end);
  };

  it('of plain text are exact', () => assert.equal(sourceOf('ol'), 'ol'));
  it('of a stretch over markup begin and end at its own characters', () =>
    assert.equal(sourceOf('An old'), 'An **old'));
  it('of an atom, of code and of a gap take it whole', () => {
    assert.equal(sourceOf('&'), '&amp;');
    assert.equal(sourceOf('x'), '`x`');
    assert.equal(sourceOf('x tale'), '`x`\n> tale');
  });
  it('of one place lead to its source', () =>
    assert.equal(proseToSource(block, place('ale').start), source.indexOf('ale')));
  it('of markup alone lead to no prose', () => {
    const at = source.indexOf('**');
    assert.equal(blockSpan(block, { start: at, end: at + 2 }), null);
  });

  it('lead from any stretch of a block to the source and back', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (text, a, b) => {
        for (const one of parseDraft(text).blocks) {
          const start = a % one.text.length;
          const end = start + 1 + (b % (one.text.length - start));
          const map = offsetMap(one);
          const back = map.toBlockSpan(map.toSourceSpan({ start, end }));
          assert.ok(back !== null && back.start <= start && back.end >= end);
        }
      }),
      { numRuns: 150 },
    );
  });
});
