import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Turns } from '../../../src/app/turns.js';
import { LineCacheFile } from '../../../src/storage/line-cache-file.js';
import { readText, tickOnDisk, walkFiles } from '../../../src/storage/line-disk.js';

const LINE = { line: 1, text: 'one', anchor: null, ticked: false };
const TURNS = new Turns(
  () => Promise.resolve(),
  () => 0,
);

const isNote = (name: string): boolean => name.endsWith('.md');

describe('lines on the disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-lines-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are ticked by one byte', async () => {
    const file = join(folder, 'a.md');
    await writeFile(file, '\ufeff中文\r\n- [ ] one\r\nend');
    assert.ok((await tickOnDisk(file, LINE, true)).ok);
    assert.equal(await readFile(file, 'utf8'), '\ufeff中文\r\n- [x] one\r\nend');
  });

  it('are left alone where they are others by now', async () => {
    const file = join(folder, 'a.md');
    await writeFile(file, 'text\n- [ ] ones');
    assert.deepEqual(await tickOnDisk(file, LINE, true), { ok: false, failure: 'gone' });
    assert.equal(await readFile(file, 'utf8'), 'text\n- [ ] ones');
  });

  it('are neither read nor written where a file is not UTF-8', async () => {
    const file = join(folder, 'a.md');
    await writeFile(file, Buffer.from('caf\xe9\n- [ ] one', 'latin1'));
    assert.equal(await readText(file), null);
    assert.deepEqual(await tickOnDisk(file, LINE, true), { ok: false, failure: 'unwritable' });
  });

  it('are looked for in the folders that are entered', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'x.md'), '');
      await writeFile(join(folder, name, 'x.txt'), '');
    }
    const found: string[] = [];
    for await (const name of walkFiles({ root: folder, enters: (path) => path !== 'b', takes: isNote }))
      found.push(name);
    assert.deepEqual(found, ['a/x.md']);
  });

  it('are kept between sessions with the state of their file, those of open editors are not', async () => {
    const cache = new LineCacheFile(join(folder, 'deep', 'lines.jsonl'), TURNS);
    const line = { line: 1, box: 3, ticked: true, text: '一', anchor: 'x', headings: ['h'], parents: [], tags: ['t'] };
    const saved = { stamp: { mtime: 1.5, size: 7 }, lines: [line] };
    await cache.save([
      ['file:///a.md', saved],
      ['file:///b.md', { stamp: null, lines: [line] }],
    ]);
    assert.deepEqual(await cache.load(), [['file:///a.md', saved]]);
  });

  it('are read anew where the cache is damaged', async () => {
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, '{"schema":1}\n["file:///a.md",{"lines":\n');
    assert.deepEqual(await new LineCacheFile(file, TURNS).load(), []);
  });
});
