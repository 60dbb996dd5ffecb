import { parentPort, workerData } from 'node:worker_threads';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { success, type Result } from '../domain/result.js';
import type { FromModelWorker, ModelFailure, ModelFiles, ToModelWorker } from '../protocol/model.js';
import { describe } from './describe.js';
import { loadModel, type Model } from './model.js';

/** What the client gives the worker when it is made. */
export interface ModelWorkerData {
  readonly files: ModelFiles;
  readonly manifest: ModelManifest;
}

const { files, manifest }: ModelWorkerData = workerData;
let model: Model | null = null;
let queue: Promise<void> = Promise.resolve();

const post = (message: FromModelWorker): void => parentPort?.postMessage(message);

const load = async (): Promise<Result<Model, ModelFailure>> => {
  if (model !== null) return success(model);
  post({ kind: 'state', state: 'loading' });
  const loaded = await loadModel(files, manifest);
  if (loaded.ok) {
    model = loaded.value;
    post({ kind: 'state', state: 'ready' });
  }
  return loaded;
};

const answer = async (message: ToModelWorker): Promise<void> => {
  if (message.kind === 'drop') {
    await model?.release();
    model = null;
    post({ kind: 'state', state: 'idle' });
    return;
  }
  const { id, texts } = message;
  try {
    const loaded = await load();
    if (loaded.ok) post({ kind: 'classified', id, results: await loaded.value.classify(texts) });
    else post({ kind: 'failed', id, failure: loaded.failure });
  } catch (error) {
    post({ kind: 'failed', id, failure: { code: 'model-unreadable', file: files.folder, detail: describe(error) } });
  }
};

// One request after the other: the session is not asked twice at once, and a drop waits for its turn.
parentPort?.on('message', (message: ToModelWorker) => {
  queue = queue.then(() => answer(message));
});
