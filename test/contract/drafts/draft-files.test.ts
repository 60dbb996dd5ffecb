import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('are not those of another machine', async () => {
    assert.deepEqual(await draftDisk.read('vscode-remote://x/a.md'), { ok: false, failure: 'unreadable' });
    assert.equal(await draftDisk.edit('vscode-remote://x/a.md', '', []), false);
    assert.deepEqual(await draftDisk.create('vscode-remote://x', 'a.md', ''), { ok: false, failure: 'unwritable' });
  });
});

describe('drafts in memory', () => draftFilesContract(inMemory));
