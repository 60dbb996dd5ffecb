import assert from 'node:assert/strict';
import { link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runPiecesExport } from '../../../src/cli/pieces-export.js';
import { fileUri } from '../../../src/storage/file-uri.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
import { channelOf, documentWith, pieceOf } from '../../support/pieces.js';

const POST = '---\ntitle: A post\ntags: [a]\n---\n\n![p](p.png) and [l](https://l.example)\n';

/** Runs the command in a folder with `post.md`, and a store in which it is the draft of a piece that appeared on a blog. */
const withStore = (
  work: (run: (...args: readonly string[]) => Promise<CliRun>, folder: string) => Promise<void>,
): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    const store = join(folder, 'store');
    const draft = join(folder, 'post.md');
    await mkdir(store);
    await writeFile(draft, POST);
    const publications = [{ channel: 'blog', date: '2026-11-20', url: 'https://blog.example/posts/one/' }];
    const document = documentWith(
      [pieceOf('p-1', { title: 'A post', draft: fileUri(draft), publications }), pieceOf('p-2', { title: 'A talk' })],
      {
        channels: {
          blog: channelOf('blog'),
          wx: channelOf('wx', { name: '公众号', format: 'wechat' }),
          team: channelOf('team', { format: 'none' }),
        },
      },
    );
    await writeFile(join(store, 'store.json'), JSON.stringify(document));
    await work((...args) => runCli(runPiecesExport, [...args, '--store', store], { cwd: folder }), folder);
  });

describe('inkbearing pieces export', () => {
  it('prints a piece for a channel, and says beside it what is left to do', () =>
    withStore(async (run) => {
      const { stdout, stderr, exit } = await run('A post', '--on', '公众号');
      assert.equal(exit, 0);
      assert.match(stdout, /^<section.*src="https:\/\/blog\.example\/posts\/one\/p\.png"/);
      assert.match(stderr, /Upload these there: https:\/\/blog\.example\/posts\/one\/p\.png\./);
      assert.match(stderr, /Enter the address of the original there: https:\/\/blog\.example\/posts\/one\/\n/);
    }));

  it('prints JSON with what is left to do as codes and in words', () =>
    withStore(async (run) => {
      const { stdout, stderr } = await run('p-1', '--format', 'zhihu', '--json');
      const answer: unknown = JSON.parse(stdout);
      assert.ok(typeof answer === 'object' && answer !== null && 'notes' in answer && 'text' in answer);
      assert.deepEqual(
        { ...answer, text: '' },
        {
          schema: 1,
          format: 'zhihu',
          channel: null,
          fileName: 'post.md',
          mediaType: 'text/markdown',
          text: '',
          html: null,
          notes: [
            { code: 'enter-title', title: 'A post', message: 'Enter the title there: A post' },
            { code: 'enter-tags', tags: ['a'], message: 'Enter the tags there: a.' },
          ],
        },
      );
      assert.equal(stderr, '');
    }));

  it('never writes over the draft, not even by a link', () =>
    withStore(async (run, folder) => {
      await link(join(folder, 'post.md'), join(folder, 'link.md'));
      for (const to of ['post.md', 'link.md']) {
        const { stdout, stderr, exit } = await run('A post', '--format', 'dev', '--to', to);
        assert.deepEqual([stdout, exit], ['', 2]);
        assert.match(stderr, /is the draft itself\. Name another file/);
      }
      assert.equal(await readFile(join(folder, 'post.md'), 'utf8'), POST);
    }));

  it('writes a file, and nothing to standard output', () =>
    withStore(async (run, folder) => {
      const { stdout, exit } = await run('post.md', '--format', 'csdn', '--to', 'out.md');
      assert.deepEqual([stdout, exit], ['', 0]);
      assert.match(
        await readFile(join(folder, 'out.md'), 'utf8'),
        /^> Original: <https:\/\/blog\.example\/posts\/one\/>\n/,
      );
      const refused = await run('post.md', '--format', 'csdn', '--to', 'no/such/folder.md');
      assert.equal(refused.exit, 2);
      assert.match(refused.stderr, /folder\.md cannot be written \(ENOENT\)\./);
    }));

  it('needs no store for a file and a format', () =>
    withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'post.md'), POST);
      const run = (...args: readonly string[]): Promise<CliRun> => runCli(runPiecesExport, args, { cwd: folder });
      const none = ['--store', join(folder, 'none')];
      const { stdout, exit } = await run('post.md', '--format', 'csdn', ...none);
      assert.deepEqual([stdout, exit], ['![p](p.png) and [l](https://l.example)\n', 0]);
      assert.equal((await run('post.md', '--on', 'blog', ...none)).exit, 2);
    }));

  it('refuses what it cannot export, and says why', () =>
    withStore(async (run, folder) => {
      await writeFile(join(folder, 'latin.md'), Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
      const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [['A post'], /--on CHANNEL, or --format FORMAT/],
        [['A post', '--on', 'blog', '--format', 'dev'], /--on CHANNEL, or --format FORMAT/],
        [['A post', '--format', 'word'], /--format takes hugo, .*, not "word"/],
        [['A post', '--on', 'nowhere'], /There is no channel "nowhere"\. There are: .*公众号 \(wx\)/],
        [['A post', '--on', 'team'], /Nothing is exported for this channel/],
        [['A talk', '--format', 'dev'], /“A talk” has no draft/],
        [['No such', '--format', 'dev'], /No such/],
        [['none.md', '--format', 'dev'], /none\.md: There is no such file/],
        [['latin.md', '--format', 'dev'], /latin\.md: The file is not valid UTF-8/],
        [[], /--on CHANNEL, or --format FORMAT/],
        [['--format', 'dev'], /Name one piece/],
      ];
      for (const [args, message] of cases) {
        const { stdout, stderr, exit } = await run(...args);
        assert.deepEqual([stdout, exit], ['', 2], args.join(' '));
        assert.match(stderr, message);
        assert.match(stderr, /^inkbearing pieces export: /);
      }
    }));
});
