import assert from 'node:assert/strict';
import type { Result } from '../../../src/domain/result.js';
import { documentOf, taskOf } from '../../support/task-documents.js';
import { documentWith, pieceBoardOver, pieceOf } from '../../support/pieces.js';

const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const codeOf = (result: Result<unknown, { readonly code: string }>): string | null =>
  result.ok ? null : result.failure.code;

const FILE = 'file:///blog/post.md';
const POST = '---\ntitle: "A post" # mine\ndate: 2026-12-05\ntags: [go]\ndraft: true\n---\n\nText.';

describe('the piece board', () => {
  it('adds an idea', async () => {
    const { board, piece } = pieceBoardOver(documentWith([]));
    const { event } = valueOf(await board.add(' An idea ', { kind: 'post', planned: '2026-12-01' }));
    assert.equal(event?.kind, 'change-pieces');
    const added = await piece('new1');
    assert.deepEqual(
      [added?.title, added?.status, added?.kind, added?.planned, added?.created],
      ['An idea', 'idea', 'post', '2026-12-01', '2026-11-26T02:00:00.000Z'],
    );
  });

  it('refuses a piece without a title', async () =>
    assert.equal(codeOf(await pieceBoardOver(documentWith([])).board.add(' ')), 'empty-title'));

  it('makes one line of a title that was pasted, and cuts one that a file gives it', async () => {
    const { board, piece } = pieceBoardOver(documentWith([]), { [FILE]: `# ${'x'.repeat(600)}` });
    valueOf(await board.add(' Two\r\nlines\u0007 ', {}));
    assert.equal((await piece('new1'))?.title, 'Two lines');
    valueOf(await board.edit('new1', { title: 'Other\n\nlines' }));
    assert.equal((await piece('new1'))?.title, 'Other lines');
    valueOf(await board.add(null, {}, FILE));
    assert.equal((await piece('new2'))?.title, 'x'.repeat(500));
  });

  it('refuses a kind that nobody knows', async () =>
    assert.equal(codeOf(await pieceBoardOver(documentWith([])).board.add('A', { kind: 'no' })), 'kind-unknown'));

  it('adds a piece with a file, of which it takes title, tags and day', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([]), { [FILE]: POST });
    valueOf(await board.add('Mine', {}, FILE));
    const added = await piece('new1');
    assert.deepEqual(
      [added?.title, added?.tags, added?.planned, added?.scheduled, added?.status, added?.draft],
      ['A post', ['go'], '2026-12-05', null, 'draft', FILE],
    );
    assert.equal(files.texts.get(FILE), POST);
  });

  it('takes the day of what is no draft any more for the day on which it appears, and publishes nothing', async () => {
    const { board, piece } = pieceBoardOver(documentWith([]), { [FILE]: POST.replace('true', 'false') });
    valueOf(await board.add('Mine', {}, FILE));
    const added = await piece('new1');
    assert.deepEqual(
      [added?.status, added?.planned, added?.scheduled, added?.publications],
      ['draft', null, '2026-12-05', []],
    );
  });

  for (const [what, draft, text, code] of [
    ['a file that is not there', 'file:///no.md', undefined, 'draft-missing'],
    ['a file that is no text', FILE, null, 'draft-unreadable'],
    ['a file that is no Markdown', 'file:///a.txt', 'Text', 'no-markdown'],
    ['broken front matter', FILE, '---\ntitle: [\n---\n', 'front-matter'],
    ['the file of another piece', 'file:///taken.md', 'Text', 'draft-taken'],
  ] as const)
    it(`adds nothing with ${what}`, async () => {
      const taken = pieceOf('a', { draft: 'file:///taken.md' });
      const { board, latest } = pieceBoardOver(documentWith([taken]), text === undefined ? {} : { [draft]: text });
      assert.equal(codeOf(await board.add('B', {}, draft)), code);
      assert.deepEqual(Object.keys((await latest()).pieces), ['a']);
    });

  it('binds a file to an idea, which becomes a draft, and takes it away again', async () => {
    const { board, piece } = pieceBoardOver(
      documentWith([pieceOf('a', { facts: { words: 9, score: null, at: '2026-11-26T02:00:00.000Z' } })]),
      { [FILE]: POST },
    );
    valueOf(await board.bind('a', FILE));
    assert.deepEqual([(await piece('a'))?.draft, (await piece('a'))?.status], [FILE, 'draft']);
    valueOf(await board.unbind('a'));
    const free = await piece('a');
    assert.deepEqual([free?.draft, free?.facts, free?.title], [null, null, 'A post']);
  });

  it('writes a new title and tags into the front matter, and nothing else', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: POST });
    const { unwritten } = valueOf(await board.edit('a', { title: 'Another', tags: ['go', 'web'] }));
    assert.equal(unwritten, null);
    assert.deepEqual([(await piece('a'))?.title, (await piece('a'))?.tags], ['Another', ['go', 'web']]);
    assert.equal(files.texts.get(FILE), POST.replace('A post', 'Another').replace('[go]', '[go, web]'));
  });

  it('leaves the file alone where only the note changes', async () => {
    const { board, files } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: '---\n[' });
    valueOf(await board.edit('a', { note: 'x' }));
    assert.equal(files.texts.get(FILE), '---\n[');
  });

  it('changes nothing where the front matter is broken', async () => {
    const { board, piece } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), {
      [FILE]: '---\ntitle: [\n---\n',
    });
    assert.equal(codeOf(await board.edit('a', { title: 'B' })), 'front-matter');
    assert.equal((await piece('a'))?.title, 'Piece a');
  });

  it('says where the file could not be changed along', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: POST });
    files.writable = false;
    const { unwritten } = valueOf(await board.edit('a', { title: 'B' }));
    assert.deepEqual(unwritten, { code: 'draft-unwritable', draft: FILE });
    assert.equal((await piece('a'))?.title, 'B');
  });

  it('asks for what a state needs', async () => {
    const { board } = pieceBoardOver(documentWith([pieceOf('a')]));
    assert.equal(codeOf(await board.move('a', 'scheduled')), 'day-needed');
    assert.equal(codeOf(await board.move('a', 'published')), 'publication-needed');
    assert.equal(codeOf(await board.move('b', 'draft')), 'piece-unknown');
  });

  it('moves nothing that is there already', async () => {
    const { board, latest } = pieceBoardOver(documentWith([pieceOf('a')]));
    assert.equal(valueOf(await board.move('a', 'idea')).event, null);
    assert.equal((await latest()).revision, 0);
  });

  it('schedules what was looked over, and writes the day into the file', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([pieceOf('a', { status: 'review', draft: FILE })]), {
      [FILE]: POST,
    });
    valueOf(await board.date('a', 'scheduled', '2026-12-24'));
    assert.deepEqual([(await piece('a'))?.status, (await piece('a'))?.scheduled], ['scheduled', '2026-12-24']);
    assert.equal(files.texts.get(FILE), POST.replace('2026-12-05', '2026-12-24'));
  });

  it('keeps the planned day apart from the file', async () => {
    const { board, files } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: POST });
    valueOf(await board.date('a', 'planned', '2026-12-24'));
    assert.equal(files.texts.get(FILE), POST);
  });

  it('gives no second piece a file that it reaches by a link', async () => {
    const link = 'file:///blog/link.md';
    const { board, files, piece } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE }), pieceOf('b')]), {
      [FILE]: POST,
      [link]: POST,
    });
    for (const uri of [FILE, link]) files.links.set(uri, 'one');
    for (const done of [await board.add(null, {}, link), await board.bind('b', link)])
      assert.deepEqual(done.ok ? null : done.failure, { code: 'draft-taken', draft: link, piece: 'a' });
    valueOf(await board.bind('a', link));
    assert.equal((await piece('a'))?.draft, link);
  });

  it('publishes: state, publication, tasks and front matter', async () => {
    const tasks = documentOf([taskOf('write'), taskOf('answer', { tags: ['follow-up'] }), taskOf('other')]).tasks;
    const bound = pieceOf('a', { status: 'review', draft: FILE, tasks: ['write', 'answer', 'gone'] });
    const { board, piece, files, latest } = pieceBoardOver(documentWith([bound], { tasks }), { [FILE]: POST });
    valueOf(await board.publish('a', { channel: 'blog', date: '2026-11-25', url: 'https://example.com/post' }));
    assert.deepEqual((await piece('a'))?.publications, [
      { channel: 'blog', date: '2026-11-25', url: 'https://example.com/post' },
    ]);
    assert.equal((await piece('a'))?.status, 'published');
    assert.deepEqual(
      Object.values((await latest()).tasks).map(({ id, status, closed }) => [id, status, closed]),
      [
        ['write', 'done', '2026-11-26T02:00:00.000Z'],
        ['answer', 'open', null],
        ['other', 'open', null],
      ],
    );
    assert.equal(
      files.texts.get(FILE),
      POST.replace('draft: true\n', 'draft: false\npublished_to: ["https://example.com/post"]\n'),
    );
  });

  it('loses no publication where two windows note one at a time', async () => {
    const publications = [{ channel: 'other', date: '2026-11-01', url: null }];
    const { board, piece } = pieceBoardOver(documentWith([pieceOf('a', { status: 'published', publications })]));
    const both = ['blog', 'zhihu'].map((channel) => board.publish('a', { channel, date: null, url: null }));
    for (const done of await Promise.all(both)) valueOf(done);
    assert.deepEqual((await piece('a'))?.publications.map(({ channel }) => channel).toSorted(), [
      'blog',
      'other',
      'zhihu',
    ]);
  });

  it('publishes on a second channel, and corrects the first', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: POST });
    valueOf(await board.publish('a', { channel: 'zhihu', date: '2026-11-20', url: null }));
    valueOf(await board.publish('a', { channel: 'blog', date: null, url: null }));
    assert.ok(files.texts.get(FILE)?.includes('published_to: [知乎, Channel blog]'));
    valueOf(await board.publish('a', { channel: 'zhihu', date: null, url: 'https://zhihu.com/p/1' }));
    assert.deepEqual((await piece('a'))?.publications, [
      { channel: 'zhihu', date: '2026-11-20', url: 'https://zhihu.com/p/1' },
      { channel: 'blog', date: '2026-11-26', url: null },
    ]);
    assert.ok(files.texts.get(FILE)?.includes('published_to: ["Channel blog", "https://zhihu.com/p/1"]') === false);
    assert.ok(files.texts.get(FILE)?.includes('published_to: [Channel blog, "https://zhihu.com/p/1"]'));
  });

  for (const [what, publishing, code] of [
    ['on a day to come', { channel: 'blog', date: '2026-11-27', url: null }, 'day-ahead'],
    ['under what is no address', { channel: 'blog', date: null, url: 'example' }, 'no-address'],
    ['on a channel that nobody knows', { channel: 'tv', date: null, url: null }, 'channel-unknown'],
  ] as const)
    it(`publishes nothing ${what}, and leaves the file alone`, async () => {
      const { board, files, piece } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: POST });
      assert.equal(codeOf(await board.publish('a', publishing)), code);
      assert.equal(files.texts.get(FILE), POST);
      assert.equal((await piece('a'))?.status, 'idea');
    });

  it('publishes nothing where the front matter is broken', async () => {
    const broken = '+++\ntitle = \n+++\n';
    const { board, files, piece } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]), { [FILE]: broken });
    assert.equal(codeOf(await board.publish('a', { channel: 'blog', date: null, url: null })), 'front-matter');
    assert.equal(files.texts.get(FILE), broken);
    assert.deepEqual((await piece('a'))?.publications, []);
  });

  it('publishes what has lost its file, and says that the file does not tell', async () => {
    const { board, piece } = pieceBoardOver(documentWith([pieceOf('a', { draft: FILE })]));
    const { unwritten } = valueOf(await board.publish('a', { channel: 'blog', date: null, url: null }));
    assert.equal(unwritten?.code, 'draft-missing');
    assert.equal((await piece('a'))?.status, 'published');
  });

  it('makes a draft from the template under a name that is free', async () => {
    const { board, piece, files } = pieceBoardOver(documentWith([pieceOf('a', { title: 'Why Go? 二' })]), {
      'file:///blog/why-go-二.md': 'Another',
    });
    valueOf(await board.createDraft('a', 'file:///blog'));
    const made = await piece('a');
    assert.deepEqual([made?.draft, made?.status], ['file:///blog/why-go-二-2.md', 'outline']);
    assert.ok(
      files.texts
        .get(made?.draft ?? '')
        ?.startsWith('---\ntitle: Why Go? 二\ndate: 2026-11-26\ndraft: true\ntags: []\n---\n\n## 问题\n'),
    );
    assert.equal(codeOf(await board.createDraft('a', 'file:///blog')), 'has-draft');
  });

  it('makes no draft where nothing may be written', async () => {
    const { board, files } = pieceBoardOver(documentWith([pieceOf('a')]));
    files.writable = false;
    assert.equal(codeOf(await board.createDraft('a', 'file:///blog')), 'draft-unwritable');
  });

  it('removes a piece, and undo brings it back', async () => {
    const { board, piece, ledger } = pieceBoardOver(documentWith([pieceOf('a')]));
    valueOf(await board.remove('a'));
    assert.equal(await piece('a'), undefined);
    valueOf(await ledger.undo());
    assert.deepEqual(await piece('a'), pieceOf('a'));
  });
});
