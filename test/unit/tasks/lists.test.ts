import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { taskLists, type ListedTask, type TaskLists } from '../../../src/domain/tasks/lists.js';
import { TASK_LISTS, type Project, type Task } from '../../../src/domain/tasks/task.js';
import { byId, NOW, project, task } from '../../support/tasks.js';

const lists = (tasks: readonly Task[], projects: readonly Project[] = []): TaskLists =>
  taskLists({ tasks: byId(...tasks), projects, now: NOW, active: null });
const ids = (listed: readonly ListedTask[]): readonly string[] => listed.map((each) => each.task.id);

const stuck = (members: Partial<Task>): boolean | undefined =>
  lists([task('a', { project: 'p', ...members })], [project('p')]).projects[0]?.stuck;

describe('taskLists', () => {
  it('hides what is scheduled until its time, then shows it among the next actions', () => {
    const { next, scheduled } = lists([
      task('later', { list: 'scheduled', start: '2026-11-26T10:01' }),
      task('now', { list: 'scheduled', start: '2026-11-26T10:00' }),
      task('today', { list: 'scheduled', start: '2026-11-26' }),
    ]);
    assert.deepEqual([ids(next).toSorted(), ids(scheduled)], [['now', 'today'], ['later']]);
  });

  it('orders the scheduled by their start', () => {
    const starts = ['2026-12-03', '2026-12-01', '2026-12-02'];
    const { scheduled } = lists(starts.map((start) => task(start, { list: 'scheduled', start })));
    assert.deepEqual(ids(scheduled), starts.toSorted());
  });

  it('groups the next actions by context, those without one last', () => {
    const { contexts } = lists([
      task('a', { list: 'next' }),
      task('b', { list: 'next', contexts: ['phone', 'deep'] }),
      task('c', { list: 'next', contexts: ['phone'], priority: 1 }),
    ]);
    assert.deepEqual(
      contexts.map(({ context, tasks }) => [context, ids(tasks)]),
      [
        ['deep', ['b']],
        ['phone', ['c', 'b']],
        [null, ['a']],
      ],
    );
  });

  it('keeps next actions that wait for others apart', () => {
    const { next, blocked } = lists([task('a', { list: 'next' }), task('b', { list: 'next', after: ['a'] })]);
    assert.deepEqual([ids(next), ids(blocked), blocked[0]?.blockers], [['a'], ['b'], ['a']]);
  });

  it('finds what is overdue: a day lasts until its end', () => {
    const { overdue } = lists([
      task('yesterday', { list: 'next', due: '2026-11-25' }),
      task('today', { list: 'next', due: '2026-11-26' }),
      task('this-morning', { list: 'next', due: '2026-11-26T09:00' }),
      task('done', { due: '2026-11-01', status: 'done' }),
      task('someday', { list: 'someday', due: '2026-11-01' }),
    ]);
    assert.deepEqual(ids(overdue).toSorted(), ['this-morning', 'yesterday']);
  });

  it('shows for today what is due or begins', () => {
    const { today } = lists([
      task('due', { list: 'next', due: '2026-11-26T18:00' }),
      task('begins', { list: 'scheduled', start: '2026-11-26T18:00' }),
      task('tomorrow', { list: 'next', due: '2026-11-27' }),
    ]);
    assert.deepEqual(ids(today).toSorted(), ['begins', 'due']);
  });

  it('calls a project stuck in which nothing can be done, waited for or is scheduled', () => {
    assert.deepEqual(
      [stuck({ list: 'next' }), stuck({ list: 'waiting' }), stuck({ list: 'scheduled', start: '2027-01-01' })],
      [false, false, false],
    );
    assert.deepEqual(
      [stuck({ list: 'inbox' }), stuck({ list: 'someday' }), stuck({ status: 'done' })],
      [true, true, true],
    );
  });

  it('leaves projects out that are over or for some day', () => {
    const { projects } = lists([], [project('p', { status: 'done' }), project('q', { status: 'someday' })]);
    assert.deepEqual(projects, []);
  });

  it('shows each open task on exactly one list', () => {
    const any = fc.record({
      list: fc.constantFrom(...TASK_LISTS),
      status: fc.constantFrom('open' as const, 'done' as const),
      start: fc.constantFrom(null, '2026-11-26', '2026-12-01'),
      after: fc.constantFrom([], ['t0'], ['t1', 'gone']),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (members) => {
        const tasks = members.map((each, n) => task(`t${n}`, each));
        const { inbox, next, blocked, waiting, scheduled, someday, reference } = lists(tasks);
        const shown = [inbox, next, blocked, waiting, scheduled, someday, reference].flatMap(ids);
        const open = tasks.filter(({ status }) => status === 'open').map(({ id }) => id);
        assert.deepEqual(shown.toSorted(), open.toSorted());
      }),
    );
  });
});
