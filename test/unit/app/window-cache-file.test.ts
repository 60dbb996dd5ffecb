import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { WindowAnnotation } from '../../../src/domain/annotation/classified-window.js';
import { WindowCacheFile } from '../../../src/storage/window-cache-file.js';

const ANNOTATION: WindowAnnotation = {
  blocks: [
    {
      mentions: [{ span: { start: 0, end: 5 }, type: 'PER', confidence: 0.5, tagset: 'general' }],
      sentences: [{ subwords: 2, sums: [1.5, -2], fault: { value: 3.5, span: { start: 1, end: 4 } }, fit: 0.5 }],
    },
  ],
};

describe('the file of the window cache', () => {
  let folder: string;
  const opened: { readonly file: WindowCacheFile; readonly cache: WindowCache }[] = [];
  const open = (path: string): { readonly file: WindowCacheFile; readonly cache: WindowCache } => {
    const cache = new WindowCache();
    const both = { file: new WindowCacheFile(path, cache), cache };
    opened.push(both);
    return both;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-cache-'));
  });
  afterEach(async () => {
    for (const { file, cache } of opened.splice(0)) {
      // Nothing is new any more, so nothing is written once the folder is gone.
      cache.entries();
      file.dispose();
    }
    await rm(folder, { recursive: true, force: true });
  });

  it('brings back what was saved, in the order of use', async () => {
    const path = join(folder, 'deep', 'windows.json');
    const { file, cache } = open(path);
    cache.set('one', ANNOTATION);
    cache.set('two', { blocks: [] });
    await file.save();
    const again = open(path);
    await again.file.load();
    assert.deepEqual(again.cache.entries(), [
      ['one', ANNOTATION],
      ['two', { blocks: [] }],
    ]);
  });

  it('does not take what it loaded for something new', async () => {
    const path = join(folder, 'windows.json');
    const { file, cache } = open(path);
    cache.set('one', ANNOTATION);
    await file.save();
    const again = open(path);
    await again.file.load();
    assert.equal(again.cache.changed, false);
  });

  it('leaves no temporary file behind', async () => {
    const { file, cache } = open(join(folder, 'windows.json'));
    cache.set('one', ANNOTATION);
    await file.save();
    assert.deepEqual(await readdir(folder), ['windows.json']);
  });

  it('does not write when nothing is new', async () => {
    const path = join(folder, 'windows.json');
    await open(path).file.save();
    assert.deepEqual(await readdir(folder), []);
  });

  const garbage: readonly (readonly [name: string, text: string])[] = [
    ['cut off', '{"schema":2}\n["key",{"blo'],
    ['of another version', '{"schema":1}\n["key",{"blocks":[]}]'],
    ['with an entry that is none', '{"schema":2}\n["key",{"blocks":[{}]}]'],
    ['empty', ''],
  ];
  for (const [name, text] of garbage) {
    it(`takes no entry from a file that is ${name}`, async () => {
      const path = join(folder, 'windows.json');
      await writeFile(path, text);
      const { file, cache } = open(path);
      await file.load();
      assert.deepEqual(cache.entries(), []);
    });
  }

  it('begins empty where there is no file', async () => {
    const { file, cache } = open(join(folder, 'windows.json'));
    await file.load();
    assert.deepEqual(cache.entries(), []);
  });

  it('does without a folder that cannot be made', async () => {
    const blocked = join(folder, 'file');
    await writeFile(blocked, 'no folder');
    const { file, cache } = open(join(blocked, 'windows.json'));
    cache.set('one', ANNOTATION);
    await file.save();
    assert.equal(await readFile(blocked, 'utf8'), 'no folder');
  });
});
