import assert from 'node:assert/strict';
import { LineIndex, type IndexedFile } from '../../../src/app/line-index.js';
import { Turns } from '../../../src/app/turns.js';
import { MemoryLineFiles } from '../../support/line-files.js';

const A = 'file:///w/a.md';
const B = 'file:///w/b.md';

const indexOf = (files: MemoryLineFiles, known: Iterable<readonly [string, IndexedFile]> = []): LineIndex =>
  new LineIndex(
    {
      files,
      isChosen: () => true,
      turns: new Turns(
        () => Promise.resolve(),
        () => 0,
      ),
    },
    known,
  );

const texts = (index: LineIndex, uri: string): readonly string[] => index.lines(uri).map(({ text }) => text);

describe('the index of check-list lines', () => {
  it('knows the lines of all files that are wanted', async () => {
    const index = indexOf(new MemoryLineFiles({ [A]: '- [ ] one', [B]: 'prose', 'file:///w/c.txt': '- [ ] no' }));
    await index.scan();
    assert.deepEqual([...index.withLines()], [A]);
    assert.deepEqual(texts(index, A), ['one']);
  });

  it('reads only what changed when it is made from what was known', async () => {
    const files = new MemoryLineFiles({ [A]: '- [ ] one', [B]: '- [ ] two' });
    const first = indexOf(files);
    await first.scan();
    files.reads.length = 0;
    files.write(B, '- [ ] three');
    const second = indexOf(files, first.entries());
    await second.scan();
    assert.deepEqual(files.reads, [B]);
    assert.deepEqual([texts(second, A), texts(second, B)], [['one'], ['three']]);
  });

  it('forgets files that are gone', async () => {
    const files = new MemoryLineFiles({ [A]: '- [ ] one', [B]: '- [ ] two' });
    const index = indexOf(files);
    await index.scan();
    files.remove(A);
    await index.scan();
    assert.deepEqual([...index.withLines()], [B]);
  });

  it('forgets the files of a folder that is gone', async () => {
    const files = new MemoryLineFiles({ 'file:///w/sub/a.md': '- [ ] one', [B]: '- [ ] two' });
    const index = indexOf(files);
    await index.scan();
    files.remove('file:///w/sub/a.md');
    assert.deepEqual([...(await index.refresh(['file:///w/sub']))], ['file:///w/sub/a.md']);
    assert.deepEqual([...index.withLines()], [B]);
  });

  it('takes the text of an open editor for the truth, and the disk again when it is closed', async () => {
    const files = new MemoryLineFiles({ [A]: '- [ ] saved' });
    files.type(A, '- [ ] typed');
    const index = indexOf(files);
    await index.scan();
    assert.deepEqual(texts(index, A), ['typed']);
    const closed = new MemoryLineFiles({ [A]: '- [ ] saved' });
    const again = indexOf(closed, index.entries());
    await again.scan();
    assert.deepEqual(texts(again, A), ['saved']);
  });

  it('names the files of a folder that was renamed', async () => {
    const index = indexOf(new MemoryLineFiles({ 'file:///w/old/a.md': '- [ ] one' }));
    await index.scan();
    assert.deepEqual(
      [...index.rename('file:///w/old', 'file:///w/new')],
      [['file:///w/old/a.md', 'file:///w/new/a.md']],
    );
    assert.deepEqual(texts(index, 'file:///w/new/a.md'), ['one']);
  });
});
