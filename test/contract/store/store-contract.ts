import assert from 'node:assert/strict';
import type { Store } from '../../../src/app/ports/store.js';
import { EMPTY_DOCUMENT } from '../../../src/domain/store/document.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { entryAt, record } from '../../support/store-entries.js';

const DRAFT = 'file:///a.md';

/** What every store does. `withStore` hands an empty one to the test and cleans up after it. */
export const storeContract = (
  name: string,
  withStore: (test: (store: Store) => Promise<void>) => Promise<void>,
): void => {
  const promises = (title: string, test: (store: Store) => Promise<void>): void => {
    it(title, () => withStore(test));
  };

  describe(`${name} as a store`, () => {
    promises('is empty at first', async (store) => {
      assert.deepEqual(await store.read(), { ok: true, value: EMPTY_DOCUMENT });
    });

    promises('reads what was recorded', async (store) => {
      await store.execute(record(DRAFT, 0));
      const read = await store.read();
      assert.deepEqual(read.ok && read.value.drafts, { [DRAFT]: [entryAt(0)] });
    });

    promises('undoes a change by the command in its event', async (store) => {
      await store.execute(record(DRAFT, 0));
      const forgotten = await store.execute({ kind: 'forget-draft', draft: DRAFT });
      assert.ok(forgotten.ok);
      await store.execute(forgotten.value.undo);
      const read = await store.read();
      assert.deepEqual(read.ok && read.value.drafts, { [DRAFT]: [entryAt(0)] });
    });

    promises('refuses a command that cannot be carried out, and stays as it is', async (store) => {
      const refused = await store.execute({ kind: 'forget-draft', draft: DRAFT });
      assert.deepEqual(refused, { ok: false, failure: { code: 'draft-unknown', draft: DRAFT } });
      assert.deepEqual(await store.read(), { ok: true, value: EMPTY_DOCUMENT });
    });

    promises('carries out a hundred commands that are asked for at once, in their order', async (store) => {
      const events = await Promise.all(
        Array.from({ length: 100 }, (_, number) => store.execute(record(DRAFT, number))),
      );
      assert.deepEqual(
        events.map((event) => event.ok && event.value.revision),
        Array.from({ length: 100 }, (_, number) => number + 1),
      );
    });

    promises('tells listeners of a change with the whole document', async (store) => {
      await store.read();
      const told: StoreDocument[] = [];
      store.onDidChange((document) => told.push(document));
      await store.execute(record(DRAFT, 0));
      const read = await store.read();
      assert.deepEqual(told, read.ok && [read.value]);
    });

    promises('tells nothing to a listener that has left', async (store) => {
      await store.read();
      const told: StoreDocument[] = [];
      store.onDidChange((document) => told.push(document)).dispose();
      await store.execute(record(DRAFT, 0));
      assert.deepEqual(told, []);
    });

    promises('does nothing more once it is disposed', async (store) => {
      await store.dispose();
      assert.deepEqual(await store.execute(record(DRAFT, 0)), { ok: false, failure: { code: 'store-closed' } });
    });
  });
};
