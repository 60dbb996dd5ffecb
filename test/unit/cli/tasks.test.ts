import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { config } from '@vscode/l10n';
import { fileURLToPath } from 'node:url';
import { runTasks } from '../../../src/cli/tasks.js';
import { useLanguage } from '../../../src/messages/language.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { storePaths } from '../../../src/storage/store-paths.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
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

  it('puts titles in columns, Chinese characters counted as two', () =>
    withFolder(async (folder) => {
      const { stdout } = await tasksIn(folder)('add', '写周报', 'Read');
      assert.deepEqual(
        stdout.split('\n').map((line) => line.slice(10)),
        ['[ ] 写周报  (Inbox)', '[ ] Read    (Inbox)', ''],
      );
    }));

  it('lets no title command the terminal', () =>
    withFolder(async (folder) => {
      const { stdout } = await tasksIn(folder)('add', 'Red \u001b[31malert');
      assert.ok(!stdout.includes('\u001b'));
    }));

  for (const [name, line, title, said] of [
    ['a date that no calendar has', 'Pay the rent on 31 Feb', 'Pay the rent on 31 Feb', /no such date/],
    ['an impossible date in Chinese', '2月31日 交房租', '2月31日 交房租', /no such date/],
    ['a negative estimate', 'Sort the attic ~-3p', 'Sort the attic ~-3p', /no possible effort/],
    ['an absurd estimate', 'Sort the attic ~99999h', 'Sort the attic ~99999h', /no possible effort/],
    ['a predecessor that nobody knows', 'Send it after:writing', 'Send it', /no task “writing”/],
  ] as const) {
    it(`captures ${name} as it stands, and says so`, () =>
      withFolder(async (folder) => {
        const run = await tasksIn(folder)('add', line, '--json');
        assert.deepEqual([run.exit, titles(run)], [0, [title]]);
        assert.match(run.stderr, said);
      }));
  }

  it('says which line names no task, and captures the others', () =>
    withFolder(async (folder) => {
      const run = await tasksIn(folder)('add', '@deep', 'Read', '--json');
      assert.deepEqual([run.exit, titles(run)], [2, ['Read']]);
      assert.match(run.stderr, /“@deep”: Nothing is left to name the task by/);
    }));

  it('refuses standard input that is no UTF-8, and adds nothing', () =>
    withFolder(async (folder) => {
      const args = ['add', 'Read', '-', '--store', folder];
      const { exit, stderr } = await runCli(runTasks, args, { stdin: Uint8Array.from([0x61, 0xff]) });
      assert.equal(exit, 2);
      assert.match(stderr, /UTF-8/);
      await assert.rejects(readdir(folder));
    }));

  it('says that a task is done already', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Read');
      await tasks('done', 'read');
      const { exit, stdout, stderr } = await tasks('done', 'read');
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, /“Read” is closed already/);
      assert.match((await tasks('add', 'Write')).stdout, /Write/);
      assert.match((await tasks('reopen', 'write')).stderr, /“Write” is open already/);
    }));

  it('is not stopped by an operand that means nothing', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Read', 'Write');
      const run = await tasks('done', 'sing', 'read', 'write', '--json');
      assert.deepEqual([run.exit, titles(run)], [2, ['Read', 'Write']]);
      assert.match(run.stderr, /There is no such task: "sing"/);
    }));

  it('prints what comes again', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', '每周五 浇花', 'Water the plants every friday');
      const { next } = JSON.parse((await tasks('done', '浇花', '--json')).stdout);
      assert.deepEqual([next[0].title, next[0].due, next[0].status], ['浇花', '2026-12-04', 'open']);
      assert.match((await tasks('done', 'plants')).stdout, /Comes again:\n[\w-]+ {2}\[ \] Water the plants/);
    }));

  it('names the open tasks that should have come before', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Draft', 'Publish after:draft');
      const { exit, stderr } = await tasks('done', 'publish');
      assert.equal(exit, 0);
      assert.match(stderr, /“Draft” ought to have been done before/);
    }));

  it('gives programs what is computed: urgency, quadrant, blockers', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      const [draft] = listed(await tasks('add', 'Draft today !high', '--json'));
      const [publish] = listed(await tasks('add', 'Publish after:draft @desk', '--json'));
      assert.deepEqual([draft?.['quadrant'], draft?.['list'], publish?.['blockers']], ['do', 'next', [draft?.['id']]]);
      assert.ok(Number(draft?.['urgency']) > Number(publish?.['urgency']));
    }));

  it('lists closed tasks only when all are asked for', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Read', 'Write');
      await tasks('done', 'read');
      assert.deepEqual(titles(await tasks('list', '--json')), ['Write']);
      assert.deepEqual(titles(await tasks('list', '--all', '--json')), ['Write', 'Read']);
    }));

  it('shows the reasons for a task’s place', () =>
    withFolder(async (folder) => {
      const tasks = tasksIn(folder);
      await tasks('add', 'Pay the rent today !high //IBAN at the bank');
      const { stdout } = await tasks('show', 'rent');
      assert.match(stdout, /Do: urgent and important \(due today, it has priority 1\)/);
      assert.match(stdout, /IBAN at the bank/);
    }));

  it('has an empty list where nothing is kept, and keeps nothing there', () =>
    withTemporaryFolder(async (folder) => {
      const run = await tasksIn(folder)('list', '--json');
      assert.deepEqual([run.exit, JSON.parse(run.stdout)], [0, { schema: 1, tasks: [] }]);
      assert.deepEqual(await readdir(folder), []);
    }));

  for (const [name, text, said] of [
    ['a newer version', '{"schema":99,"revision":1}', /newer Inkbearing/],
    ['a damaged store', '{"schema":2,"rev', /store\.json/],
  ] as const) {
    it(`refuses ${name}, and leaves it as it is`, () =>
      withTemporaryFolder(async (folder) => {
        const { main } = storePaths(folder);
        await writeFile(main, text);
        for (const args of [['list'], ['add', 'Read'], ['done', 'Read']]) {
          const { exit, stdout, stderr } = await tasksIn(folder)(...args);
          assert.deepEqual([exit, stdout], [2, '']);
          assert.match(stderr, said);
        }
        assert.equal(await readFile(main, 'utf8'), text);
      }));
  }

  it('speaks Chinese', () =>
    withFolder(async (folder) => {
      useLanguage('zh-cn', fileURLToPath(new URL('../../../l10n', import.meta.url)));
      try {
        const tasks = tasksIn(folder);
        assert.match((await tasks('add', '明天 写周报 @家 ~-3p')).stderr, /“写周报 ~-3p”：/);
        assert.match((await tasks('list')).stdout, /\[ \] 写周报 ~-3p {2}\(下一步行动 · 截止：明天.*@家\)/);
        assert.match((await tasks('done', '没有')).stderr, /没有这样的任务“没有”/);
        assert.match((await tasks('list', '--loud')).stderr, /没有 --loud 这个选项/);
        assert.match((await tasks('list', '--list')).stderr, /--list 需要一个值/);
        assert.match((await tasks('list', '--all=1')).stderr, /--all 不接受值/);
      } finally {
        config({ contents: {} });
      }
    }));

  it('takes a day without a time for its midnight in the zone, with and without one that is named', () =>
    withFolder(async (folder) => {
      const due = async (...zone: readonly string[]): Promise<unknown> =>
        listed(
          await runCli(runTasks, ['add', 'Read today', '--json', '--store', folder, '--now', '2026-11-26', ...zone]),
        )[0]?.['due'];
      const own = process.env['TZ'];
      process.env['TZ'] = 'America/New_York';
      try {
        assert.deepEqual([await due(), await due('--timezone', 'Asia/Shanghai')], ['2026-11-26', '2026-11-26']);
      } finally {
        if (own === undefined) delete process.env['TZ'];
        else process.env['TZ'] = own;
      }
    }));

  for (const [name, args] of [
    ['no verb', []],
    ['a now that is none', ['list', '--now', 'nonsense']],
    ['a day that the calendar does not have', ['list', '--now', '2026-02-30T10:00']],
    ['a day that no month has, with an offset', ['list', '--now', '2026-02-30T10:00Z']],
    ['a number for now', ['list', '--now', '5']],
    ['an option without its value', ['list', '--store']],
    ['a value for an option that takes none', ['list', '--json=1']],
    ['an unknown zone', ['list', '--timezone', 'Mars/Olympus']],
    ['an unknown list', ['list', '--list', 'soon']],
    ['an unknown project', ['list', '--project', 'moon']],
    ['nothing to add', ['add']],
    ['nothing to do', ['done']],
    ['an option that is none', ['list', '--loud']],
    ['an operand to list', ['list', 'all']],
  ] as const) {
    it(`refuses ${name}`, () =>
      withTemporaryFolder(async (folder) => {
        const { exit, stdout, stderr } = await runCli(runTasks, ['--store', folder, ...args]);
        assert.deepEqual([exit, stdout], [2, '']);
        assert.match(stderr, /^inkbearing tasks: ./);
      }));
  }

  it('refuses an unknown verb, an empty line and a folder that is not there', () =>
    withFolder(async (folder) => {
      assert.equal((await tasksIn(folder)('burn')).exit, 2);
      assert.equal((await tasksIn(folder)('add', ' ')).exit, 2);
      assert.equal((await tasksIn(`${folder}/gone`)('list')).exit, 2);
    }));
});
