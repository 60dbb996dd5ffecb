import assert from 'node:assert/strict';
import { changeTasksCommand } from '../../../src/domain/store/task-changes.js';
import { task } from '../../support/tasks.js';

describe('changeTasksCommand', () => {
  it('adds what is new', () => {
    assert.deepEqual(changeTasksCommand({}, [task('a')]), { kind: 'change-tasks', add: [task('a')], changes: [] });
  });

  it('sets only what differs, and expects the state that was seen', () => {
    const before = { a: task('a', { tags: ['x'] }) };
    const { changes } = changeTasksCommand(before, [task('a', { tags: ['x'], list: 'next', status: 'done' })]);
    assert.deepEqual(changes, [{ id: 'a', set: { list: 'next', status: 'done' }, expect: 'open' }]);
  });

  it('sets a member to nothing', () => {
    const { changes } = changeTasksCommand({ a: task('a', { due: '2026-11-26' }) }, [task('a')]);
    assert.deepEqual(changes[0]?.set, { due: null });
  });
});
