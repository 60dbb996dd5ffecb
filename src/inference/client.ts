import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Emitter } from '../app/emitter.js';
import type { Classified, Classifier, ClassifierFailure, ClassifierState } from '../app/ports/classifier.js';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { failure, success, type Result } from '../domain/result.js';
import type { FromModelWorker, ToModelWorker } from '../protocol/model.js';
import { describe } from './describe.js';
import type { ModelWorkerData } from './worker.js';

type Answer = Result<readonly Classified[], ClassifierFailure>;

/** Where the worker and the model are, and when an unused model is dropped. */
export interface ModelClientOptions {
  /** The bundled worker script. */
  readonly worker: URL;
  /** The folder that holds `manifest.json`. */
  readonly folder: string;
  /** Milliseconds without a request after which the model's memory is given back; 0 keeps it. */
  readonly idleAfter: number;
}

/**
 * The classifier in a worker thread. The worker is made at the first request and never again in this process: native
 * runtimes abort when they are loaded twice. A failure is kept and answers every later request.
 */
export class ModelClient implements Classifier {
  readonly #options: ModelClientOptions;
  readonly #changed = new Emitter<ClassifierState>();
  readonly #pending = new Map<number, (answer: Answer) => void>();
  #state: ClassifierState = { kind: 'idle' };
  #manifest: Promise<Result<ModelManifest, ClassifierFailure>> | undefined;
  #worker: Worker | undefined;
  #nextId = 1;
  #idle: NodeJS.Timeout | undefined;

  readonly onDidChangeState = this.#changed.event;

  constructor(options: ModelClientOptions) {
    this.#options = options;
  }

  get state(): ClassifierState {
    return this.#state;
  }

  manifest(): Promise<Result<ModelManifest, ClassifierFailure>> {
    this.#manifest ??= this.#readManifest();
    return this.#manifest;
  }

  async classify(texts: readonly string[]): Promise<Answer> {
    const manifest = await this.manifest();
    if (!manifest.ok) return manifest;
    if (this.#state.kind === 'unavailable') return failure(this.#state.failure);
    const worker = this.#start(manifest.value);
    clearTimeout(this.#idle);
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      worker.ref();
      post(worker, { kind: 'classify', id, texts });
    });
  }

  /** Ends the worker; requests that wait, and later ones, are answered with `worker-died`. */
  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    this.#changed.dispose();
    const worker = this.#worker;
    this.#worker = undefined;
    this.#fail({ code: 'worker-died', file: '', detail: 'disposed' });
    await worker?.terminate();
  }

  #start(manifest: ModelManifest): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { folder, worker: script } = this.#options;
    const workerData: ModelWorkerData = { files: { folder, files: manifest.files }, manifest };
    const worker = new Worker(script, { workerData, execArgv: [] });
    worker.unref();
    worker.on('message', (message: FromModelWorker) => this.#receive(message));
    worker.on('error', (error) => this.#fail({ code: 'worker-died', file: '', detail: describe(error) }));
    worker.on('exit', (code) => {
      if (this.#worker === worker) this.#fail({ code: 'worker-died', file: '', detail: `exit code ${code}` });
    });
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromModelWorker): void {
    switch (message.kind) {
      case 'state':
        this.#setState({ kind: message.state });
        return;
      case 'failed':
        this.#fail(message.failure);
        return;
      case 'classified': {
        const results = message.results.map(({ starts, ends, outputs }) => ({ subwords: { starts, ends }, outputs }));
        this.#settle(message.id, success(results));
        if (this.#pending.size === 0) this.#dropWhenIdle();
      }
    }
  }

  #dropWhenIdle(): void {
    clearTimeout(this.#idle);
    if (this.#options.idleAfter === 0) return;
    this.#idle = setTimeout(() => {
      if (this.#worker !== undefined) post(this.#worker, { kind: 'drop' });
    }, this.#options.idleAfter);
    this.#idle.unref();
  }

  #settle(id: number, answer: Answer): void {
    this.#pending.get(id)?.(answer);
    this.#pending.delete(id);
    // A process must not end while it waits for an answer, nor live on for the worker's sake.
    if (this.#pending.size === 0) this.#worker?.unref();
  }

  #fail(reason: ClassifierFailure): void {
    if (this.#state.kind !== 'unavailable') this.#setState({ kind: 'unavailable', failure: reason });
    this.#rejectAll(reason);
  }

  #rejectAll(reason: ClassifierFailure): void {
    for (const id of this.#pending.keys()) this.#settle(id, failure(reason));
  }

  #setState(state: ClassifierState): void {
    this.#state = state;
    this.#changed.fire(state);
  }

  async #readManifest(): Promise<Result<ModelManifest, ClassifierFailure>> {
    const file = join(this.#options.folder, 'manifest.json');
    const refuse = (code: 'model-missing' | 'model-unreadable', detail: string): Result<never, ClassifierFailure> => {
      this.#fail({ code, file, detail });
      return failure({ code, file, detail });
    };
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      return refuse('model-missing', describe(error));
    }
    try {
      // The schema is a good part of the extension, and nothing needs it before the first draft.
      const { readManifest } = await import('../domain/annotation/manifest.js');
      const manifest = readManifest(JSON.parse(text));
      return manifest.ok ? manifest : refuse('model-unreadable', manifest.failure);
    } catch (error) {
      return refuse('model-unreadable', describe(error));
    }
  }
}

const post = (worker: Worker, message: ToModelWorker): void => worker.postMessage(message);
