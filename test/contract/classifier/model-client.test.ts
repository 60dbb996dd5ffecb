import assert from 'node:assert/strict';
import type { Classified, ClassifierState } from '../../../src/app/ports/classifier.js';
import { ModelClient } from '../../../src/inference/client.js';
import { hasModel, MODELS, shippedManifest, shippedTokenise } from '../../support/models.js';
import { modelWorker } from '../../support/model-worker.js';
import { whenState } from '../../support/when-state.js';

describe('the client of the model worker', () => {
  let client: ModelClient;

  before(function () {
    if (!hasModel()) this.skip();
  });
  afterEach(() => client?.dispose());

  const open = async (idleAfter = 0): Promise<ModelClient> => {
    client = new ModelClient({ worker: await modelWorker(), folder: MODELS, idleAfter });
    return client;
  };

  const classify = async (...texts: readonly string[]): Promise<readonly Classified[]> => {
    const answer = await client.classify(texts);
    assert.ok(answer.ok);
    return answer.value;
  };

  it('makes no worker to tell what the model can do', async () => {
    client = new ModelClient({ worker: new URL('file:///no/such/worker.js'), folder: MODELS, idleAfter: 0 });
    assert.ok((await client.manifest()).ok);
    assert.deepEqual(client.state, { kind: 'idle' });
  });

  it('gives a text that is longer than the model reads a row for each subword', async () => {
    await open();
    const { window } = await shippedManifest();
    const text = 'Linus Torvalds wrote it in Helsinki, 李明在北京大学读到它。'.repeat(40);
    const { ids } = (await shippedTokenise())(text);
    assert.ok(ids.length > 2 * window.maximum);
    const [answer] = await classify(text);
    assert.deepEqual([answer?.subwords.starts.length, answer?.subwords.ends.at(-1)], [ids.length, text.length]);
    assert.equal(answer?.outputs['general']?.length, ids.length * 9);
    assert.ok(answer?.outputs['general']?.every(Number.isFinite));
  });

  it('says nearly the same of a text alone and beside a longer one', async () => {
    await open();
    const [alone] = await classify('Linus lives here.');
    const [beside] = await classify(
      'Linus lives here.',
      'A longer text, which makes the batch wider than the first one needs.',
    );
    const [one, other] = [alone, beside].map((answer) => answer?.outputs['general'] ?? new Float32Array());
    assert.equal(one?.length, other?.length);
    one?.forEach((value, index) => assert.ok(Math.abs(value - (other?.[index] ?? NaN)) < 0.5));
  });

  it('gives the memory back after the idle time and loads again', async () => {
    await open(30);
    const states: ClassifierState['kind'][] = [];
    client.onDidChangeState(({ kind }) => states.push(kind));
    const [first] = await classify('The same text.');
    await whenState(client, 'idle');
    const [second] = await classify('The same text.');
    assert.deepEqual(second, first);
    assert.deepEqual(states.slice(0, 5), ['loading', 'ready', 'idle', 'loading', 'ready']);
  });

  it('answers a request that waits when it is disposed', async () => {
    await open();
    const waiting = client.classify(['One.']);
    await client.manifest();
    await client.dispose();
    const answer = await waiting;
    assert.equal(answer.ok ? null : answer.failure.code, 'worker-died');
  });

  it('answers at once after it was disposed', async () => {
    await open();
    await classify('One.');
    await client.dispose();
    const answer = await client.classify(['Two.']);
    assert.equal(answer.ok ? null : answer.failure.code, 'worker-died');
  });
});
