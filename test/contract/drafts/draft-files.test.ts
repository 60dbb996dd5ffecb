import assert from 'node:assert/strict';
import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftDisk } from '../../../src/storage/draft-disk.js';
import { fileUri } from '../../../src/storage/file-uri.js';
import { MemoryFiles } from '../../support/pieces.js';
import { draftFilesContract, type FilesUnderTest } from './draft-files-contract.js';

const onDisk = async (work: (under: FilesUnderTest) => Promise<void>): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'inkbearing-drafts (1) '));
  try {
    const pathOf = (name: string): string => join(root, name);
    await work({
      files: draftDisk,
      folder: fileUri(root),
      uriOf: (name) => fileUri(pathOf(name)),
      put: (name, bytes) => writeFile(pathOf(name), bytes),
      bytes: (name) => readFile(pathOf(name)),
    });
    // Nothing is left over of a file that was written anew.
    assert.deepEqual(
      (await readdir(root)).filter((name) => name.startsWith('.')),
      [],
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

const inMemoryUri = (name: string): string => `file:///drafts/${name}`;

const inMemory = (work: (under: FilesUnderTest) => Promise<void>): Promise<void> => {
  const files = new MemoryFiles();
  return work({
    files,
    folder: 'file:///drafts',
    uriOf: inMemoryUri,
    put: async (name, bytes) => {
      try {
        files.texts.set(inMemoryUri(name), new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
      } catch {
        // No text: it cannot be read.
        files.texts.set(inMemoryUri(name), null);
      }
    },
    bytes: async (name) => new TextEncoder().encode(files.texts.get(inMemoryUri(name)) ?? ''),
  });
};

describe('drafts on the disk', () => {
  draftFilesContract(onDisk);

  it('are told from one another by what they are, not by their paths', () =>
    onDisk(async ({ files, put, uriOf }) => {
      await put('a.md', new Uint8Array());
      await put('b.md', new Uint8Array());
      await link(fileURLToPath(uriOf('a.md')), fileURLToPath(uriOf('link.md')));
      const [a, b, same] = await Promise.all(['a.md', 'b.md', 'link.md'].map((name) => files.identity(uriOf(name))));
      assert.ok(a);
      assert.equal(a, same);
      assert.notEqual(a, b);
      assert.equal(await files.identity(uriOf('no.md')), null);
    }));

  it('are not those of another machine', async () => {
    assert.deepEqual(await draftDisk.read('vscode-remote://x/a.md'), { ok: false, failure: 'unreadable' });
    assert.equal(await draftDisk.edit('vscode-remote://x/a.md', '', []), false);
    assert.deepEqual(await draftDisk.create('vscode-remote://x', 'a.md', ''), { ok: false, failure: 'unwritable' });
  });
});

describe('drafts in memory', () => draftFilesContract(inMemory));
