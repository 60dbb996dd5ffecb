import assert from 'node:assert/strict';
import type { WritePoint } from '../../../src/storage/write-point.js';
import { WRITE_POINTS } from '../../../src/storage/write-point.js';
import { assertNothingLost } from '../../support/nothing-lost.js';
import { withFolder } from '../../support/store-folders.js';
import { runWriter } from '../../support/store-process.js';

const DRAFT = 'file:///a.md';

describe('a process that dies while it writes', function () {
  this.timeout(60_000);

  const FIRST: readonly WritePoint[] = ['locked', 'main-synced', 'main-renamed', 'folder-synced', 'journal-written'];
  const deaths = [...FIRST.map((point) => ({ point, nth: 1 })), ...WRITE_POINTS.map((point) => ({ point, nth: 2 }))];
  for (const { point, nth } of deaths) {
    it(`loses nothing at ${point}, time ${nth}`, () =>
      withFolder(async (folder) => {
        const end = await runWriter([folder, DRAFT, '12', point, String(nth)]);
        assert.equal(end.signal, 'SIGKILL', end.errors);
        await assertNothingLost(folder, DRAFT, end.acknowledged);
      }));
  }

  for (const delay of [0, 7, 23]) {
    it(`loses nothing about ${delay} ms after its first change`, () =>
      withFolder(async (folder) => {
        const end = await runWriter([folder, DRAFT, '300'], (kill) => setTimeout(kill, delay));
        assert.equal(end.signal, 'SIGKILL', end.errors);
        await assertNothingLost(folder, DRAFT, end.acknowledged);
      }));
  }
});
