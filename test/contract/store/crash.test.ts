import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { FileStore } from '../../../src/storage/file-store.js';
import { inspectStore } from '../../../src/storage/inspect.js';
import type { WritePoint } from '../../../src/storage/write-point.js';
import { WRITE_POINTS } from '../../../src/storage/write-point.js';
import { entryAt, record } from '../../support/store-entries.js';
import { withFolder } from '../../support/store-folders.js';
import { runWriter } from '../../support/store-process.js';

const DRAFT = 'file:///a.md';

/** After a death: every acknowledged change is there, nothing is damaged, and the next change goes through. */
const assertNothingLost = async (folder: string, acknowledged: readonly number[]): Promise<void> => {
  const report = await inspectStore(folder);
  assert.deepEqual(report.remarks, []);
  const kept = report.document?.drafts[DRAFT] ?? [];
  // One more may be there: written, and not acknowledged any more.
  const expected = Array.from({ length: kept.length }, (_, number) => entryAt(number * 15));
  assert.deepEqual(kept, expected);
  assert.ok(kept.length === acknowledged.length || kept.length === acknowledged.length + 1);

  const store = new FileStore({ folder, now: () => new Date(), compactAfter: { entries: 1, bytes: 1 } });
  const next = await store.execute(record(DRAFT, kept.length));
  assert.ok(next.ok);
  await store.dispose();
  assert.deepEqual((await readdir(folder)).sort(), ['generations', 'store.json']);
};

describe('a process that dies while it writes', function () {
  this.timeout(60_000);

  const FIRST: readonly WritePoint[] = ['locked', 'main-synced', 'main-renamed', 'folder-synced', 'journal-written'];
  const deaths = [...FIRST.map((point) => ({ point, nth: 1 })), ...WRITE_POINTS.map((point) => ({ point, nth: 2 }))];
  for (const { point, nth } of deaths) {
    it(`loses nothing at ${point}, time ${nth}`, () =>
      withFolder(async (folder) => {
        const end = await runWriter([folder, DRAFT, '12', point, String(nth)]);
        assert.equal(end.signal, 'SIGKILL', end.errors);
        await assertNothingLost(folder, end.acknowledged);
      }));
  }

  for (const delay of [0, 7, 23]) {
    it(`loses nothing about ${delay} ms after its first change`, () =>
      withFolder(async (folder) => {
        const end = await runWriter([folder, DRAFT, '300'], (kill) => setTimeout(kill, delay));
        assert.equal(end.signal, 'SIGKILL', end.errors);
        await assertNothingLost(folder, end.acknowledged);
      }));
  }
});
