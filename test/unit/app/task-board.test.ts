import assert from 'node:assert/strict';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { TaskBoard } from '../../../src/app/task-board.js';
import type { Result } from '../../../src/domain/result.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import type { Task } from '../../../src/domain/tasks/task.js';
import { documentOf, projectOf, taskOf } from '../../support/task-documents.js';

/** A board over a store in memory, on a Thursday at ten in Shanghai. */
const boardOver = (document: StoreDocument) => {
  const store = new MemoryStore(document);
  let made = 0;
  const board = new TaskBoard({
    store,
    now: () => Date.parse('2026-11-26T02:00:00.000Z'),
    zone: () => 'Asia/Shanghai',
    newId: () => `new${(made += 1)}`,
    lengths: () => DEFAULT_PREFERENCES.lengths,
  });
  const task = async (id: string): Promise<Task | undefined> => valueOf(await store.read()).tasks[id];
  return { board, store, task };
};

const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const codeOf = (result: Result<unknown, { readonly code: string }>): string | null =>
  result.ok ? null : result.failure.code;

describe('the task board', () => {
  it('captures lines by the clock of the zone', async () => {
    const { board } = boardOver(documentOf([]));
    const { captured } = valueOf(await board.capture(['Draft the post tomorrow ~2p', '  ']));
    assert.deepEqual(
      captured.map(({ task }) => [task.title, task.due, task.estimate]),
      [['Draft the post', '2026-11-27', 50]],
    );
  });

  it('makes a project for a line that names a new one, in one change', async () => {
    const { board, store } = boardOver(documentOf([]));
    const { event } = valueOf(await board.capture(['Buy a domain +website', 'Write the start page +Website']));
    assert.ok(event);
    assert.deepEqual(
      Object.values(valueOf(await store.read()).projects).map(({ title }) => title),
      ['website'],
    );
    valueOf(await store.execute(event.undo));
    assert.deepEqual(valueOf(await store.read()), { ...documentOf([]), revision: 2 });
  });

  it('refuses a line with nothing in it', async () => {
    assert.equal(codeOf(await boardOver(documentOf([])).board.capture([' '])), 'empty-title');
  });

  it('names what should have been done before, and completes all the same', async () => {
    const { board, task } = boardOver(documentOf([taskOf('a'), taskOf('b', { after: ['a'] })]));
    const { before } = valueOf(await board.complete(['b']));
    assert.deepEqual(
      before.map(({ id }) => id),
      ['a'],
    );
    assert.equal((await task('b'))?.status, 'done');
  });

  it('does not name what is completed with it', async () => {
    const { board } = boardOver(documentOf([taskOf('a'), taskOf('b', { after: ['a'] })]));
    assert.deepEqual(valueOf(await board.complete(['a', 'b'])).before, []);
  });

  it('brings back what recurs, and takes it away with the undo', async () => {
    const recurring = taskOf('a', { due: '2026-11-26', recurrence: { rule: 'FREQ=WEEKLY', from: 'fixed' } });
    const { board, store, task } = boardOver(documentOf([recurring]));
    const { event, next } = valueOf(await board.complete(['a']));
    assert.deepEqual(
      next.map(({ id, due }) => [id, due]),
      [['new1', '2026-12-03']],
    );
    assert.ok(event);
    valueOf(await store.execute(event.undo));
    assert.deepEqual([(await task('a'))?.status, await task('new1')], ['open', undefined]);
  });

  it('completes once, whoever else does', async () => {
    const document = documentOf([taskOf('a')]);
    const { board, store } = boardOver(document);
    const stale = {
      read: () => Promise.resolve({ ok: true, value: document } as const),
      execute: store.execute.bind(store),
    };
    const other = new TaskBoard({
      store: stale,
      now: () => 0,
      zone: () => 'UTC',
      newId: () => 'other',
      lengths: () => DEFAULT_PREFERENCES.lengths,
    });
    valueOf(await board.complete(['a']));
    assert.equal(codeOf(await board.complete(['a'])), 'closed');
    assert.equal(codeOf(await other.complete(['a'])), 'task-changed');
  });

  it('keeps what another window gave a task that is moved', async () => {
    const document = documentOf([taskOf('a')]);
    const { store, task } = boardOver(document);
    const stale = new TaskBoard({
      store: {
        read: () => Promise.resolve({ ok: true, value: document } as const),
        execute: store.execute.bind(store),
      },
      now: () => Date.parse('2026-11-26T02:00:00.000Z'),
      zone: () => 'UTC',
      newId: () => 'n',
      lengths: () => DEFAULT_PREFERENCES.lengths,
    });
    valueOf(await store.execute({ kind: 'change-tasks', add: [], changes: [{ id: 'a', set: { title: 'Renamed' } }] }));
    valueOf(await stale.move(['a'], { kind: 'list', list: 'someday' }));
    assert.deepEqual([(await task('a'))?.title, (await task('a'))?.list], ['Renamed', 'someday']);
  });

  it('moves all or none', async () => {
    const { board, task } = boardOver(documentOf([taskOf('a'), taskOf('b', { waitingFor: null })]));
    assert.equal(codeOf(await board.move(['a', 'b'], { kind: 'list', list: 'waiting' })), 'who-needed');
    valueOf(await board.move(['a', 'b'], { kind: 'list', list: 'waiting', waitingFor: 'Ann' }));
    assert.deepEqual([(await task('a'))?.waitingFor, (await task('b'))?.list], ['Ann', 'waiting']);
  });

  it('makes a next action of what is moved to a context', async () => {
    const { board, task } = boardOver(documentOf([taskOf('a', { list: 'inbox' })]));
    valueOf(await board.move(['a'], { kind: 'context', from: null, to: 'phone' }));
    const { list, contexts } = (await task('a')) ?? taskOf('none');
    assert.deepEqual([list, contexts], ['next', ['phone']]);
  });

  it('does nothing where all is so already', async () => {
    const { board } = boardOver(documentOf([taskOf('a')]));
    assert.deepEqual(valueOf(await board.move(['a'], { kind: 'list', list: 'next' })), { tasks: [], event: null });
  });

  it('makes a project of an item that takes more than one step', async () => {
    const { board, task } = boardOver(documentOf([taskOf('a', { list: 'inbox', title: 'New website' })]));
    valueOf(await board.outgrow('a', 'The website is online', 'Buy a domain'));
    const { title, list, project } = (await task('a')) ?? taskOf('none');
    assert.deepEqual([title, list, project], ['Buy a domain', 'next', 'new1']);
  });

  it('refuses a ring of dependencies', async () => {
    const { board } = boardOver(documentOf([taskOf('a'), taskOf('b', { after: ['a'] })]));
    assert.equal(codeOf(await board.addPredecessor('a', 'b')), 'cycle');
  });

  it('writes down when a project was closed, and forgets it when it goes on', async () => {
    const { board, store } = boardOver(documentOf([], { projects: { p: projectOf('p') } }));
    const closed = async () => valueOf(await store.read()).projects['p']?.closed;
    valueOf(await board.changeProject('p', { status: 'done' }));
    assert.equal(await closed(), '2026-11-26T02:00:00.000Z');
    valueOf(await board.changeProject('p', { status: 'active' }));
    assert.equal(await closed(), null);
  });
});
