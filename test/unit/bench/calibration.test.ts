import assert from 'node:assert/strict';
import { calibrate } from '../../../bench/models/calibration.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import type { SentenceQuality } from '../../../src/domain/quality/sentence-quality.js';
import { draft, manifest, sums } from '../../support/builders.js';

/** A draft of sentences of so many subwords each, all of whose traits have one value. */
const annotated = (...sentences: readonly (readonly [subwords: number, trait: number])[]): Annotations => ({
  draft: draft('# One', '', 'Text.'),
  quality: { score: null, traits: null, readability: null, reasons: [] },
  sections: [],
  sentences: sentences.map(([subwords, trait]): SentenceQuality => ({
    span: { start: 0, end: 1 },
    block: 1,
    language: 'en',
    sums: sums(subwords, trait),
    fault: null,
    fit: null,
    score: null,
    traits: { cohesion: 0, syntax: 0, vocabulary: 0, phraseology: 0, grammar: 0, conventions: 0 },
    weakest: 'cohesion',
  })),
  mentions: [],
  findings: [],
  complete: true,
});

const of = (...drafts: readonly Annotations[]) => calibrate('posts', 'en', drafts, manifest());

describe('calibration', () => {
  it('gives 101 quantiles from the least to the most', () => {
    const { document } = of(annotated([200, 2]), annotated([200, 4]));
    assert.deepEqual([document.length, document[0], document[50], document[100]], [101, 2, 3, 4]);
  });

  it('leaves out documents of fewer than 100 subwords', () => {
    assert.equal(of(annotated([99, 2]), annotated([100, 4])).documents, 1);
  });

  it('weighs the sentences of a document by their subwords', () => {
    assert.equal(of(annotated([300, 2], [100, 4])).document[50], 2.5);
  });

  it('leaves out sections of fewer than 40 subwords', () => {
    const { section } = of(annotated([39, 2]), annotated([40, 4]));
    assert.deepEqual([section[0], section[100]], [4, 4]);
  });

  it('leaves out sentences of fewer than 8 subwords', () => {
    const { sentence } = of(annotated([100, 3], [7, 1], [8, 4]));
    assert.deepEqual([sentence[0], sentence[100]], [3, 4]);
  });

  it('knows the mean and the spread of each trait over sentences', () => {
    const { mean, deviation } = of(annotated([100, 2], [100, 4]));
    assert.deepEqual([mean['grammar'], deviation['grammar']], [3, 1]);
  });
});
