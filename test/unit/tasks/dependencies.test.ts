import assert from 'node:assert/strict';
import { findDependencies, withPredecessor } from '../../../src/domain/tasks/dependencies.js';
import { byId, task } from '../../support/tasks.js';

describe('findDependencies', () => {
  it('knows who waits for whom', () => {
    const found = findDependencies(byId(task('a'), task('b', { after: ['a'] }), task('c', { after: ['a', 'b'] })));
    assert.deepEqual(Object.fromEntries(found.blockers), { b: ['a'], c: ['a', 'b'] });
    assert.deepEqual(Object.fromEntries(found.successors), { a: ['b', 'c'], b: ['c'] });
  });

  it('lets go what is done, dropped or closed itself', () => {
    const found = findDependencies(
      byId(
        task('a', { status: 'done' }),
        task('b', { status: 'dropped' }),
        task('c', { after: ['a', 'b'] }),
        task('d', { after: ['c'], status: 'done' }),
      ),
    );
    assert.deepEqual([found.blockers.size, found.successors.size], [0, 0]);
  });

  it('counts a predecessor named twice once', () => {
    const found = findDependencies(byId(task('a'), task('b', { after: ['a', 'a'] })));
    assert.deepEqual(found.successors.get('a'), ['b']);
  });

  it('says which ids nothing is known of', () => {
    const found = findDependencies(byId(task('a', { after: ['gone'] })));
    assert.deepEqual(found.unknown, [{ task: 'a', after: 'gone' }]);
    assert.equal(found.blockers.size, 0);
  });
});

describe('withPredecessor', () => {
  const tasks = byId(task('a'), task('b', { after: ['a'] }), task('c', { after: ['b'] }));

  it('puts a task behind another', () => {
    const result = withPredecessor(tasks, 'c', 'a');
    assert.deepEqual(result.ok && result.value.after, ['b', 'a']);
  });

  it('names the way round where they would wait for each other', () => {
    const result = withPredecessor(tasks, 'a', 'c');
    assert.deepEqual(result, { ok: false, failure: { code: 'cycle', cycle: ['a', 'c', 'b'] } });
  });

  it('lets no task wait for itself', () => {
    assert.deepEqual(withPredecessor(tasks, 'a', 'a'), { ok: false, failure: { code: 'cycle', cycle: ['a'] } });
  });

  it('says which task is unknown', () => {
    assert.deepEqual(withPredecessor(tasks, 'a', 'x'), { ok: false, failure: { code: 'unknown-task', task: 'x' } });
    assert.deepEqual(withPredecessor(tasks, 'x', 'a'), { ok: false, failure: { code: 'unknown-task', task: 'x' } });
  });

  it('goes along a chain of 10,000 tasks', () => {
    const chain = byId(
      ...Array.from({ length: 10_000 }, (_, n) => task(`t${n}`, { after: n === 0 ? [] : [`t${n - 1}`] })),
    );
    const result = withPredecessor(chain, 't0', 't9999');
    assert.equal(!result.ok && result.failure.code === 'cycle' && result.failure.cycle.length, 10_000);
  });
});
