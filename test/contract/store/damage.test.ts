import assert from 'node:assert/strict';
import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import type { StoreFailure } from '../../../src/domain/store/failure.js';
import { SCHEMA } from '../../../src/domain/store/document.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { openStore } from '../../../src/storage/open-store.js';
import { recoverNewest } from '../../../src/storage/recover.js';
import type { StorePaths } from '../../../src/storage/store-paths.js';
import { storePaths } from '../../../src/storage/store-paths.js';
import type { OnWritePoint } from '../../../src/storage/write-point.js';
import { entryAt, record } from '../../support/store-entries.js';
import { withFolder } from '../../support/store-folders.js';

const DRAFT = 'file:///a.md';
const now = (): Date => new Date('2026-03-01T09:00:00Z');
const open = (folder: string, onWritePoint: OnWritePoint = () => undefined): FileStore =>
  new FileStore({ folder, now, onWritePoint });

const full: OnWritePoint = (point) => {
  if (point === 'journal-written') throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
};

/** A store of ten changes: eight in `store.json`, with a generation at four, and two in the journal. */
const withStore = (test: (paths: StorePaths) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const compacting = new FileStore({ folder, now, compactAfter: { entries: 4, bytes: Number.POSITIVE_INFINITY } });
    await fill(compacting, 0, 8);
    const store = open(folder);
    await fill(store, 8, 10);
    await test(storePaths(folder));
  });

const fill = async (store: FileStore, from: number, to: number): Promise<void> => {
  for (let number = from; number < to; number += 1) assert.ok((await store.execute(record(DRAFT, number))).ok);
  await store.dispose();
};

const TEN = Array.from({ length: 10 }, (_, number) => entryAt(number * 15));

/** Reading and writing fail alike; what is on the disk stays as it was. */
const assertRefused = async ({ folder, main, journal }: StorePaths): Promise<StoreFailure> => {
  const before = await Promise.all([main, journal].map((file) => readFile(file).catch(() => null)));
  const store = open(folder);
  const read = await store.read();
  const written = await store.execute(record(DRAFT, 99));
  await store.dispose();
  assert.ok(!read.ok && !written.ok);
  assert.deepEqual(written, read);
  assert.deepEqual(await Promise.all([main, journal].map((file) => readFile(file).catch(() => null))), before);
  return read.failure;
};

describe('a damaged store', () => {
  const damages: Readonly<Record<string, (main: string) => Promise<void>>> = {
    'cut off': async (main) => truncate(main, Math.floor((await stat(main)).size / 2)),
    empty: (main) => truncate(main, 0),
    garbage: (main) => writeFile(main, 'garbage'),
    'full of NUL bytes': async (main) => writeFile(main, Buffer.alloc((await stat(main)).size)),
    'of another shape': (main) => writeFile(main, '{"schema":1,"revision":8,"drafts":[]}'),
  };
  for (const [how, damage] of Object.entries(damages)) {
    it(`with a store.json that is ${how} refuses, and keeps a copy of it`, () =>
      withStore(async (paths) => {
        await damage(paths.main);
        const damaged = await readFile(paths.main);
        const failure = await assertRefused(paths);
        assert.ok(failure.code === 'store-unreadable' && failure.setAside !== null && failure.newest !== null);
        assert.deepEqual(await readFile(failure.setAside), damaged);
        assert.equal((await readdir(paths.folder)).filter((name) => name.startsWith('store.unreadable-')).length, 1);
      }));

    it(`with a store.json that is ${how} loses nothing when it is restored`, () =>
      withStore(async (paths) => {
        await damage(paths.main);
        const recovered = await recoverNewest(paths);
        assert.ok(recovered?.complete);
        assert.deepEqual(recovered.document.drafts[DRAFT], TEN);
      }));
  }

  it('whose store.json is missing is not taken for a new one', () =>
    withStore(async (paths) => {
      await rm(paths.main);
      const failure = await assertRefused(paths);
      assert.ok(failure.code === 'store-missing' && failure.folder === paths.folder && failure.newest !== null);
    }));

  it('of which only the journal is left is not taken for a new one', () =>
    withStore(async (paths) => {
      await rm(paths.main);
      await rm(paths.generations, { recursive: true });
      const failure = await assertRefused(paths);
      assert.deepEqual(failure, { code: 'store-missing', folder: paths.folder, newest: null });
    }));

  it('that goes away while it is open is not begun anew', () =>
    withStore(async (paths) => {
      const store = open(paths.folder);
      await store.read();
      await rename(paths.folder, `${paths.folder}-away`);
      const written = await store.execute(record(DRAFT, 10));
      assert.ok(!written.ok && written.failure.code === 'store-missing');
      await store.dispose();
    }));

  it('with a damaged line in the journal refuses, and keeps a copy of it', () =>
    withStore(async (paths) => {
      const [first, second] = (await readFile(paths.journal, 'utf8')).split('\n');
      await writeFile(paths.journal, `${first?.replace('1000', '1001')}\n${second}\n`);
      const failure = await assertRefused(paths);
      assert.ok(failure.code === 'journal-damaged' && failure.line === 1 && failure.setAside !== null);
    }));

  it('with a line missing from the journal refuses', () =>
    withStore(async (paths) => {
      const [, second] = (await readFile(paths.journal, 'utf8')).split('\n');
      await writeFile(paths.journal, `${second}\n`);
      const failure = await assertRefused(paths);
      assert.ok(failure.code === 'journal-damaged');
    }));

  it('drops the last line of the journal when it was never finished, and goes on', () =>
    withStore(async (paths) => {
      await appendFile(paths.journal, '01234567 {"schema":1,"ba');
      const store = open(paths.folder);
      assert.ok((await store.execute(record(DRAFT, 10))).ok);
      const read = await store.read();
      await store.dispose();
      assert.deepEqual(read.ok && read.value.drafts[DRAFT], [...TEN, entryAt(150)]);
    }));

  it('keeps a copy of a journal that ends in NUL bytes before it goes on', () =>
    withStore(async (paths) => {
      await truncate(paths.journal, (await stat(paths.journal)).size + 100);
      const before = await readFile(paths.journal);
      const store = open(paths.folder);
      assert.ok((await store.execute(record(DRAFT, 10))).ok);
      await store.dispose();
      const copy = (await readdir(paths.folder)).find((name) => name.startsWith('store.unreadable-')) ?? '';
      assert.deepEqual(await readFile(join(paths.folder, copy)), before);
    }));

  it('of a newer version is left alone', () =>
    withStore(async (paths) => {
      await writeFile(paths.main, `{"schema":${SCHEMA + 1},"revision":8,"everything":{}}`);
      const names = await readdir(paths.folder);
      assert.deepEqual(await assertRefused(paths), { code: 'store-newer', schema: SCHEMA + 1, known: SCHEMA });
      assert.deepEqual(await readdir(paths.folder), names);
    }));

  it('of an older version is brought to the present one, and kept as a generation', () =>
    withFolder(async (folder) => {
      const paths = storePaths(folder);
      const old = '{"schema":0,"revision":3,"drafts":{}}';
      await mkdir(folder);
      await writeFile(paths.main, old);
      const store = open(folder);
      assert.ok((await store.execute(record(DRAFT, 0))).ok);
      await store.dispose();
      const [kept = ''] = await readdir(paths.generations);
      assert.equal(await readFile(join(paths.generations, kept), 'utf8'), old);
    }));

  it('writes its changes again when the journal vanishes', () =>
    withStore(async (paths) => {
      const store = open(paths.folder);
      await store.read();
      await rm(paths.journal);
      assert.ok((await store.execute(record(DRAFT, 10))).ok);
      await store.dispose();
      const again = open(paths.folder);
      const read = await again.read();
      await again.dispose();
      assert.deepEqual(read.ok && read.value.drafts[DRAFT], [...TEN, entryAt(150)]);
    }));

  it('takes a store.json that was put back by hand', () =>
    withStore(async (paths) => {
      const store = open(paths.folder);
      await store.read();
      await rm(paths.journal);
      await copyFile(paths.main, `${paths.main}.back`);
      await rename(`${paths.main}.back`, paths.main);
      const read = await store.read();
      await store.dispose();
      assert.equal(read.ok && read.value.revision, 8);
    }));
});

describe('a disk that refuses', () => {
  it('is told of, and the change is not kept', () =>
    withStore(async (paths) => {
      const store = open(paths.folder, full);
      const written = await store.execute(record(DRAFT, 10));
      await store.dispose();
      assert.ok(!written.ok && written.failure.code === 'store-io' && written.failure.reason === 'ENOSPC');
      const again = open(paths.folder);
      const read = await again.read();
      await again.dispose();
      assert.deepEqual(read.ok && read.value.drafts[DRAFT], TEN);
    }));

  it('while compacting does not harm the changes in the journal', () =>
    withFolder(async (folder) => {
      const failures: StoreFailure[] = [];
      let compactions = 0;
      const store = new FileStore({
        folder,
        now,
        compactAfter: { entries: 2, bytes: Number.POSITIVE_INFINITY },
        onFailure: (failure) => failures.push(failure),
        onWritePoint: (point) => {
          if (point !== 'main-renamed') return;
          compactions += 1;
          // The first is the making of the store.
          if (compactions > 1) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        },
      });
      for (let number = 0; number < 6; number += 1) assert.ok((await store.execute(record(DRAFT, number))).ok);
      await store.dispose();
      assert.ok(failures.length > 0);
      const again = open(folder);
      const read = await again.read();
      await again.dispose();
      assert.deepEqual(read.ok && read.value.drafts[DRAFT], TEN.slice(0, 6));
    }));

  it('has the store kept in memory where its folder is a file', () =>
    withFolder(async (folder) => {
      await mkdir(dirname(folder), { recursive: true });
      await writeFile(folder, '');
      const { store, failure } = await openStore({ folder, now });
      assert.ok(store instanceof MemoryStore);
      assert.deepEqual(failure, { code: 'store-io', file: join(folder, 'store.json'), reason: 'ENOTDIR' });
    }));

  it('is not asked before there is something to keep', () =>
    withFolder(async (folder) => {
      const { store, failure } = await openStore({ folder, now });
      assert.equal(failure, null);
      await store.read();
      await store.dispose();
      await assert.rejects(stat(folder), { code: 'ENOENT' });
    }));

  it('gives nobody else a look at what is kept', function () {
    if (process.platform === 'win32') this.skip();
    return withStore(async ({ folder, main, journal }) => {
      const modes = await Promise.all([folder, main, journal].map(async (file) => (await stat(file)).mode & 0o777));
      assert.deepEqual(modes, [0o700, 0o600, 0o600]);
    });
  });
});
