import type { StoreCommand, StoreEvent } from '../../domain/store/command.js';
import type { StoreDocument } from '../../domain/store/document.js';
import type { StoreFailure } from '../../domain/store/failure.js';
import type { Result } from '../../domain/result.js';
import type { Disposable } from './disposable.js';

/** What Inkbearing remembers, whoever else reads and changes it at the same time. */
export interface Store {
  /** The document as it is now, with the changes of other processes. */
  read(): Promise<Result<StoreDocument, StoreFailure>>;
  /** Carries out a command. Once it resolves with an event, the change has been kept: nothing that happens later undoes it. */
  execute(command: StoreCommand): Promise<Result<StoreEvent, StoreFailure>>;
  /** Calls the listener with the whole document after each change, be it made here or elsewhere. */
  onDidChange(listener: (document: StoreDocument) => void): Disposable;
  /** Finishes what is under way and lets go of the files; every later call fails with `store-closed`. */
  dispose(): Promise<void>;
}
