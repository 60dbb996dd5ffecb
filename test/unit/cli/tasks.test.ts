import assert from 'node:assert/strict';
import { runTasks } from '../../../src/cli/tasks.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { runCli, type CliRun } from '../../support/cli.js';
import { withFolder } from '../../support/store-folders.js';

/** Runs `inkbearing tasks` over a store on a Thursday morning in Shanghai. */
const tasksIn =
  (folder: string, stdin = '') =>
  (...args: readonly string[]): Promise<CliRun> =>
    runCli(runTasks, [...args, '--store', folder, '--now', '2026-11-26T10:00', '--timezone', 'Asia/Shanghai'], {
      stdin,
    });

const listed = ({ stdout }: CliRun): readonly Readonly<Record<string, unknown>>[] => JSON.parse(stdout).tasks;
const titles = (run: CliRun): readonly unknown[] => listed(run).map(({ title }) => title);

describe('inkbearing tasks', () => {
  it('prints a task once it is in the store, with what was understood', () =>
    withFolder(async (folder) => {
      const { exit, stdout } = await tasksIn(folder)('add', 'Draft the post tomorrow 9am @deep ~3p !high');
      assert.equal(exit, 0);
      assert.match(stdout, /\[ \] Draft the post {2}\(.*75 min|1 h 15 min.*@deep\)/);
      const store = new FileStore({ folder, now: () => new Date() });
      const document = await store.read();
      await store.dispose();
      assert.ok(document.ok);
      assert.deepEqual(
        Object.values(document.value.tasks).map(({ title, estimate, priority }) => [title, estimate, priority]),
        [['Draft the post', 75, 1]],
      );
    }));

  it('reads a line in Chinese', () =>
    withFolder(async (folder) => {
      const [task] = listed(await tasksIn(folder)('add', '明天下午三点 写周报 ~2p', '--json'));
      assert.deepEqual([task?.['title'], task?.['estimate']], ['写周报', 50]);
    }));

  it('captures the lines of standard input in one change', () =>
    withFolder(async (folder) => {
      const run = await tasksIn(folder, 'one\n\ntwo\r\n')('add', '-', '--json');
      assert.deepEqual(titles(run), ['one', 'two']);
    }));

  it('makes a project that a line names, once', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Buy a domain +website', 'Write the start page +Website');
      assert.equal(titles(await tasks('list', '--project', 'website', '--json')).length, 2);
    }));

  it('lists by context and by list', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Call Ann @phone', 'Read the paper @desk', 'Something');
      assert.deepEqual(titles(await tasks('list', '--context', '@phone', '--json')), ['Call Ann']);
      assert.deepEqual(titles(await tasks('list', '--list', 'inbox', '--json')), ['Something']);
      const wrong = await tasks('list', '--list', 'soon');
      assert.deepEqual([wrong.exit, wrong.stdout], [2, '']);
    }));

  it('completes a task named by a part of its title, and brings back what recurs', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Water the plants every friday');
      const done = await tasks('done', 'plants');
      assert.deepEqual([done.exit, done.stdout.includes('[x] Water the plants')], [0, true]);
      assert.deepEqual(
        listed(await tasks('list', '--json')).map(({ due }) => due),
        ['2026-12-04'],
      );
    }));

  it('names the candidates where a title means several, and does nothing', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Post one', 'Post two');
      const { exit, stderr } = await tasks('done', 'post');
      assert.equal(exit, 2);
      assert.match(stderr, /Post one \([\w-]+\), Post two \([\w-]+\)/);
      assert.equal(titles(await tasks('list', '--json')).length, 2);
    }));

  it('takes the beginning of an id', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      const [task] = listed(await tasks('add', 'Post one', '--json'));
      const { exit, stdout } = await tasks('show', String(task?.['id']).slice(0, 8));
      assert.deepEqual([exit, stdout.includes('Post one')], [0, true]);
    }));

  it('drops a task and reopens it', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Post one');
      await tasks('drop', 'post');
      assert.deepEqual(titles(await tasks('list', '--json')), []);
      assert.equal((await tasks('reopen', 'post')).exit, 0);
      assert.deepEqual(titles(await tasks('list', '--json')), ['Post one']);
    }));

  it('keeps a title of ten thousand characters: what is too long goes to the note', () =>
    withFolder(async (folder) => {
      const line = 'word '.repeat(2_000).trim();
      const [task] = listed(await tasksIn(folder)('add', line, '--json'));
      assert.ok(String(task?.['title']).length <= 500);
      assert.equal(`${String(task?.['title'])}${String(task?.['note'])}`.split('word').length - 1, 2_000);
    }));

  it('refuses an unknown verb, an empty line and a folder that is not there', () =>
    withFolder(async (folder) => {
      assert.equal((await tasksIn(folder)('burn')).exit, 2);
      assert.equal((await tasksIn(folder)('add', ' ')).exit, 2);
      assert.equal((await tasksIn(`${folder}/gone`)('list')).exit, 2);
    }));
});
