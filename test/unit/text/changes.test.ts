import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changedBlocks } from '../../../src/domain/text/changes.js';
import { applyDelta, deltaOf } from '../../../src/domain/text/delta.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { edit, edited, markdown } from './arbitraries.js';

const blocks = (...texts: readonly string[]): readonly { readonly kind: 'paragraph'; readonly text: string }[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

describe('changedBlocks', () => {
  it('finds the one that was edited', () => {
    const { changed, kept } = changedBlocks(blocks('a', 'b', 'c'), blocks('a', 'B', 'c'));
    assert.deepEqual(
      [changed, [...kept]],
      [
        [1],
        [
          [0, 0],
          [2, 2],
        ],
      ],
    );
  });
  it('finds one that was put in among equals', () => {
    const { changed, kept } = changedBlocks(blocks('a', 'a'), blocks('a', 'x', 'a'));
    assert.deepEqual(
      [changed, [...kept]],
      [
        [1],
        [
          [0, 0],
          [1, 2],
        ],
      ],
    );
  });
  it('takes a block that changed its kind as new', () => {
    assert.deepEqual(changedBlocks([{ kind: 'paragraph', text: 'a' }], [{ kind: 'heading', text: 'a' }]).changed, [0]);
  });
  it('keeps as many as it can in order when one moves far', () => {
    assert.deepEqual(changedBlocks(blocks('a', 'b', 'c', 'd'), blocks('b', 'c', 'd', 'a')).changed, [3]);
  });
  it('pairs equal blocks only, in order, and leaves out none', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const { changed, kept } = changedBlocks(blocks(...one), blocks(...two));
        let last = -1;
        for (const [from, to] of kept) {
          assert.equal(one[from], two[to]);
          assert.ok(to > last);
          last = to;
        }
        assert.deepEqual(
          [...changed, ...kept.values()].sort((a, b) => a - b),
          [...two.keys()],
        );
        assert.deepEqual(
          [...kept.keys()],
          [...kept.keys()].sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('a delta', () => {
  it('makes any draft out of any other', () => {
    fc.assert(
      fc.property(markdown, edit, (source, change) => {
        const next = edited(source, change);
        const before = { draft: parseDraft(source), length: source.length };
        const after = { draft: parseDraft(next), length: next.length };
        assert.deepEqual(applyDelta(before.draft, deltaOf(before, after)), after.draft);
      }),
      { numRuns: 150 },
    );
  });
  it('holds only the block that was edited', () => {
    const [before, after] = ['One.\n\nTwo.\n\nThree.', 'One.\n\nTwo more.\n\nThree.'].map((source) => ({
      draft: parseDraft(source),
      length: source.length,
    }));
    assert.ok(before !== undefined && after !== undefined);
    assert.deepEqual(
      deltaOf(before, after).blocks.map(({ text }) => text),
      ['Two more.'],
    );
  });
});
