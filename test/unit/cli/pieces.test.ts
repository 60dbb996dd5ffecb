import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, lstat, writeFile, chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runPieces } from '../../../src/cli/pieces.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { fileUri } from '../../../src/storage/file-uri.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
import { documentWith, pieceOf } from '../../support/pieces.js';

const POST = '\uFEFF---\r\ntitle: "A post" # mine\r\ndraft: true\r\n---\r\n\r\nText. ';

/** Runs commands over a store in a folder of its own, with drafts beside it. */
const withStore = (
  document: StoreDocument,
  work: (run: (...args: readonly string[]) => Promise<CliRun>, folder: string) => Promise<void>,
): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    const store = join(folder, 'store');
    await mkdir(store);
    await writeFile(join(store, 'store.json'), JSON.stringify(document));
    const run = (...args: readonly string[]): Promise<CliRun> =>
      runCli(runPieces, [...args, '--store', store, '--now', '2026-11-26T10:00', '--timezone', 'Asia/Shanghai'], {
        cwd: folder,
      });
    await work(run, folder);
  });

const piecesOf = ({ stdout }: CliRun): readonly Record<string, unknown>[] => {
  const read: unknown = JSON.parse(stdout);
  assert.ok(typeof read === 'object' && read !== null && 'pieces' in read && Array.isArray(read.pieces));
  return read.pieces.map((piece: unknown) => {
    assert.ok(typeof piece === 'object' && piece !== null);
    return Object.fromEntries(Object.entries(piece));
  });
};

describe('inkbearing pieces', () => {
  it('adds pieces, and lists them in the order of their states', () =>
    withStore(documentWith([]), async (run) => {
      const added = await run('add', 'A story', '--kind', 'kind POST', '--planned', '2026-11-25', '--json');
      assert.deepEqual(
        piecesOf(added).map(({ title, kind, late }) => [title, kind, late]),
        [['A story', 'post', true]],
      );
      await run('add', 'Another');
      const { stdout, stderr, exit } = await run('list');
      assert.match(
        stdout,
        /^[0-9a-f]{8} {2}Idea {2}A story {2}\(Kind post · late · planned for yesterday\)\n[0-9a-f]{8} {2}Idea {2}Another\n$/,
      );
      assert.deepEqual([stderr, exit], ['', 0]);
      assert.equal((await run('list', '--status', 'draft')).stdout, 'There are no such pieces.\n');
    }));

  it('adds a file, and publishes it: every other byte of it stays', () =>
    withStore(documentWith([]), async (run, folder) => {
      const file = join(folder, 'a (post).md');
      await writeFile(file, POST);
      await chmod(file, 0o640);
      await symlink(file, join(folder, 'link.md'));
      const [added] = piecesOf(await run('add', '--draft', 'link.md', '--json'));
      assert.deepEqual(
        [added?.['title'], added?.['status'], added?.['draft']],
        ['A post', 'draft', fileUri(join(folder, 'link.md'))],
      );
      const published = await run('publish', 'a pos', '--on', '知乎', '--url', 'https://zhihu.com/p/1', '--json');
      assert.deepEqual(piecesOf(published)[0]?.['publications'], [
        { channel: 'zhihu', date: '2026-11-26', url: 'https://zhihu.com/p/1' },
      ]);
      assert.equal(
        await readFile(file, 'utf8'),
        POST.replace('draft: true\r\n', 'draft: false\r\npublished_to: ["https://zhihu.com/p/1"]\r\n'),
      );
      assert.ok((await lstat(join(folder, 'link.md'))).isSymbolicLink());
      if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o640);
    }));

  it('takes a heading or the name of the file for a title where nothing else says one', () =>
    withStore(documentWith([]), async (run, folder) => {
      await writeFile(join(folder, 'a b.md'), 'Text.');
      await writeFile(join(folder, 'c.md'), 'Text.\n\n# The heading #\n');
      await run('add', '--draft', 'a b.md');
      const added = await run('add', '--draft', 'c.md', '--json');
      assert.deepEqual(
        [...piecesOf(await run('list', '--json')), ...piecesOf(added)].map(({ title }) => title),
        ['a b', 'The heading', 'The heading'],
      );
    }));

  for (const [what, args, message] of [
    ['a file that is not there', ['add', 'A', '--draft', 'no.md'], /no\.md is not there/],
    ['a file that is no Markdown', ['add', 'A', '--draft', 'a.txt'], /a\.txt is no Markdown file/],
    ['a folder', ['add', 'A', '--draft', 'folder.md'], /folder\.md cannot be read/],
    ['a file that is no text', ['add', 'A', '--draft', 'binary.md'], /binary\.md cannot be read/],
    [
      'broken front matter',
      ['add', 'A', '--draft', 'broken.md'],
      /broken\.md: The front matter is no valid YAML \(line 3\)/,
    ],
    ['front matter that is not closed', ['add', 'A', '--draft', 'open.md'], /The front matter is not closed/],
    [
      'the file of another piece',
      ['add', 'A', '--draft', 'taken.md'],
      /taken\.md is the draft of “Piece taken” already/,
    ],
    ['no title', ['add'], /Give the piece a title/],
    ['an empty title', ['add', ' '], /Give the piece a title/],
    ['several titles', ['add', 'A', 'B'], /Give one title/],
    [
      'a kind that nobody knows',
      ['add', 'A', '--kind', 'song'],
      /no kind of output "song"\. There are: Kind post \(post\)/,
    ],
    ['a day that is none', ['add', 'A', '--planned', '2026-02-30'], /--planned takes a day/],
    ['an option of another verb', ['add', 'A', '--url', 'x'], /add takes no --url/],
    ['a state that is none', ['list', '--status', 'lost'], /--status takes idea, outline/],
    ['a piece that nobody knows', ['publish', 'no', '--on', 'blog'], /no such piece: "no"/],
    [
      'a name of several',
      ['publish', 'piece', '--on', 'blog'],
      /may mean several pieces: Piece taken \(taken\), Piece b/,
    ],
    ['no channel', ['publish', 'taken'], /Say by --on/],
    [
      'a channel that nobody knows',
      ['publish', 'taken', '--on', 'tv'],
      /no channel "tv"\. There are: Channel blog \(blog\), 知乎 \(zhihu\)/,
    ],
    ['what is no address', ['publish', 'b', '--on', 'blog', '--url', 'x'], /“x” is no address/],
    ['a day to come', ['publish', 'b', '--on', 'blog', '--date', '2026-11-27'], /2026-11-27 is still to come/],
    ['no verb', ['dance'], /Say list, add, publish or export/],
  ] as const)
    it(`refuses ${what}, and writes nothing`, () =>
      withTemporaryFolder(async (folder) => {
        const taken = pieceOf('taken', { draft: fileUri(join(folder, 'taken.md')) });
        const document = documentWith([taken, pieceOf('b')]);
        const store = join(folder, 'store');
        await mkdir(store);
        await mkdir(join(folder, 'folder.md'));
        await writeFile(join(store, 'store.json'), JSON.stringify(document));
        const files = {
          'taken.md': 'x',
          'a.txt': 'x',
          'broken.md': '---\ntitle: [\n---\n',
          'open.md': '---\ntitle: A\n',
        };
        for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
        await writeFile(join(folder, 'binary.md'), Buffer.from([0xff, 0xfe, 0x00]));
        const run = await runCli(runPieces, [...args, '--store', store, '--now', '2026-11-26T10:00'], { cwd: folder });
        assert.match(run.stderr, message);
        assert.deepEqual([run.exit, run.stdout], [2, '']);
        assert.deepEqual(JSON.parse(await readFile(join(store, 'store.json'), 'utf8')), document);
        assert.equal(await readFile(join(folder, 'broken.md'), 'utf8'), files['broken.md']);
      }));

  it('says where channels come from while there are none', () =>
    withStore(documentWith([pieceOf('a')], { channels: {}, outputKinds: {} }), async (run) => {
      const { exit, stderr } = await run('publish', 'a', '--on', 'blog');
      assert.equal(exit, 2);
      assert.match(stderr, /There are no channels yet/);
    }));

  it('refuses a store of a newer version, and leaves it', () =>
    withTemporaryFolder(async (folder) => {
      const text = JSON.stringify({ schema: 99, revision: 1 });
      await writeFile(join(folder, 'store.json'), text);
      const run = await runCli(runPieces, ['add', 'A', '--store', folder]);
      assert.match(run.stderr, /newer Inkbearing/);
      assert.equal(run.exit, 2);
      assert.equal(await readFile(join(folder, 'store.json'), 'utf8'), text);
    }));
});

describe('the URI of a file', () => {
  for (const [path, platform, uri] of [
    ['/a b/é(1)!.md', 'linux', 'file:///a%20b/%C3%A9%281%29%21.md'],
    ['/a/中:文.md', 'linux', 'file:///a/%E4%B8%AD%3A%E6%96%87.md'],
    ['C:\\a b\\c.md', 'win32', 'file:///c%3A/a%20b/c.md'],
    ['\\\\server\\share\\c.md', 'win32', 'file://server/share/c.md'],
  ] as const)
    it(`of ${path} is the editor's`, () => assert.equal(fileUri(path, platform), uri));
});
