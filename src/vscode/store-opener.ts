import { homedir } from 'node:os';
import { window, type LogOutputChannel } from 'vscode';
import type { Store } from '../app/ports/store.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { storeFailureMessage } from '../messages/store.js';
import { storeFolder } from '../storage/store-folder.js';

/** The store of this window: opened at the first use, closed with the window. */
export class StoreOpener {
  /** The folder that the store is kept in. */
  readonly folder: string;
  readonly #log: LogOutputChannel;
  #opened: Promise<Store> | undefined;

  /** @param named the folder that the machine's setting names, or empty */
  constructor(named: string, log: LogOutputChannel) {
    this.folder = storeFolder(process.env, process.platform, homedir(), named);
    this.#log = log;
  }

  readonly open = (): Promise<Store> => {
    this.#opened ??= this.#open();
    return this.#opened;
  };

  /** Finishes what is being written. */
  async close(): Promise<void> {
    await (await this.#opened)?.dispose();
  }

  async #open(): Promise<Store> {
    // With the schema of its document it is a good part of the extension, and nothing needs it at the start.
    const { openStore } = await import('../storage/open-store.js');
    const onFailure = (failure: StoreFailure): void => this.#log.error(storeFailureMessage(failure));
    const { store, failure } = await openStore({ folder: this.folder, now: () => new Date(), onFailure });
    if (failure !== null) {
      onFailure(failure);
      void window.showWarningMessage(storeFailureMessage(failure));
    }
    return store;
  }
}
