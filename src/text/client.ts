import { Worker } from 'node:worker_threads';
import type { Checked, CheckFailure, TextFailure, TextParser } from '../app/ports/text-parser.js';
import { failure, type Result, success } from '../domain/result.js';
import type { ParsedDraft } from '../domain/text/block.js';
import { applyDelta, EMPTY_DRAFT } from '../domain/text/delta.js';
import type { FromTextWorker, ToTextWorker } from '../protocol/text.js';

/** How often a worker that has ended is made again: it has no native runtime, so once is safe, and more is a loop. */
const RESTARTS = 1;

type Reply = Result<ParsedDraft, TextFailure>;
type CheckReply = Result<Checked, CheckFailure>;

/** A reply that the next one may be a delta to. */
interface Held {
  readonly id: number;
  readonly draft: ParsedDraft;
}

/** A request without an answer. */
type Pending =
  | {
      readonly type: 'parse';
      readonly draft: string;
      /** The reply for the draft that the host held when it asked. */
      readonly before: Held | null;
      readonly resolve: (reply: Reply) => void;
    }
  | { readonly type: 'check'; readonly resolve: (reply: CheckReply) => void };

/** The text worker as the host sees it. The worker is made with the first request. */
export class TextClient implements TextParser {
  readonly #path: URL | string;
  #worker: Worker | null = null;
  #made = 0;
  #lastId = 0;
  /** Why there is no worker any more, or null while there is or may be one. */
  #ended: string | null = null;
  readonly #pending = new Map<number, Pending>();
  /** The last reply for each draft, to which the next one is a delta. */
  readonly #drafts = new Map<string, Held>();

  /** @param path the file of the bundled worker */
  constructor(path: URL | string) {
    this.#path = path;
  }

  parse(draft: string, source: string): Promise<Reply> {
    const worker = this.#alive();
    if (worker === null) return Promise.resolve(failure(this.#unavailable()));
    return new Promise((resolve) => {
      const before = this.#drafts.get(draft) ?? null;
      const id = this.#expect(worker, { type: 'parse', draft, before, resolve });
      post(worker, { type: 'parse', id, draft, source, since: before?.id ?? null });
    });
  }

  check(draft: string, most: number): Promise<CheckReply> {
    const held = this.#drafts.get(draft);
    const worker = this.#worker;
    if (held === undefined || worker === null) return Promise.resolve(failure({ code: 'stale' }));
    return new Promise((resolve) => {
      const id = this.#expect(worker, { type: 'check', resolve });
      post(worker, { type: 'check', id, draft, since: held.id, most });
    });
  }

  forget(draft: string): void {
    this.#drafts.delete(draft);
    if (this.#worker !== null) post(this.#worker, { type: 'forget', draft });
  }

  /** Ends the worker; requests without an answer fail, and so do later ones. */
  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#made = RESTARTS + 1;
    this.#end('The text worker was disposed of.');
    await worker?.terminate();
  }

  #alive(): Worker | null {
    if (this.#worker !== null || this.#made > RESTARTS) return this.#worker;
    this.#made += 1;
    const worker = new Worker(this.#path);
    worker.unref();
    worker.on('message', (message: FromTextWorker) => this.#receive(message));
    worker.on('error', (error) => this.#lose(worker, error.message));
    worker.on('exit', (code) => this.#lose(worker, `The text worker ended with code ${code}.`));
    this.#worker = worker;
    return worker;
  }

  /** Notes a request that is about to be sent. @returns its id */
  #expect(worker: Worker, pending: Pending): number {
    this.#lastId += 1;
    this.#pending.set(this.#lastId, pending);
    // A host without other work waits for an answer, but not for the worker's end.
    worker.ref();
    return this.#lastId;
  }

  #receive(message: FromTextWorker): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (this.#pending.size === 0) this.#worker?.unref();
    if (pending === undefined) return;
    if (message.type === 'failed') {
      if (pending.type === 'parse') this.#drafts.delete(pending.draft);
      pending.resolve(failure({ code: 'text-worker-failed', message: message.message }));
    } else if (pending.type === 'parse' && message.type === 'parsed') {
      const before = message.since === null ? EMPTY_DRAFT : pending.before?.draft;
      if (before === undefined) throw new Error(`The delta of request ${message.id} starts from nothing`);
      const draft = applyDelta(before, message.delta);
      this.#drafts.set(pending.draft, { id: message.id, draft });
      pending.resolve(success(draft));
    } else if (pending.type === 'check' && message.type === 'checked') {
      pending.resolve(success({ findings: message.findings, links: message.links }));
    } else if (pending.type === 'check' && message.type === 'stale') {
      pending.resolve(failure({ code: 'stale' }));
    } else {
      throw new Error(`Request ${message.id} is to ${pending.type}, its reply is ${message.type}`);
    }
  }

  #lose(worker: Worker, message: string): void {
    if (worker === this.#worker) this.#end(message);
  }

  #end(message: string): void {
    this.#worker = null;
    this.#ended = message;
    this.#drafts.clear();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { resolve } of pending) resolve(failure(this.#unavailable()));
  }

  #unavailable(): TextFailure {
    return { code: 'text-worker-unavailable', message: this.#ended ?? 'There is no text worker.' };
  }
}

const post = (worker: Worker, message: ToTextWorker): void => worker.postMessage(message, []);
