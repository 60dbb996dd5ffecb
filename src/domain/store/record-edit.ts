import { noteChange } from './change-trail.js';
import type { CollectionName, Collections, RecordChange, RecordChangeOf, Records } from './collections.js';

type Own = { [Name in CollectionName]: Record<string, Collections[Name]> };

/** Records under change: a collection is copied once, when something in it first changes; the originals stay. */
export class RecordEdit {
  readonly #records: Own;
  /** The ids of what was changed in the collections that were copied. */
  readonly #changed = new Map<CollectionName, Set<string>>();

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
    const changed = this.#changed.get(collection) ?? new Set();
    if (!this.#changed.has(collection)) {
      const before = this.#records[collection];
      this.#records[collection] = { ...before };
      this.#changed.set(collection, changed);
      noteChange(before, this.#records[collection], changed);
    }
    changed.add(id);
    const records: Record<string, Collections[Name]> = this.#records[collection];
    if (value === null) delete records[id];
    else records[id] = value;
  }
}
