import type { Result } from '../../domain/result.js';
import { failure, success } from '../../domain/result.js';
import { apply } from '../../domain/store/apply.js';
import type { StoreCommand, StoreEvent } from '../../domain/store/command.js';
import type { StoreDocument } from '../../domain/store/document.js';
import { EMPTY_DOCUMENT } from '../../domain/store/document.js';
import type { StoreFailure } from '../../domain/store/failure.js';
import { Emitter } from '../emitter.js';
import type { Store } from './store.js';

/** A store that lasts as long as its process: for tests, and for when the folder cannot be written to. */
export class MemoryStore implements Store {
  readonly #changes = new Emitter<StoreDocument>();
  readonly onDidChange = this.#changes.event;
  #document: StoreDocument;
  #closed = false;

  constructor(document: StoreDocument = EMPTY_DOCUMENT) {
    this.#document = document;
  }

  read(): Promise<Result<StoreDocument, StoreFailure>> {
    return Promise.resolve(this.#closed ? failure({ code: 'store-closed' }) : success(this.#document));
  }

  execute(command: StoreCommand): Promise<Result<StoreEvent, StoreFailure>> {
    if (this.#closed) return Promise.resolve(failure({ code: 'store-closed' }));
    const applied = apply(this.#document, command);
    if (!applied.ok) return Promise.resolve(applied);
    this.#document = applied.value.document;
    this.#changes.fire(this.#document);
    return Promise.resolve(success(applied.value.event));
  }

  dispose(): Promise<void> {
    this.#closed = true;
    this.#changes.dispose();
    return Promise.resolve();
  }
}
