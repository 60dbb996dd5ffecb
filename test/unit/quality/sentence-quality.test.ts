import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  gainOf,
  judgeOf,
  scoreSentences,
  weakestTrait,
  type SentenceQuality,
} from '../../../src/domain/quality/sentence-quality.js';
import { add, emptyTally } from '../../../src/domain/quality/tally.js';
import type { Traits } from '../../../src/domain/quality/trait.js';
import { block, calibration, manifest, sums } from '../../support/builders.js';

const model = manifest();

const sentence = (subwords: number, trait: number): SentenceQuality => {
  const [scored] = scoreSentences(block('One sentence.'), 0, [sums(subwords, trait)], judgeOf(model));
  assert.ok(scored);
  return scored;
};

const even: Traits = { cohesion: 3, syntax: 3, vocabulary: 3, phraseology: 3, grammar: 3, conventions: 3 };

describe('scoring sentences', () => {
  it('holds a sentence against the sentences of the reference', () => assert.equal(sentence(10, 2).score, 25));

  it('leaves out a sentence that is code alone', () => {
    assert.deepEqual(
      scoreSentences(block('main()'), 0, [{ subwords: 0, sums: [], fault: null, fit: null }], judgeOf(model)),
      [],
    );
  });

  for (const kind of ['heading', 'title', 'description', 'cell', 'alternative'] as const) {
    it(`does not score a ${kind}`, () => {
      assert.deepEqual(scoreSentences(block('Some words.', { kind }), 0, [sums(3, 3)], judgeOf(model)), []);
    });
  }

  it('does not score another language', () => {
    assert.deepEqual(scoreSentences(block('Une phrase.', { language: 'other' }), 0, [sums(3, 3)], judgeOf(model)), []);
  });

  it('scores nothing where the model has no traits', () => {
    assert.deepEqual(
      scoreSentences(
        block('Text.'),
        0,
        [{ subwords: 1, sums: [], fault: null, fit: null }],
        judgeOf(manifest({ regressor: null })),
      ),
      [],
    );
  });

  it('has traits but no score without calibration', () => {
    const [scored] = scoreSentences(block('Text.'), 0, [sums(3, 3)], judgeOf(manifest({ calibration: null })));
    assert.deepEqual([scored?.score, scored?.traits.grammar], [null, 3]);
  });
});

describe('the weakest trait', () => {
  it('is the lowest where there is no calibration', () => {
    assert.equal(weakestTrait({ ...even, grammar: 2.9 }, 'en', manifest({ calibration: null })), 'grammar');
  });

  it('is the one that lies furthest below the usual', () => {
    const usual = calibration({
      mean: { ...even, grammar: 4, syntax: 3 },
      deviation: { ...even, grammar: 1, syntax: 0.1 },
    });
    const other = manifest({ calibration: { en: usual } });
    assert.equal(weakestTrait({ ...even, grammar: 3.5, syntax: 2.9 }, 'en', other), 'syntax');
  });
});

describe('the gain of rewriting a sentence', () => {
  it('is what the draft would score more with the median instead', () => {
    const draft = add(add(emptyTally(7), 'en', sums(10, 1)), 'en', sums(10, 3));
    assert.ok(Math.abs((gainOf(sentence(10, 1), draft, model) ?? 0) - 25) < 1e-9);
  });

  it('is nothing for a sentence above the median', () => {
    assert.equal(gainOf(sentence(10, 4), add(emptyTally(7), 'en', sums(10, 4)), model), 0);
  });

  it('is never negative and never more than is missing', () => {
    const value = fc.double({ min: 1, max: 5, noNaN: true });
    const size = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(value, value, size, size, (own, rest, subwords, others) => {
        const draft = add(add(emptyTally(7), 'en', sums(subwords, own)), 'en', sums(others, rest));
        const gain = gainOf(sentence(subwords, own), draft, model) ?? NaN;
        assert.ok(0 <= gain && gain <= 100);
      }),
    );
  });

  it('is unknown without calibration', () => {
    const bare = manifest({ calibration: null });
    assert.equal(gainOf(sentence(10, 1), add(emptyTally(7), 'en', sums(10, 1)), bare), null);
  });
});
