import { ModelClient } from '../../../src/inference/client.js';
import { FakeClassifier } from '../../support/fake-classifier.js';
import { hasModel, MODELS } from '../../support/models.js';
import { modelWorker } from '../../support/model-worker.js';
import { describeClassifier } from './contract.js';

describeClassifier('a fake one', () => {
  const classifier = new FakeClassifier();
  return Promise.resolve({ classifier, close: () => Promise.resolve() });
});

// A clone without the weights has only the fake one.
if (hasModel()) {
  describeClassifier('the worker with the shipped model', async () => {
    const classifier = new ModelClient({ worker: await modelWorker(), folder: MODELS, idleAfter: 0 });
    return { classifier, close: () => classifier.dispose() };
  });
}
