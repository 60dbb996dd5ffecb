import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TASK_LISTS, taskSchema, type Task } from '../../../src/domain/tasks/task.js';
import {
  moveToContext,
  moveToList,
  moveToProject,
  moveToQuadrant,
  type Moved,
} from '../../../src/domain/tasks/transitions.js';
import { byId, NOW, project, task } from '../../support/tasks.js';

const moved = (result: Moved): readonly Task[] => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const code = (result: Moved): string | null => (result.ok ? null : result.failure.code);
const later = '2026-12-01';

describe('moveToList', () => {
  it('asks whom a task waits for', () => {
    assert.equal(code(moveToList([task('a')], 'waiting', { now: NOW })), 'who-needed');
    assert.equal(code(moveToList([task('a')], 'waiting', { now: NOW, waitingFor: ' ' })), 'who-needed');
    assert.equal(moved(moveToList([task('a')], 'waiting', { now: NOW, waitingFor: 'Ann' }))[0]?.waitingFor, 'Ann');
  });

  it('asks for a start that is still to come', () => {
    assert.equal(code(moveToList([task('a')], 'scheduled', { now: NOW })), 'start-needed');
    assert.equal(code(moveToList([task('a', { start: '2026-11-01' })], 'scheduled', { now: NOW })), 'start-needed');
    assert.equal(moved(moveToList([task('a')], 'scheduled', { now: NOW, start: later }))[0]?.start, later);
  });

  it('lets what is made a next action begin now, and keeps its due day', () => {
    const [next] = moved(
      moveToList([task('a', { list: 'scheduled', start: later, due: later })], 'next', { now: NOW }),
    );
    assert.deepEqual([next?.list, next?.start, next?.due], ['next', null, later]);
  });

  it('no longer waits for anybody on another list', () => {
    const [next] = moved(moveToList([task('a', { list: 'waiting', waitingFor: 'Ann' })], 'next', { now: NOW }));
    assert.equal(next?.waitingFor, null);
  });

  it('moves all or none', () => {
    const result = moveToList([task('a'), task('b', { status: 'done' })], 'next', { now: NOW });
    assert.deepEqual(!result.ok && result.failure, { code: 'closed', task: 'b' });
  });

  it('leaves out what is there already', () =>
    assert.deepEqual(moved(moveToList([task('a', { list: 'next' })], 'next', { now: NOW })), []));

  it('makes tasks that the store takes, consistent with their list', () => {
    const any = fc.record({
      list: fc.constantFrom(...TASK_LISTS),
      start: fc.constantFrom(null, '2026-11-01', later),
      waitingFor: fc.constantFrom(null, 'Ann'),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...TASK_LISTS), (members, list) => {
        const result = moveToList([task('a', members)], list, { now: NOW });
        for (const each of result.ok ? result.value : []) {
          assert.doesNotThrow(() => taskSchema.parse(each));
          assert.equal(each.waitingFor !== null, list === 'waiting');
          if (list === 'scheduled') assert.ok(each.start !== null && each.start > NOW);
        }
      }),
    );
  });
});

const contexts = (from: string | null, to: string | null): readonly string[] | undefined =>
  moved(moveToContext([task('a', { contexts: ['home', 'phone'] })], from, to))[0]?.contexts;

describe('moving by drag', () => {
  it('replaces one context by another, adds and takes away', () => {
    assert.deepEqual(contexts('home', 'deep'), ['phone', 'deep']);
    assert.deepEqual(contexts(null, 'deep'), ['home', 'phone', 'deep']);
    assert.deepEqual(contexts('home', null), ['phone']);
  });

  it('puts a task into a project that is there and not over', () => {
    const projects = byId(project('p'), project('old', { status: 'done' }));
    assert.equal(moved(moveToProject([task('a')], 'p', projects))[0]?.project, 'p');
    assert.equal(moved(moveToProject([task('a', { project: 'p' })], null, projects))[0]?.project, null);
    assert.equal(code(moveToProject([task('a')], 'x', projects)), 'unknown-project');
    assert.equal(code(moveToProject([task('a')], 'old', projects)), 'closed-project');
  });

  it('puts a task into a quadrant by hand and back', () => {
    assert.equal(moved(moveToQuadrant([task('a')], 'plan'))[0]?.quadrant, 'plan');
    assert.equal(moved(moveToQuadrant([task('a', { quadrant: 'plan' })], null))[0]?.quadrant, null);
  });
});
