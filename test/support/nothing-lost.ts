import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { FileStore } from '../../src/storage/file-store.js';
import { inspectStore } from '../../src/storage/inspect.js';
import { entryAt, record } from './store-entries.js';

/**
 * After the death of `store-writer.ts`: every acknowledged change of the draft is there, nothing is damaged or left lying
 * about, and the next change goes through.
 */
export const assertNothingLost = async (
  folder: string,
  draft: string,
  acknowledged: readonly number[],
): Promise<void> => {
  const report = await inspectStore(folder);
  assert.deepEqual(report.remarks, []);
  const kept = report.document?.drafts[draft] ?? [];
  // One more may be there: written, and not acknowledged any more.
  const expected = Array.from({ length: kept.length }, (_, number) => entryAt(number * 15));
  assert.deepEqual(kept, expected);
  assert.ok(kept.length === acknowledged.length || kept.length === acknowledged.length + 1);

  const store = new FileStore({ folder, now: () => new Date(), compactAfter: { entries: 1, bytes: 1 } });
  const next = await store.execute(record(draft, kept.length));
  assert.ok(next.ok);
  await store.dispose();
  assert.deepEqual((await readdir(folder)).sort(), ['generations', 'store.json']);
};
