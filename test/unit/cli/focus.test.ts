import assert from 'node:assert/strict';
import { runFocus } from '../../../src/cli/focus.js';
import { newTask } from '../../../src/domain/tasks/task.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { runCli, type CliRun } from '../../support/cli.js';
import { withFolder } from '../../support/store-folders.js';

const DAY = '2026-11-24';

/** Runs `inkbearing focus` over a store at a time of that day in Shanghai. */
const at =
  (folder: string) =>
  (time: string, ...args: readonly string[]): Promise<CliRun> =>
    runCli(runFocus, [...args, '--store', folder, '--now', `${DAY}T${time}`, '--timezone', 'Asia/Shanghai']);

const json = ({ stdout }: CliRun): Readonly<Record<string, unknown>> => JSON.parse(stdout);

const withTasks = async (folder: string, ...titles: readonly string[]): Promise<void> => {
  const store = new FileStore({ folder, now: () => new Date() });
  const add = titles.map((title, index) => newTask(`t${index}`, title, '2026-11-23T00:00:00.000Z'));
  assert.ok((await store.execute({ kind: 'change-tasks', add, changes: [] })).ok);
  await store.dispose();
};

describe('inkbearing focus', () => {
  it('starts a pomodoro and says how much is left of it', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      const started = await focus('09:00', 'start');
      assert.deepEqual([started.exit, started.stdout.split('\n')[0]], [0, 'Focus: 25 min left']);
      const status = json(await focus('09:10', 'status', '--json'));
      assert.deepEqual([status['state'], status['elapsedSeconds'], status['remainingSeconds']], ['focus', 600, 900]);
    }));

  it('finds the task by a part of its title, in English and Chinese', () =>
    withFolder(async (folder) => {
      await withTasks(folder, 'Draft the Rust post', '写周报');
      const focus = at(folder);
      assert.match((await focus('09:00', 'start', 'rust')).stdout, /^Focus: 25 min left · Draft the Rust post\n/);
      await focus('09:01', 'stop');
      assert.match((await focus('09:02', 'start', '周报', '--minutes', '50')).stdout, /^Focus: 50 min left · 写周报\n/);
    }));

  it('names the tasks that a title may mean, and starts nothing', () =>
    withFolder(async (folder) => {
      await withTasks(folder, 'Post one', 'Post two');
      const { exit, stderr } = await at(folder)('09:00', 'start', 'post');
      assert.equal(exit, 2);
      assert.match(stderr, /Post one \(t0\), Post two \(t1\)/);
      assert.equal(json(await at(folder)('09:00', 'status', '--json'))['state'], 'idle');
    }));

  it('refuses a second start, and says what to do', () =>
    withFolder(async (folder) => {
      await at(folder)('09:00', 'start');
      const { exit, stderr } = await at(folder)('09:01', 'start');
      assert.deepEqual(
        [exit, stderr],
        [2, 'inkbearing focus: A focus interval is running already. Finish, stop or void it first.\n'],
      );
    }));

  it('stops, voids and finishes', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      for (const [option, outcome] of [
        ['--void', 'void'],
        ['--finish', 'completed'],
      ] as const) {
        await focus('09:00', 'start');
        assert.equal((await focus('09:05', 'stop', option)).exit, 0);
        const store = new FileStore({ folder, now: () => new Date() });
        const read = await store.read();
        await store.dispose();
        assert.ok(read.ok);
        assert.equal(Object.values(read.value.intervals).at(-1)?.outcome, outcome);
      }
    }));

  it('does not count pauses', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      await focus('09:00', 'start');
      await focus('09:05', 'pause');
      await focus('09:30', 'resume');
      assert.equal(json(await focus('09:31', 'status', '--json'))['elapsedSeconds'], 360);
    }));

  it('goes from a pomodoro into the break that is due', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      await focus('09:00', 'start');
      const rest = json(await focus('09:26', 'break', '--json'));
      assert.deepEqual([rest['state'], rest['remainingSeconds'], rest['series']], ['break', 300, { done: 1, of: 4 }]);
    }));

  it('doubts an end that nobody saw, and counts what it is told', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      await focus('09:00', 'start');
      assert.match((await focus('11:00', 'status')).stdout, /Nobody watched the timer for 95 min, from 09:25 to 11:00/);
      assert.equal((await focus('11:00', 'stop')).exit, 0);
      assert.equal((await focus('11:01', 'gap', 'break')).exit, 0);
      assert.equal((await focus('11:01', 'gap', 'work')).exit, 2);
    }));

  it('logs interruptions', () =>
    withFolder(async (folder) => {
      const focus = at(folder);
      await focus('09:00', 'start');
      await focus('09:01', 'interrupt');
      const { interval } = json(await focus('09:02', 'interrupt', '--external', '电话', '--json'));
      assert.ok(typeof interval === 'object' && interval !== null && 'interruptions' in interval);
      assert.equal(interval.interruptions, 2);
    }));

  it('runs flow without an end', () =>
    withFolder(async (folder) => {
      await at(folder)('09:00', 'start', '--flow');
      const status = json(await at(folder)('09:40', 'status', '--json'));
      assert.deepEqual([status['state'], status['remainingSeconds']], ['flow', null]);
    }));

  for (const [name, args] of [
    ['no verb', []],
    ['an unknown verb', ['sing']],
    ['minutes below zero', ['start', '--minutes=-5']],
    ['minutes that are none', ['start', '--minutes', 'many']],
    ['two operands', ['start', 'a', 'b']],
    ['an answer that is none', ['gap', 'perhaps']],
    ['an operand that means nothing', ['pause', 'now']],
    ['an unknown zone', ['status', '--timezone', 'Mars/Olympus']],
    ['a pause of nothing', ['pause']],
    ['a folder that is not there', ['status', '--store', '/nowhere/at/all']],
  ] as const) {
    it(`refuses ${name}`, () =>
      withFolder(async (folder) => {
        const { exit, stdout, stderr } = await runCli(runFocus, ['--store', folder, ...args]);
        assert.deepEqual([exit, stdout], [2, '']);
        assert.match(stderr, /^inkbearing focus: ./);
      }));
  }
});
