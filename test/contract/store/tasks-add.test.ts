import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runTasks } from '../../../src/cli/tasks.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { runCli } from '../../support/cli.js';
import { withFolder } from '../../support/store-folders.js';

const EACH = 200;
const ADDER = fileURLToPath(new URL('../../support/task-adder.ts', import.meta.url));
const now = (): Date => new Date('2026-11-26T02:00:00Z');

/** Runs the adder as a process of its own; what it complained about, and its exit. */
const add = async (folder: string, name: string): Promise<readonly [code: number | null, errors: string]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDER, folder, name, String(EACH)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await once(child, 'close');
  return [child.exitCode, errors];
};

describe('inkbearing tasks add beside others', function () {
  this.timeout(120_000);

  it('loses no task when two processes add 200 each', () =>
    withFolder(async (folder) => {
      const names = ['left', 'right'];
      assert.deepEqual(await Promise.all(names.map((name) => add(folder, name))), [
        [0, ''],
        [0, ''],
      ]);
      const store = new FileStore({ folder, now });
      const read = await store.read();
      await store.dispose();
      assert.ok(read.ok);
      const wanted = names.flatMap((name) => Array.from({ length: EACH }, (_, number) => `${name} item ${number}`));
      assert.deepEqual(
        Object.values(read.value.tasks)
          .map(({ title }) => title)
          .sort(),
        wanted.sort(),
      );
    }));

  it('is seen by a window that has the store open', () =>
    withFolder(async (folder) => {
      const window = new FileStore({ folder, now });
      assert.ok((await window.execute({ kind: 'change-tasks', add: [], changes: [] })).ok);
      const told = new Promise<readonly string[]>((resolve) => {
        window.onDidChange(({ tasks }) => {
          if (Object.keys(tasks).length > 0) resolve(Object.values(tasks).map(({ title }) => title));
        });
      });
      assert.equal((await runCli(runTasks, ['add', 'Seen at once', '--store', folder])).exit, 0);
      assert.deepEqual(await told, ['Seen at once']);
      await window.dispose();
    }));
});
