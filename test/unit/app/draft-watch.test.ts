import assert from 'node:assert/strict';
import { DraftWatch } from '../../../src/app/draft-watch.js';
import type { Piece } from '../../../src/domain/influence/piece.js';
import { documentWith, pieceBoardOver, pieceOf } from '../../support/pieces.js';

const FILE = 'file:///blog/post.md';
const text = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n\nText.`;

/** A piece with a file, followed. */
const followed = (pieces: readonly Piece[], texts: Readonly<Record<string, string | null>>) => {
  const { ledger, files, piece, latest } = pieceBoardOver(documentWith(pieces), texts);
  const watch = new DraftWatch({
    ledger,
    files,
    now: () => Date.parse('2026-11-26T02:00:00.000Z'),
    zone: () => 'Asia/Shanghai',
  });
  const vanished: string[] = [];
  watch.onDidVanish((gone) => vanished.push(...gone.map(({ id }) => id)));
  return { watch, files, piece, latest, ledger, vanished };
};

describe('following drafts', () => {
  it('takes title and tags from the front matter, without an undo', async () => {
    const { watch, files, piece, ledger } = followed([pieceOf('a', { draft: FILE })], { [FILE]: text('A') });
    files.texts.set(FILE, text('New', 'tags: [x]\n'));
    await watch.look([FILE]);
    assert.deepEqual([(await piece('a'))?.title, (await piece('a'))?.tags], ['New', ['x']]);
    assert.equal(ledger.canUndo, false);
  });

  it('leaves alone what another window changed while it looked', async () => {
    const other = 'file:///blog/other.md';
    const { files, piece, ledger } = followed([pieceOf('a', { draft: FILE }), pieceOf('b', { draft: other })], {
      [FILE]: text('A'),
      [other]: text('B'),
    });
    const change = { id: 'a', set: { title: 'Theirs' } };
    const watch = new DraftWatch({
      ledger,
      files: {
        read: async (uri) => {
          if (uri === FILE)
            await ledger.execute({ kind: 'change-pieces', add: [], changes: [change], tasks: [], done: null });
          return files.read(uri);
        },
      },
      now: () => Date.parse('2026-11-26T02:00:00.000Z'),
      zone: () => 'Asia/Shanghai',
    });
    await watch.look(null);
    assert.deepEqual([(await piece('a'))?.title, (await piece('b'))?.title], ['Theirs', 'B']);
  });

  it('writes nothing where nothing changed', async () => {
    const { watch, latest } = followed([pieceOf('a', { title: 'A', draft: FILE })], { [FILE]: text('A') });
    await watch.look(null);
    assert.equal((await latest()).revision, 0);
  });

  it('publishes nothing that is no draft any more', async () => {
    const { watch, piece } = followed([pieceOf('a', { title: 'A', draft: FILE, status: 'draft' })], {
      [FILE]: text('A', 'draft: false\n'),
    });
    await watch.look([FILE]);
    assert.deepEqual([(await piece('a'))?.status, (await piece('a'))?.publications], ['draft', []]);
  });

  it('follows the day of what is scheduled', async () => {
    const { watch, piece } = followed(
      [pieceOf('a', { title: 'A', draft: FILE, status: 'scheduled', scheduled: '2026-12-01' })],
      { [FILE]: text('A', 'draft: true\ndate: 2026-12-02\n') },
    );
    await watch.look([FILE]);
    assert.equal((await piece('a'))?.scheduled, '2026-12-02');
  });

  it('takes no day of what nobody has scheduled', async () => {
    const { watch, piece } = followed([pieceOf('a', { title: 'A', draft: FILE })], {
      [FILE]: text('A', 'draft: true\ndate: 2026-12-02\n'),
    });
    await watch.look([FILE]);
    assert.equal((await piece('a'))?.scheduled, null);
  });

  it('keeps what it knows while the front matter is broken', async () => {
    const { watch, latest } = followed([pieceOf('a', { draft: FILE })], { [FILE]: '---\ntitle: [\n---\n' });
    await watch.look([FILE]);
    assert.equal((await latest()).revision, 0);
  });

  it('marks a vanished file, and tells of it once', async () => {
    const { watch, piece, vanished } = followed([pieceOf('a', { draft: FILE })], {});
    await watch.look(['file:///blog']);
    await watch.look(['file:///blog']);
    assert.equal((await piece('a'))?.draftMissing, true);
    assert.deepEqual(vanished, ['a']);
  });

  it('takes a file that cannot be read just now for none that vanished', async () => {
    const { watch, piece } = followed([pieceOf('a', { draft: FILE })], { [FILE]: null });
    await watch.look([FILE]);
    assert.equal((await piece('a'))?.draftMissing, false);
  });

  it('finds a file that has come back', async () => {
    const { watch, piece } = followed([pieceOf('a', { draft: FILE, draftMissing: true })], { [FILE]: text('A') });
    await watch.look([FILE]);
    assert.deepEqual([(await piece('a'))?.draftMissing, (await piece('a'))?.title], [false, 'A']);
  });

  it('follows a renamed file, and those in a renamed folder', async () => {
    const { watch, piece } = followed(
      [
        pieceOf('a', { draft: FILE }),
        pieceOf('b', { draft: 'file:///blog/x/b.md' }),
        pieceOf('c', { draft: 'file:///blog2/c.md' }),
      ],
      {},
    );
    await watch.renamed(FILE, 'file:///blog/new.md');
    await watch.renamed('file:///blog', 'file:///posts');
    assert.deepEqual(
      [(await piece('a'))?.draft, (await piece('b'))?.draft, (await piece('c'))?.draft],
      ['file:///posts/new.md', 'file:///posts/x/b.md', 'file:///blog2/c.md'],
    );
  });

  it('leaves a piece where another has its new name', async () => {
    const { watch, piece } = followed([pieceOf('a', { draft: FILE }), pieceOf('b', { draft: 'file:///b.md' })], {});
    await watch.renamed(FILE, 'file:///b.md');
    assert.equal((await piece('a'))?.draft, FILE);
  });

  it('follows a file that was moved without a word', async () => {
    const moved = 'file:///elsewhere/other.md';
    const { watch, piece, vanished } = followed([pieceOf('a', { title: 'A', draft: FILE })], { [moved]: text('A') });
    await watch.look([FILE, moved]);
    assert.deepEqual([(await piece('a'))?.draft, (await piece('a'))?.draftMissing, vanished], [moved, false, []]);
  });

  it('follows a file whose coming is told before its going', async () => {
    const moved = 'file:///elsewhere/other.md';
    const { watch, piece, files, vanished } = followed([pieceOf('a', { title: 'A', draft: FILE })], {
      [FILE]: text('A'),
      [moved]: text('A'),
    });
    await watch.look([moved]);
    files.texts.delete(FILE);
    await watch.look([FILE]);
    assert.deepEqual([(await piece('a'))?.draft, vanished], [moved, []]);
  });

  it('follows a file of which only the coming is told', async () => {
    const moved = 'file:///elsewhere/other.md';
    const { watch, piece } = followed([pieceOf('a', { title: 'A', draft: FILE })], { [moved]: text('A') });
    await watch.look([moved]);
    assert.equal((await piece('a'))?.draft, moved);
  });

  it('leaves a piece its file where a copy of it comes', async () => {
    const copy = 'file:///elsewhere/copy.md';
    const { watch, piece } = followed([pieceOf('a', { title: 'A', draft: FILE })], {
      [FILE]: text('A'),
      [copy]: text('A'),
    });
    await watch.look([copy]);
    assert.equal((await piece('a'))?.draft, FILE);
  });

  it('takes no file that might be one of several', async () => {
    const moved = 'file:///elsewhere/other.md';
    const { watch, piece } = followed(
      [pieceOf('a', { title: 'A', draft: FILE }), pieceOf('b', { title: 'A', draft: 'file:///b.md' })],
      { [moved]: text('A') },
    );
    await watch.look([FILE, 'file:///b.md', moved]);
    assert.equal((await piece('a'))?.draft, FILE);
  });
});
