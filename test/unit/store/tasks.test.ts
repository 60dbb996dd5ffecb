import assert from 'node:assert/strict';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand, TaskChange } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { newTask, type Project, type Task } from '../../../src/domain/tasks/task.js';

const CREATED = '2026-11-23T08:00:00.000Z';
const task = (id: string, more: Partial<Task> = {}): Task => ({ ...newTask(id, `Task ${id}`, CREATED), ...more });
const withTasks = (...tasks: readonly Task[]): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  tasks: Object.fromEntries(tasks.map((each) => [each.id, each])),
});
const change = (...changes: readonly TaskChange[]): StoreCommand => ({ kind: 'change-tasks', add: [], changes });
/** Adds a task of the project `p`. */
const addTo = (id: string, ...projects: readonly Project[]): StoreCommand => ({
  kind: 'change-tasks',
  projects,
  add: [task(id, { project: 'p' })],
  changes: [],
});
const failureOf = (document: StoreDocument, command: StoreCommand): unknown => {
  const applied = apply(document, command);
  assert.ok(!applied.ok);
  return applied.failure;
};

describe('tasks in the store', () => {
  it('are added together or not at all', () => {
    const command: StoreCommand = { kind: 'change-tasks', add: [task('a'), task('b'), task('a')], changes: [] };
    assert.deepEqual(failureOf(EMPTY_DOCUMENT, command), { code: 'record-exists', collection: 'tasks', id: 'a' });
  });

  it('keep what a change does not name', () => {
    const applied = apply(withTasks(task('a', { due: '2026-11-30' })), change({ id: 'a', set: { title: 'Other' } }));
    assert.ok(applied.ok);
    assert.deepEqual(applied.value.document.tasks['a'], task('a', { due: '2026-11-30', title: 'Other' }));
  });

  it('are closed once: the second window is told', () => {
    const closing = change({ id: 'a', set: { status: 'done', closed: CREATED }, expect: 'open' });
    const first = apply(withTasks(task('a')), closing);
    assert.ok(first.ok);
    assert.deepEqual(failureOf(first.value.document, closing), { code: 'task-changed', task: 'a', status: 'done' });
  });

  it('never wait for one another in a circle', () => {
    const document = withTasks(task('a', { after: ['b'] }), task('b', { after: ['c'] }), task('c'));
    assert.deepEqual(failureOf(document, change({ id: 'c', set: { after: ['a'] } })), {
      code: 'dependency-cycle',
      tasks: ['c', 'a', 'b'],
    });
  });

  it('do not wait for themselves', () => {
    assert.deepEqual(failureOf(withTasks(task('a')), change({ id: 'a', set: { after: ['a'] } })), {
      code: 'dependency-cycle',
      tasks: ['a'],
    });
  });

  it('follow one another over 20,000 steps', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => task(`t${index}`, { after: [`t${index + 1}`] }));
    assert.ok(apply(EMPTY_DOCUMENT, { kind: 'change-tasks', add: chain, changes: [] }).ok);
  });

  it('belong to projects that there are', () => {
    assert.deepEqual(failureOf(withTasks(task('a')), change({ id: 'a', set: { project: 'p' } })), {
      code: 'project-unknown',
      project: 'p',
    });
  });

  it('can be closed although their project is gone', () => {
    const lost = withTasks(task('a', { project: 'gone' }));
    assert.ok(apply(lost, change({ id: 'a', set: { status: 'done', closed: CREATED } })).ok);
  });

  it('refuse a title of 10,000 characters, a negative estimate and a day that there is not', () => {
    for (const set of [{ title: 'x'.repeat(10_000) }, { estimate: -5 }, { due: '2026-02-30' }]) {
      const failure = failureOf(withTasks(task('a')), change({ id: 'a', set }));
      const [member] = Object.keys(set);
      assert.ok(typeof failure === 'object' && failure !== null && 'path' in failure);
      assert.equal(failure.path, `changes[0].set.${member}`);
    }
  });
});

describe('undo', () => {
  it('is refused where the record was changed since, so that nothing is lost', () => {
    const added = apply(EMPTY_DOCUMENT, { kind: 'change-tasks', add: [task('a')], changes: [] });
    assert.ok(added.ok);
    const changed = apply(added.value.document, change({ id: 'a', set: { note: 'from another window' } }));
    assert.ok(changed.ok);
    assert.deepEqual(failureOf(changed.value.document, added.value.event.undo), {
      code: 'record-changed',
      collection: 'tasks',
      id: 'a',
    });
  });

  it('is refused where it would close a circle of dependencies', () => {
    const freed = apply(withTasks(task('a', { after: ['b'] }), task('b')), change({ id: 'a', set: { after: [] } }));
    assert.ok(freed.ok);
    const turned = apply(freed.value.document, change({ id: 'b', set: { after: ['a'] } }));
    assert.ok(turned.ok);
    assert.deepEqual(failureOf(turned.value.document, freed.value.event.undo), {
      code: 'dependency-cycle',
      tasks: ['a', 'b'],
    });
  });

  it('is refused where a project would go that another task was put into meanwhile', () => {
    const project: Project = {
      id: 'p',
      title: 'Site',
      note: '',
      status: 'active',
      important: false,
      due: null,
      created: CREATED,
      closed: null,
    };
    const made = apply(EMPTY_DOCUMENT, addTo('a', project));
    assert.ok(made.ok);
    assert.ok(apply(made.value.document, made.value.event.undo).ok);
    const joined = apply(made.value.document, addTo('b'));
    assert.ok(joined.ok);
    assert.deepEqual(failureOf(joined.value.document, made.value.event.undo), {
      code: 'record-changed',
      collection: 'projects',
      id: 'p',
    });
  });

  it('can be undone', () => {
    const added = apply(EMPTY_DOCUMENT, { kind: 'change-tasks', add: [task('a')], changes: [] });
    assert.ok(added.ok);
    const undone = apply(added.value.document, added.value.event.undo);
    assert.ok(undone.ok);
    const again = apply(undone.value.document, undone.value.event.undo);
    assert.ok(again.ok);
    assert.deepEqual(again.value.document.tasks, added.value.document.tasks);
  });
});
