import assert from 'node:assert/strict';
import { completeTask, dropTask, reopenTask, type Completion } from '../../../src/domain/tasks/closing.js';
import type { Task } from '../../../src/domain/tasks/task.js';
import { AT, task } from '../../support/tasks.js';

const completed = (one: Task): Completion => {
  const result = completeTask(one, AT, 'new');
  assert.ok(result.ok);
  return result.value;
};
const weekly = { rule: 'FREQ=WEEKLY', from: 'fixed' } as const;

describe('completeTask', () => {
  it('closes a task at the present', () => {
    const { closed, next } = completed(task('a'));
    assert.deepEqual([closed.status, closed.closed, next], ['done', AT.instant, null]);
  });

  it('makes the task of the next time, open and under its own id', () => {
    const line = { uri: 'file:///a.md', anchor: null, text: 'a', line: 3 };
    const { next, missed } = completed(task('a', { due: '2026-11-12', recurrence: weekly, list: 'next', line }));
    assert.deepEqual(
      [next?.id, next?.status, next?.closed, next?.due, next?.list, next?.line, missed],
      ['new', 'open', null, '2026-12-03', 'next', null, 2],
    );
  });

  it('schedules the next time where it has a start', () => {
    const { next } = completed(task('a', { start: '2026-11-26T09:00', recurrence: weekly, list: 'next' }));
    assert.deepEqual([next?.list, next?.start], ['scheduled', '2026-12-03T09:00']);
  });

  it('closes it although its rule cannot be read, and says so', () => {
    const { closed, next, stopped } = completed(task('a', { recurrence: { rule: 'nonsense', from: 'fixed' } }));
    assert.deepEqual([closed.status, next, stopped], ['done', null, 'unreadable']);
  });

  it('says that it was the last time', () => {
    const last = { rule: 'FREQ=DAILY;COUNT=1', from: 'completion' } as const;
    assert.equal(completed(task('a', { recurrence: last })).stopped, 'ended');
  });

  it('closes nothing twice', () => {
    assert.deepEqual(completeTask(task('a', { status: 'done' }), AT, 'new'), { ok: false, failure: 'closed' });
  });
});

describe('dropTask and reopenTask', () => {
  it('drops without a next time', () => {
    const result = dropTask(task('a', { recurrence: weekly }), AT);
    assert.deepEqual(result.ok && [result.value.status, result.value.closed], ['dropped', AT.instant]);
  });

  it('opens again what was closed, and only that', () => {
    const result = reopenTask(task('a', { status: 'done', closed: AT.instant, list: 'waiting' }));
    assert.deepEqual(result.ok && [result.value.status, result.value.closed, result.value.list], [
      'open',
      null,
      'waiting',
    ]);
    assert.deepEqual(reopenTask(task('a')), { ok: false, failure: 'open' });
  });
});
