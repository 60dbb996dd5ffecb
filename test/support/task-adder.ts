// A process of its own that captures tasks, one change each: FOLDER NAME COUNT.
import { runTasks } from '../../src/cli/tasks.js';

const [folder = '', name = '', count = '0'] = process.argv.slice(2);
for (let number = 0; number < Number(count); number += 1) {
  const exit = await runTasks(['add', `${name} item ${number}`, '--store', folder, '--timezone', 'UTC'], {
    stdout: () => undefined,
    stderr: (text) => process.stderr.write(text),
    env: {},
    cwd: folder,
    now: () => new Date('2026-11-26T02:00:00Z'),
    stdin: () => Promise.resolve(Buffer.from('')),
  });
  if (exit !== 0) process.exit(exit);
}
