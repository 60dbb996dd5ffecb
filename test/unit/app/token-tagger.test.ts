import assert from 'node:assert/strict';
import { tagDocuments } from '../../../src/app/token-tagger.js';
import type { ClassifierFailure } from '../../../src/app/ports/classifier.js';
import { failure, success } from '../../../src/domain/result.js';
import { FakeClassifier } from '../../support/fake-classifier.js';

const labels = { Linus: 'B-PER', Torvalds: 'I-PER', Helsinki: 'B-LOC' };

describe('tagging sentences that come as tokens', () => {
  it('gives each token of each sentence its tag', async () => {
    const documents = [
      [
        ['Linus', 'Torvalds', 'wrote'],
        ['in', 'Helsinki', '.'],
      ],
      [['Helsinki']],
    ];
    assert.deepEqual(
      await tagDocuments(documents, 'general', new FakeClassifier({ labels })),
      success([
        [
          ['B-PER', 'I-PER', 'O'],
          ['O', 'B-LOC', 'O'],
        ],
        [['B-LOC']],
      ]),
    );
  });

  it('puts the sentences of a document into windows together, those of two documents never', async () => {
    const classifier = new FakeClassifier();
    await tagDocuments(
      [
        [
          ['One', '.'],
          ['Two', '.'],
        ],
        [['Six', '.']],
      ],
      'general',
      classifier,
    );
    assert.deepEqual(classifier.asked.flat().toSorted(), ['One .\nTwo .', 'Six .']);
  });

  it('has nothing to ask for no sentences', async () => {
    const classifier = new FakeClassifier();
    assert.deepEqual([await tagDocuments([[]], 'general', classifier), classifier.asked], [success([[]]), []]);
  });

  it('says which tag sets there are', async () => {
    assert.deepEqual(
      await tagDocuments([], 'tech', new FakeClassifier()),
      failure({ code: 'no-tagset', known: ['general'] }),
    );
  });

  it('passes on why there is no model', async () => {
    const reason: ClassifierFailure = { code: 'model-altered', file: 'encoder.onnx', detail: '' };
    const classifier = new FakeClassifier();
    classifier.fail(reason);
    assert.deepEqual(await tagDocuments([[['One']]], 'general', classifier), failure(reason));
  });
});
