import type { CollectionName, Collections, RecordChange, RecordChangeOf, Records } from './collections.js';

type Own = { [Name in CollectionName]: Record<string, Collections[Name]> };

/** Records under change: a collection is copied once, when something in it first changes; the originals stay. */
export class RecordEdit {
  readonly #records: Own;
  readonly #copied = new Set<CollectionName>();

  constructor(records: Records) {
    this.#records = { ...records };
  }

  /** The records with all changes so far. */
  get records(): Records {
    return this.#records;
  }

  put(change: RecordChange): void {
    this.#put(change);
  }

  #put<Name extends CollectionName>({ collection, id, value }: RecordChangeOf<Name>): void {
    if (!this.#copied.has(collection)) {
      this.#records[collection] = { ...this.#records[collection] };
      this.#copied.add(collection);
    }
    const records: Record<string, Collections[Name]> = this.#records[collection];
    if (value === null) delete records[id];
    else records[id] = value;
  }
}
