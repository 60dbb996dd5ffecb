import assert from 'node:assert/strict';
import { evaluateQuick, QUICK_FLOORS, QUICK_LANGUAGES } from '../../../bench/models/quick.js';
import { ModelClient } from '../../../src/inference/client.js';
import { hasModel, MODELS, shippedManifest } from '../../support/models.js';
import { modelWorker } from '../../support/model-worker.js';

describe('the shipped weights on the fixed sample', () => {
  let client: ModelClient;

  before(async function () {
    // Weights that were never held against a reference collection are not trained either.
    if (!hasModel() || (await shippedManifest()).calibration === null) return this.skip();
    client = new ModelClient({ worker: await modelWorker(), folder: MODELS, idleAfter: 0 });
  });
  after(() => client?.dispose());

  for (const language of QUICK_LANGUAGES) {
    it(`find persons, organisations and places in ${language} as well as they did`, async () => {
      const all = (await evaluateQuick(language, client)).at(-1);
      assert.ok(
        all !== undefined && all.f1 >= QUICK_FLOORS[language],
        `F1 ${all?.f1}, at least ${QUICK_FLOORS[language]}`,
      );
    });
  }
});
