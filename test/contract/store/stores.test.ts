import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { withFolder } from '../../support/store-folders.js';
import { storeContract } from './store-contract.js';

const now = (): Date => new Date('2026-03-01T09:00:00Z');

storeContract('MemoryStore', async (test) => {
  const store = new MemoryStore();
  await test(store);
  await store.dispose();
});

storeContract('FileStore', (test) =>
  withFolder(async (folder) => {
    const store = new FileStore({ folder, now });
    await test(store);
    await store.dispose();
  }),
);

storeContract('FileStore that compacts after every other change', (test) =>
  withFolder(async (folder) => {
    const store = new FileStore({ folder, now, compactAfter: { entries: 2, bytes: Number.POSITIVE_INFINITY } });
    await test(store);
    await store.dispose();
  }),
);
