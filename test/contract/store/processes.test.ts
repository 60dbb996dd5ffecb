import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { spawn } from 'node:child_process';
import { FileStore } from '../../../src/storage/file-store.js';
import { storePaths } from '../../../src/storage/store-paths.js';
import { entryAt, record } from '../../support/store-entries.js';
import { withFolder } from '../../support/store-folders.js';
import { runWriter } from '../../support/store-process.js';

const EACH = Number(process.env['INKBEARING_TEST_COMMANDS'] ?? 500);
const now = (): Date => new Date();

describe('several processes over one store', function () {
  this.timeout(120_000);

  it('lose none of each other’s changes', () =>
    withFolder(async (folder) => {
      const drafts = ['file:///a.md', 'file:///b.md'];
      const ends = await Promise.all(drafts.map((draft) => runWriter([folder, draft, String(EACH)])));
      for (const { code, errors } of ends) assert.equal(code, 0, errors);
      const store = new FileStore({ folder, now });
      const read = await store.read();
      await store.dispose();
      assert.ok(read.ok);
      assert.equal(read.value.revision, 2 * EACH);
      const entries = Array.from({ length: EACH }, (_, number) => entryAt(number * 15)).slice(-400);
      for (const draft of drafts)
        assert.deepEqual(
          read.value.drafts[draft]?.map(({ time }) => time),
          entries.map(({ time }) => time),
        );
    }));

  it('are told of each other’s changes', () =>
    withFolder(async (folder) => {
      const [one, other] = [new FileStore({ folder, now }), new FileStore({ folder, now })];
      await one.execute(record('file:///a.md', 0));
      await other.read();
      const told = new Promise<number>((resolve) => {
        other.onDidChange(({ revision }) => resolve(revision));
      });
      await one.execute(record('file:///a.md', 1));
      assert.equal(await told, 2);
      await Promise.all([one.dispose(), other.dispose()]);
    }));

  it('see changes that another has already compacted', () =>
    withFolder(async (folder) => {
      const [one, other] = [
        new FileStore({ folder, now }),
        new FileStore({ folder, now, compactAfter: { entries: 1, bytes: 1 } }),
      ];
      await one.execute(record('file:///a.md', 0));
      await other.execute(record('file:///a.md', 1));
      await other.dispose();
      const third = await one.execute(record('file:///a.md', 2));
      assert.ok(third.ok && third.value.revision === 3);
      await one.dispose();
    }));

  it('take over the lock of one that died', () =>
    withFolder(async (folder) => {
      const child = spawn(process.execPath, ['-e', '']);
      await once(child, 'close');
      await leaveLock(folder, { pid: child.pid, started: null, host: hostname() });
      const store = new FileStore({ folder, now });
      assert.ok((await store.execute(record('file:///a.md', 0))).ok);
      await store.dispose();
    }));

  it('wait for one that lives, and say who it is when it takes too long', () =>
    withFolder(async (folder) => {
      await leaveLock(folder, { pid: process.pid, started: null, host: hostname() });
      const store = new FileStore({ folder, now, patience: 20 });
      assert.deepEqual(await store.execute(record('file:///a.md', 0)), {
        ok: false,
        failure: { code: 'store-busy', pid: process.pid, host: hostname() },
      });
      await store.dispose();
    }));

  it('take the lock of a reused process number for a dead one’s', function () {
    if (process.platform !== 'linux') this.skip();
    return withFolder(async (folder) => {
      await leaveLock(folder, { pid: process.pid, started: '1', host: hostname() });
      const store = new FileStore({ folder, now, patience: 1_000 });
      assert.ok((await store.execute(record('file:///a.md', 0))).ok);
      await store.dispose();
    });
  });
});

const leaveLock = async (folder: string, owner: object): Promise<void> => {
  await mkdir(folder);
  await writeFile(storePaths(folder).lock, JSON.stringify({ token: 'left behind', ...owner }));
};
