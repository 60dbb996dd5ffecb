import assert from 'node:assert/strict';
import type { FoundLine } from '../../../../src/domain/tasks/lines/check-line.js';
import { findCheckLines } from '../../../../src/domain/tasks/lines/find-check-lines.js';
import { matchLines } from '../../../../src/domain/tasks/lines/match-lines.js';
import { syncLines, type LineSync } from '../../../../src/domain/tasks/lines/sync-lines.js';
import { taskSchema, type Task } from '../../../../src/domain/tasks/task.js';
import { AT } from '../../../support/tasks.js';

type Tasks = Readonly<Record<string, Task>>;

const lines = (...text: readonly string[]): readonly FoundLine[] =>
  findCheckLines(text.join('\n')).map((line) => ({ ...line, uri: 'file:///a.md', chosen: true }));

const sync = (tasks: Tasks, ...text: readonly string[]): LineSync => {
  const known = Object.values(tasks).flatMap(({ id, line }) => (line === null ? [] : [{ id, line }]));
  return syncLines(tasks, matchLines(known, lines(...text)), AT);
};

/** The tasks after what is to be done was done. */
const after = (tasks: Tasks, { tasks: changed }: LineSync): Tasks => ({
  ...tasks,
  ...Object.fromEntries(changed.map((task) => [task.id, task])),
});

const taken = (...text: readonly string[]): Tasks => after({}, sync({}, ...text));
const only = (tasks: readonly Task[]): Task => {
  const [task] = tasks;
  assert.ok(task !== undefined && tasks.length === 1);
  return task;
};

describe('tasks and their lines', () => {
  it('begin with a task in the inbox for each open line, and then are at rest', () => {
    const tasks = taken('- [ ] one', '- [ ] one', '- [x] done long ago', `- [ ] ${'long '.repeat(200)}`);
    assert.equal(Object.keys(tasks).length, 3);
    for (const task of Object.values(tasks)) assert.ok(taskSchema.safeParse(task).success);
    const again = sync(tasks, '- [ ] one', '- [ ] one', '- [x] done long ago', `- [ ] ${'long '.repeat(200)}`);
    assert.deepEqual(again, { tasks: [], ticks: [] });
  });

  it('get the same ids in two windows', () => {
    assert.deepEqual(taken('- [ ] one', '- [ ] two'), taken('- [ ] one', '- [ ] two'));
  });

  it('get another id where the line that gave it has another text now', () => {
    const tasks = after(taken('- [ ] write'), sync(taken('- [ ] write'), '- [ ] writes'));
    const next = after(tasks, sync(tasks, '- [ ] write', '', '- [ ] writes'));
    assert.deepEqual(
      Object.values(next).map(({ title }) => title),
      ['writes', 'write'],
    );
  });

  it('follow the line: title, tick and opening again', () => {
    const tasks = taken('- [ ] one');
    const ticked = after(tasks, sync(tasks, '', '- [x] ones'));
    const task = only(Object.values(ticked));
    assert.deepEqual([task.title, task.status, task.closed, task.line?.line], ['ones', 'done', AT.instant, 1]);
    assert.equal(only(sync(ticked, '', '- [ ] ones').tasks).status, 'open');
  });

  it('tick the line of a task that was done, once', () => {
    const tasks = taken('- [ ] one');
    const [id = ''] = Object.keys(tasks);
    const done = { [id]: { ...only(Object.values(tasks)), status: 'done' as const, closed: AT.instant } };
    const { tasks: changed, ticks } = sync(done, '- [ ] one');
    assert.deepEqual([changed.length, ticks.map(({ ticked, line }) => [ticked, line.text])], [0, [[true, 'one']]]);
    const seen = after(done, sync(done, '- [x] one'));
    assert.equal(seen[id]?.status, 'done');
    assert.deepEqual(sync(seen, '- [x] one'), { tasks: [], ticks: [] });
  });

  it('come again where they recur, without a line', () => {
    const recurrence = { rule: 'FREQ=DAILY', from: 'fixed' as const };
    const task = { ...only(Object.values(taken('- [ ] one'))), recurrence, due: '2026-11-26' };
    const { tasks } = sync({ [task.id]: task }, '- [x] one');
    assert.deepEqual(
      tasks.map(({ status, due, line }) => [status, due, line === null]),
      [
        ['done', '2026-11-26', false],
        ['open', '2026-11-27', true],
      ],
    );
  });

  it('keep a task whose line vanished, and a dropped one as it is', () => {
    const tasks = taken('- [ ] one');
    assert.deepEqual(sync(tasks, 'text'), { tasks: [], ticks: [] });
    const dropped = { ...only(Object.values(tasks)), status: 'dropped' as const };
    assert.deepEqual(sync({ [dropped.id]: dropped }, '- [ ] one').ticks, []);
  });
});
