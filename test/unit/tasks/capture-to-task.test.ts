import assert from 'node:assert/strict';
import { captureToTask } from '../../../src/domain/tasks/capture-to-task.js';
import { parseCapture } from '../../../src/domain/tasks/parse-capture.js';
import { taskSchema } from '../../../src/domain/tasks/task.js';
import { LINES, NOW } from './capture/lines.js';

const names = {
  id: 't1',
  created: '2026-11-26T10:00:00.000Z',
  projectByName: (name: string): string | null => (name === 'Blog' ? 'p1' : null),
  taskByName: (name: string): string | null => (name === 'Draft post' ? 't0' : null),
};
const captured = (line: string): ReturnType<typeof captureToTask> =>
  captureToTask(parseCapture(line, { now: NOW }), names);
const listOf = (line: string): string | undefined => captured(line)?.task.list;

describe('captureToTask', () => {
  it('puts what must not begin yet among the scheduled', () =>
    assert.equal(listOf('Dentist tomorrow 9am'), 'scheduled'));
  it('puts what has a limit among the next actions', () => assert.equal(listOf('Pay rent by Friday'), 'next'));
  it('puts what has a context among the next actions', () => assert.equal(listOf('Call Ann @phone'), 'next'));
  it('puts what waits for somebody there', () => assert.equal(listOf('等 张三 回复合同 周五前'), 'waiting'));
  it('puts what may come some day there', () => assert.equal(listOf('someday learn Rust @home'), 'someday'));
  it('leaves the rest in the inbox', () => assert.equal(listOf('Write ~2p !high'), 'inbox'));

  it('makes no task without a title', () => assert.equal(captured('tomorrow'), null));

  it('finds the project and the tasks before by their names', () => {
    const made = captured('Publish +Blog after:"Draft post"');
    assert.deepEqual(
      [made?.task.project, made?.task.after, made?.unknownProject, made?.unknownAfter],
      ['p1', ['t0'], null, []],
    );
  });

  it('says which names nothing answers to', () => {
    const made = captured('Publish +Nothing after:nobody');
    assert.deepEqual([made?.task.project, made?.unknownProject, made?.unknownAfter], [null, 'Nothing', ['nobody']]);
  });

  it('makes tasks that the store takes', () => {
    for (const [line] of LINES) {
      const made = captured(line);
      if (made !== null) assert.doesNotThrow(() => taskSchema.parse(made.task), line);
    }
  });
});
