import { Worker } from 'node:worker_threads';
import type { Proofreader, ProofreaderFailure } from '../app/ports/proofreader.js';
import type { BlockText } from '../domain/proofreading/proof-texts.js';
import { failure, type Result, success } from '../domain/result.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import type { FromProofWorker, ToProofWorker } from '../protocol/proofreading.js';

/** How often a worker that has died is made again: WebAssembly allows it, but more often is a loop. */
const RESTARTS = 1;

type Reply = Result<readonly (readonly ProseFinding[])[], ProofreaderFailure>;

/** Where the worker is, and when an unused one is ended. */
export interface ProofClientOptions {
  /** The bundled worker script, with the two WebAssembly files beside it. */
  readonly worker: URL;
  /** Milliseconds without a request after which the worker is ended, which gives its memory back; 0 keeps it. */
  readonly idleAfter: number;
}

/** The proofreaders in a worker thread, which is made with the first request and again after it was ended as idle. */
export class ProofClient implements Proofreader {
  readonly #options: ProofClientOptions;
  readonly #pending = new Map<number, (reply: Reply) => void>();
  #worker: Worker | null = null;
  #deaths = 0;
  /** Why there is no worker any more, or null while there is or may be one. */
  #ended: string | null = null;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;
  /** Settles when the worker that was ended as idle is gone. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(options: ProofClientOptions) {
    this.#options = options;
  }

  read(texts: readonly BlockText[]): Promise<Reply> {
    if (texts.length === 0) return Promise.resolve(success([]));
    if (this.#ended !== null) return Promise.resolve(failure(unavailable(this.#ended)));
    clearTimeout(this.#idle);
    const worker = this.#alive();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      // A host without other work waits for an answer, but not for the worker's end.
      worker.ref();
      post(worker, { id, texts });
    });
  }

  /** Settles when no worker runs that is about to end: its memory has come back by then. */
  whenEnded(): Promise<unknown> {
    return this.#ending;
  }

  /** Ends the worker; requests without an answer fail, and so do later ones. */
  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    this.#ended = 'The proofreading worker was disposed of.';
    this.#failAll(this.#ended);
    await worker?.terminate();
  }

  #alive(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#options.worker, { execArgv: [] });
    worker.unref();
    worker.on('message', (message: FromProofWorker) => this.#receive(message));
    worker.on('error', (error) => this.#lose(worker, error.message));
    worker.on('exit', (code) => this.#lose(worker, `The proofreading worker ended with code ${code}.`));
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromProofWorker): void {
    const resolve = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    switch (message.type) {
      case 'read':
        resolve?.(success(message.findings));
        break;
      case 'failed':
        resolve?.(failure({ code: 'proofreader-failed', message: message.message }));
        break;
    }
    if (this.#pending.size === 0) this.#rest();
  }

  /** Nothing is asked of the worker: it must not keep the process alive, nor stay for ever. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    if (this.#options.idleAfter === 0) return;
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      this.#ending = worker?.terminate() ?? this.#ending;
    }, this.#options.idleAfter);
    this.#idle.unref();
  }

  #lose(worker: Worker, message: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    clearTimeout(this.#idle);
    this.#deaths += 1;
    if (this.#deaths > RESTARTS) this.#ended = message;
    this.#failAll(message);
  }

  #failAll(message: string): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const resolve of pending) resolve(failure(unavailable(message)));
  }
}

const unavailable = (message: string): ProofreaderFailure => ({ code: 'proofreader-unavailable', message });

const post = (worker: Worker, message: ToProofWorker): void => worker.postMessage(message, []);
