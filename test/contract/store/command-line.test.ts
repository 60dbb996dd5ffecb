import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../../../src/cli/io.js';
import { runStore } from '../../../src/cli/store.js';
import { EMPTY_DOCUMENT } from '../../../src/domain/store/document.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { storePaths } from '../../../src/storage/store-paths.js';
import { entryAt, record } from '../../support/store-entries.js';
import { withFolder } from '../../support/store-folders.js';

const DRAFT = 'file:///a.md';
const now = (): Date => new Date('2026-03-01T09:00:00Z');

interface Run {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

const run = async (folder: string, args: readonly string[], stdin = ''): Promise<Run> => {
  let stdout = '';
  let stderr = '';
  const exit = await runStore([...args, '--store', folder], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    env: {},
    cwd: dirname(folder),
    now,
    stdin: () => Promise.resolve(Buffer.from(stdin)),
  });
  return { exit, stdout, stderr };
};

/** A store of three changes, all of them in the journal. */
const withStore = (test: (folder: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = new FileStore({ folder, now });
    for (let number = 0; number < 3; number += 1) assert.ok((await store.execute(record(DRAFT, number))).ok);
    await store.dispose();
    await test(folder);
  });

const draftsOf = (text: string): unknown => JSON.parse(text).drafts;
const THREE = { [DRAFT]: [entryAt(0), entryAt(15), entryAt(30)] };

describe('inkbearing store', () => {
  it('finds a whole store whole', () =>
    withStore(async (folder) => {
      const { exit, stdout } = await run(folder, ['check', '--json']);
      const { ok, revision, drafts, entries, journal, remarks } = JSON.parse(stdout);
      assert.deepEqual([exit, ok, revision, drafts, entries, journal, remarks], [0, true, 3, 1, 3, 3, []]);
    }));

  it('finds damage, exits 1 and changes nothing', () =>
    withStore(async (folder) => {
      await truncate(storePaths(folder).main, 10);
      const before = await readdir(folder);
      const { exit, stdout } = await run(folder, ['check', '--json']);
      assert.equal(exit, 1);
      assert.equal(JSON.parse(stdout).remarks[0].code, 'store-unreadable');
      assert.deepEqual(await readdir(folder), before);
    }));

  it('finds a damaged earlier version', () =>
    withStore(async (folder) => {
      const { generations } = storePaths(folder);
      const [name = ''] = await readdir(generations);
      await truncate(join(generations, name), 3);
      assert.equal((await run(folder, ['check'])).exit, 1);
    }));

  for (const name of [
    "store (Ada's conflicted copy 2026-03-01).json",
    'store.sync-conflict-20260301-090000-ABCDEFG.json',
    'store 2.json',
    'store (1).json',
    'store-LAPTOP.json',
  ]) {
    it(`mentions the conflict copy ${name}`, () =>
      withStore(async (folder) => {
        await copyFile(storePaths(folder).main, join(folder, name));
        const { exit, stdout } = await run(folder, ['check', '--json']);
        assert.equal(exit, 0);
        assert.deepEqual(
          JSON.parse(stdout).remarks.map(({ code, file }: { code: string; file: string }) => [code, file]),
          [['conflict-copy', join(folder, name)]],
        );
      }));
  }

  it('exports what the journal holds too', () =>
    withStore(async (folder) => {
      const { exit, stdout } = await run(folder, ['export']);
      assert.equal(exit, 0);
      assert.deepEqual(JSON.parse(stdout), { ...EMPTY_DOCUMENT, revision: 3, drafts: THREE });
    }));

  it('exports nothing of a store that cannot be read, and says why', () =>
    withStore(async (folder) => {
      await truncate(storePaths(folder).main, 10);
      const { exit, stdout, stderr } = await run(folder, ['export']);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, /store\.json cannot be read: it is no JSON/);
    }));

  it('imports what was exported, into another store', () =>
    withStore(async (folder) => {
      const { stdout } = await run(folder, ['export']);
      const other = join(dirname(folder), 'other');
      assert.equal((await run(other, ['import', '-'], stdout)).exit, 0);
      assert.deepEqual(draftsOf((await run(other, ['export'])).stdout), THREE);
    }));

  it('keeps what an import replaces as an earlier version', () =>
    withStore(async (folder) => {
      assert.equal((await run(folder, ['import', '-'], '{"schema":1,"revision":0,"drafts":{}}')).exit, 0);
      assert.deepEqual(draftsOf((await run(folder, ['export'])).stdout), {});
      assert.equal((await run(folder, ['restore', '3'])).exit, 0);
      assert.deepEqual(draftsOf((await run(folder, ['export'])).stdout), THREE);
    }));

  it('refuses to import what is no store, naming the place', () =>
    withStore(async (folder) => {
      const { exit, stderr } = await run(folder, ['import', '-'], '{"schema":1,"revision":0,"drafts":{"a.md":[]}}');
      assert.equal(exit, 2);
      assert.match(stderr, /drafts\["a\.md"\]/);
    }));

  it('restores a store whose store.json is gone, with the changes in the journal', () =>
    withStore(async (folder) => {
      await rm(storePaths(folder).main);
      assert.equal((await run(folder, ['restore'])).exit, 0);
      assert.deepEqual(draftsOf((await run(folder, ['export'])).stdout), THREE);
      assert.equal((await run(folder, ['check'])).exit, 0);
    }));

  it('restores what stands before a damaged line of the journal, and says that something is left out', () =>
    withStore(async (folder) => {
      const { journal } = storePaths(folder);
      await writeFile(journal, 'garbage\ngarbage\n');
      const { exit, stderr } = await run(folder, ['restore']);
      assert.equal(exit, 0);
      assert.notEqual(stderr, '');
      assert.deepEqual(draftsOf((await run(folder, ['export'])).stdout), {});
      assert.ok((await readdir(folder)).some((name) => /^store\.unreadable-.*\.journal$/.test(name)));
    }));

  it('does not restore a whole store by mistake', () =>
    withStore(async (folder) => {
      assert.equal((await run(folder, ['restore'])).exit, 2);
    }));

  it('lists the earlier versions in the time zone asked for', () =>
    withStore(async (folder) => {
      const { stdout } = await run(folder, ['history', '--timezone', 'Asia/Shanghai']);
      assert.equal(stdout, '0\t2026-03-01 17:00:00\n');
    }));

  it('does not take a folder that is not there for an empty store', () =>
    withFolder(async (folder) => {
      const { exit, stderr } = await run(folder, ['check']);
      assert.equal(exit, 2);
      assert.ok(stderr.includes(folder));
    }));

  it('does not take a file for a store', () =>
    withFolder(async (folder) => {
      await writeFile(folder, '');
      assert.equal((await run(folder, ['check'])).exit, 2);
    }));

  it('finds nothing wrong with an empty folder', () =>
    withFolder(async (folder) => {
      await mkdir(folder);
      const { exit, stdout } = await run(folder, ['check']);
      assert.deepEqual([exit, stdout], [0, `${folder}: nothing is kept yet.\n`]);
    }));

  for (const args of [
    [],
    ['mend'],
    ['check', '--jsn'],
    ['export', 'file'],
    ['import'],
    ['check', '--now', 'soon'],
    ['history', '--timezone', 'Mars'],
  ]) {
    it(`refuses "store ${args.join(' ')}"`, () =>
      withStore(async (folder) => {
        const { exit, stdout, stderr } = await run(folder, args);
        assert.deepEqual([exit, stdout], [2, '']);
        assert.match(stderr, /^inkbearing store: /);
      }));
  }

  it('says so where a folder cannot be made, and does not hang', async function () {
    if (process.platform !== 'linux') this.skip();
    const { exit, stderr } = await run('/proc/inkbearing/store', ['import', '-'], JSON.stringify(EMPTY_DOCUMENT));
    assert.equal(exit, 2);
    assert.match(stderr, /\/proc\/inkbearing/);
  });
});
