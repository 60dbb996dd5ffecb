import assert from 'node:assert/strict';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassifierFailure } from '../../../src/app/ports/classifier.js';
import { ModelClient } from '../../../src/inference/client.js';
import { classifierFailureMessage } from '../../../src/messages/failures.js';
import { hasModel, MODELS, replaceFile, withModelCopy } from '../../support/models.js';
import { modelWorker } from '../../support/model-worker.js';

/** What a classifier over a folder says of a first and of a later request. */
const failuresOf = async (folder: string, worker: URL): Promise<readonly [ClassifierFailure, ClassifierFailure]> => {
  const client = new ModelClient({ worker, folder, idleAfter: 0 });
  try {
    const first = await client.classify(['One.']);
    const second = await client.classify(['Two.']);
    assert.ok(!first.ok && !second.ok);
    assert.deepEqual(client.state, { kind: 'unavailable', failure: first.failure });
    return [first.failure, second.failure];
  } finally {
    await client.dispose();
  }
};

const flipByte = async (path: string): Promise<void> => {
  const content = await readFile(path);
  content.writeUInt8(content.readUInt8(content.length >> 1) ^ 1, content.length >> 1);
  await writeFile(path, content);
};

/** A worker that does what a line of script says. */
const script = (line: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${line}`)}`);

interface Case {
  readonly name: string;
  readonly spoil: (folder: string) => Promise<void>;
  readonly code: ClassifierFailure['code'];
  readonly file: string;
}

const CASES: readonly Case[] = [
  {
    name: 'there is no manifest',
    spoil: (folder) => rm(join(folder, 'manifest.json')),
    code: 'model-missing',
    file: 'manifest.json',
  },
  {
    name: 'the manifest is no JSON',
    spoil: (folder) => writeFile(join(folder, 'manifest.json'), '{"schema":'),
    code: 'model-unreadable',
    file: 'manifest.json',
  },
  {
    name: 'the manifest is of another form',
    spoil: (folder) => writeFile(join(folder, 'manifest.json'), '{"schema":9}'),
    code: 'model-unreadable',
    file: 'manifest.json',
  },
  {
    name: 'there are no weights',
    spoil: (folder) => rm(join(folder, 'encoder.onnx')),
    code: 'model-missing',
    file: 'encoder.onnx',
  },
  {
    name: 'the weights end too early',
    spoil: (folder) => truncate(join(folder, 'encoder.onnx'), 1000),
    code: 'model-altered',
    file: 'encoder.onnx',
  },
  {
    name: 'a byte of the weights differs',
    spoil: (folder) => flipByte(join(folder, 'encoder.onnx')),
    code: 'model-altered',
    file: 'encoder.onnx',
  },
  {
    name: 'a byte of the tokenizer differs',
    spoil: (folder) => flipByte(join(folder, 'tokenizer.json')),
    code: 'model-altered',
    file: 'tokenizer.json',
  },
  {
    name: 'the weights are no ONNX',
    spoil: (folder) => replaceFile(folder, 'encoder.onnx', Buffer.from('no model')),
    code: 'model-unreadable',
    file: 'encoder.onnx',
  },
  {
    name: 'the tokenizer is no tokenizer',
    spoil: (folder) => replaceFile(folder, 'tokenizer.json', Buffer.from('{}')),
    code: 'model-unreadable',
    file: 'tokenizer.json',
  },
  {
    name: 'the tokenizer is no JSON',
    spoil: (folder) => replaceFile(folder, 'tokenizer.json', Buffer.from('{')),
    code: 'model-unreadable',
    file: 'tokenizer.json',
  },
];

describe('a model that cannot be used', () => {
  before(function () {
    if (!hasModel()) this.skip();
  });

  for (const { name, spoil, code, file } of CASES) {
    it(`fails with its file when ${name}, and again at once`, () =>
      withModelCopy(async (folder) => {
        await spoil(folder);
        const [first, second] = await failuresOf(folder, await modelWorker());
        assert.deepEqual([first.code, first.file], [code, join(folder, file)]);
        assert.deepEqual(second, first);
        assertNoTrace(first);
      }));
  }

  it('fails when the worker ends, and again at once', async () => {
    const [first, second] = await failuresOf(MODELS, script("parentPort.on('message', () => process.exit(3));"));
    assert.deepEqual([first.code, second], ['worker-died', first]);
    assertNoTrace(first);
  });

  it('fails when the worker throws', async () => {
    const [first] = await failuresOf(
      MODELS,
      script("parentPort.on('message', () => { throw new Error('no memory'); });"),
    );
    assert.deepEqual([first.code, first.detail], ['worker-died', 'no memory']);
    assertNoTrace(first);
  });

  it('fails when there is no worker script', async () => {
    const [first] = await failuresOf(MODELS, new URL('file:///no/such/worker.js'));
    assert.equal(first.code, 'worker-died');
    assertNoTrace(first);
  });

  it('answers every request that waits when the worker ends', async () => {
    const worker = script("let asked = 0; parentPort.on('message', () => { if (++asked === 3) process.exit(3); });");
    const client = new ModelClient({ worker, folder: MODELS, idleAfter: 0 });
    const answers = await Promise.all([
      client.classify(['One.']),
      client.classify(['Two.']),
      client.classify(['Three.']),
    ]);
    await client.dispose();
    assert.deepEqual(
      answers.map((answer) => (answer.ok ? 'ok' : answer.failure.code)),
      ['worker-died', 'worker-died', 'worker-died'],
    );
  });
});

/** A message for a person holds one sentence or two, and no lines of a program. */
const assertNoTrace = (reason: ClassifierFailure): void => {
  for (const text of [classifierFailureMessage(reason), reason.detail])
    assert.doesNotMatch(text, /^\s+at |\.ts:\d|node:internal/mu);
};
