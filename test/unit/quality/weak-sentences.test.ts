import assert from 'node:assert/strict';
import { judgeOf, scoreSentences } from '../../../src/domain/quality/sentence-quality.js';
import { add, emptyTally } from '../../../src/domain/quality/tally.js';
import { findWeakSentences, type WeakSentence } from '../../../src/domain/quality/weak-sentences.js';
import type { Block } from '../../../src/domain/text/block.js';
import { block, manifest, sums } from '../../support/builders.js';

const model = manifest();

/** One block for each pair of subwords and trait. */
const weak = (
  given: readonly (readonly [subwords: number, trait: number])[],
  changes: Partial<Block> = {},
  text = 'Some words.',
) => {
  const blocks = given.map(() => block(text, changes));
  const sentences = blocks.flatMap((one, index) => {
    const [subwords, trait] = given[index] ?? [0, 3];
    return scoreSentences(one, index, [sums(subwords, trait)], judgeOf(model));
  });
  const tally = sentences.reduce((sum, { sums: own }) => add(sum, 'en', own), emptyTally(7));
  return findWeakSentences(sentences, blocks, tally, model);
};

const places = (found: readonly WeakSentence[]): readonly number[] => found.map(({ sentence }) => sentence.block);

describe('weak sentences', () => {
  it('are those that beat at most a tenth of the reference', () => {
    assert.deepEqual(
      places(
        weak([
          [20, 1.2],
          [20, 3],
          [20, 1.5],
        ]),
      ),
      [0],
    );
  });

  it('have some length', () => assert.deepEqual(weak([[7, 1]]), []));

  it('are at most three in a short draft, those that would gain most', () => {
    assert.deepEqual(
      places(
        weak([
          [10, 1],
          [20, 1],
          [30, 1],
          [40, 1],
        ]),
      ),
      [1, 2, 3],
    );
  });

  it('are at most one sentence in eight in a long draft', () => {
    const all = Array.from({ length: 48 }, (): readonly [number, number] => [20, 1]);
    assert.equal(weak(all).length, 6);
  });

  it('are no labels of a list', () => assert.deepEqual(weak([[20, 1]], { kind: 'item' }, 'Some words'), []));

  it('are items that end like a sentence', () => {
    assert.deepEqual(places(weak([[20, 1]], { kind: 'item' }, '几个字。”')), [0]);
  });
});
