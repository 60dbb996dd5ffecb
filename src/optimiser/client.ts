import { Worker } from 'node:worker_threads';
import type { Optimiser, OptimiserFailure } from '../app/ports/optimiser.js';
import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { CalendarReading } from '../domain/calendar/read-calendar.js';
import type { Portfolio, PortfolioProblem } from '../domain/influence/portfolio.js';
import { failure, success, type Result } from '../domain/result.js';
import type { Cycle } from '../domain/schedule/prepared.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import type { Schedule } from '../domain/schedule/schedule.js';
import type { FromOptimiserWorker, ToOptimiserWorker } from '../protocol/optimiser.js';

/** A request without an answer yet. */
interface Pending {
  readonly answer: (reply: FromOptimiserWorker) => void;
  readonly fail: (reason: OptimiserFailure) => void;
  readonly timeout: NodeJS.Timeout;
}

/** Where the worker is, and how long it may take. */
export interface OptimiserClientOptions {
  /** The bundled worker script, with the solver's WebAssembly file beside it. */
  readonly worker: URL;
  /** Milliseconds without a request after which the worker is ended, which gives its memory back; 0 keeps it. */
  readonly idleAfter: number;
  /** Milliseconds after which a request without an answer fails; the worker, which cannot be interrupted, is ended. */
  readonly timeout: number;
}

/**
 * The optimiser in a worker thread. The worker is made with the first request, and again after this client has ended it; one that
 * died by itself is not made again.
 */
export class OptimiserClient implements Optimiser {
  readonly #options: OptimiserClientOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  /** Why there is no worker any more, or null while there is or may be one. */
  #ended: string | null = null;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;
  /** Settles when the worker that was ended by this client is gone. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(options: OptimiserClientOptions) {
    this.#options = options;
  }

  schedule(problem: ScheduleProblem): Promise<Result<Schedule, Cycle | OptimiserFailure>> {
    return this.#ask(
      (id) => ({ type: 'schedule', id, problem }),
      (reply) => (reply.type === 'scheduled' ? reply.schedule : null),
    );
  }

  plan(problem: PortfolioProblem): Promise<Result<Portfolio, OptimiserFailure>> {
    return this.#ask<Portfolio, never>(
      (id) => ({ type: 'plan', id, problem }),
      (reply) => (reply.type === 'planned' ? success(reply.portfolio) : null),
    );
  }

  readCalendar(text: string, window: CalendarWindow): Promise<Result<CalendarReading, OptimiserFailure>> {
    return this.#ask<CalendarReading, never>(
      (id) => ({ type: 'read-calendar', id, text, window }),
      (reply) => (reply.type === 'calendar-read' ? success(reply.reading) : null),
    );
  }

  /** Settles when no worker runs that is about to end: its memory has come back by then. */
  whenEnded(): Promise<unknown> {
    return this.#ending;
  }

  /** Ends the worker; requests without an answer fail, and so do later ones. */
  async dispose(): Promise<void> {
    this.#ended = 'The optimiser was disposed of.';
    this.#failAll({ code: 'optimiser-unavailable', message: this.#ended });
    this.#end();
    await this.#ending;
  }

  /** @param read what a reply says, or null where it is none to this request */
  #ask<Value, Failure>(
    request: (id: number) => ToOptimiserWorker,
    read: (reply: FromOptimiserWorker) => Result<Value, Failure> | null,
  ): Promise<Result<Value, Failure | OptimiserFailure>> {
    if (this.#ended !== null) return Promise.resolve(failure({ code: 'optimiser-unavailable', message: this.#ended }));
    clearTimeout(this.#idle);
    const worker = this.#alive();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const timeout = setTimeout(() => this.#giveUp(), this.#options.timeout);
      const fail = (reason: OptimiserFailure): void => resolve(failure(reason));
      const answer = (reply: FromOptimiserWorker): void => {
        const message = reply.type === 'failed' ? reply.message : `No answer to what was asked: ${reply.type}.`;
        resolve(read(reply) ?? failure({ code: 'optimiser-failed', message }));
      };
      this.#pending.set(id, { answer, fail, timeout });
      // A host without other work waits for an answer, but not for the worker's end.
      worker.ref();
      post(worker, request(id));
    });
  }

  #alive(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#options.worker, { execArgv: [] });
    worker.unref();
    worker.on('message', (message: FromOptimiserWorker) => {
      if (worker === this.#worker) this.#receive(message);
    });
    worker.on('error', (error) => this.#lose(worker, error.message));
    worker.on('exit', (code) => this.#lose(worker, `The optimiser's worker ended with code ${code}.`));
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromOptimiserWorker): void {
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    this.#pending.delete(message.id);
    clearTimeout(pending.timeout);
    pending.answer(message);
    if (this.#pending.size === 0) this.#rest();
  }

  /** Nothing is asked of the worker: it must not keep the process alive, nor stay for ever. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    if (this.#options.idleAfter === 0) return;
    this.#idle = setTimeout(() => this.#end(), this.#options.idleAfter);
    this.#idle.unref();
  }

  /** The worker answers one request after the other: those behind the slow one are given up with it. */
  #giveUp(): void {
    const message = `No answer within ${this.#options.timeout} ms.`;
    this.#end();
    this.#failAll({ code: 'optimiser-slow', message });
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    this.#ending = worker?.terminate() ?? this.#ending;
  }

  #lose(worker: Worker, message: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    clearTimeout(this.#idle);
    this.#ended = message;
    this.#failAll({ code: 'optimiser-unavailable', message });
  }

  #failAll(reason: OptimiserFailure): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { fail, timeout } of pending) {
      clearTimeout(timeout);
      fail(reason);
    }
  }
}

const post = (worker: Worker, message: ToOptimiserWorker): void => worker.postMessage(message, []);
