import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { newTask } from '../../../src/domain/tasks/task.js';

const add = (id: string): StoreCommand => ({
  kind: 'change-tasks',
  add: [newTask(id, `Task ${id}`, '2026-11-23T08:00:00.000Z')],
  changes: [],
});
const remove = (id: string): StoreCommand => ({ kind: 'remove-tasks', ids: [id] });

const opened = (): { readonly ledger: Ledger; readonly store: MemoryStore } => {
  const store = new MemoryStore();
  return { store, ledger: new Ledger(() => Promise.resolve(store)) };
};

describe('Ledger', () => {
  it('opens the store at the first use only', async () => {
    let times = 0;
    const ledger = new Ledger(() => {
      times += 1;
      return Promise.resolve(new MemoryStore());
    });
    assert.equal(times, 0);
    await ledger.read();
    await ledger.execute(add('a'));
    assert.equal(times, 1);
  });

  it('has the latest document at hand, whoever changed it', async () => {
    const { ledger, store } = opened();
    await ledger.read();
    await store.execute(add('a'));
    assert.deepEqual(Object.keys(ledger.document?.tasks ?? {}), ['a']);
  });

  it('takes changes back in the reverse order', async () => {
    const { ledger } = opened();
    await ledger.execute(add('a'));
    await ledger.execute(add('b'));
    await ledger.undo();
    assert.deepEqual(Object.keys(ledger.document?.tasks ?? {}), ['a']);
    await ledger.undo();
    assert.deepEqual(Object.keys(ledger.document?.tasks ?? {}), []);
    assert.deepEqual(await ledger.undo(), { ok: true, value: null });
  });

  it('takes a change back by its revision', async () => {
    const { ledger } = opened();
    const first = await ledger.execute(add('a'));
    await ledger.execute(add('b'));
    assert.ok(first.ok);
    await ledger.undo(first.value.revision);
    assert.deepEqual(Object.keys(ledger.document?.tasks ?? {}), ['b']);
  });

  it('leaves the changes of others and of timers alone', async () => {
    const { ledger, store } = opened();
    await ledger.execute(add('a'));
    await ledger.executeQuietly(add('b'));
    await store.execute(add('c'));
    await ledger.undo();
    assert.deepEqual(Object.keys(ledger.document?.tasks ?? {}), ['b', 'c']);
  });

  it('says why a change cannot be taken back, and does not try it again', async () => {
    const { ledger, store } = opened();
    await ledger.execute(add('a'));
    await store.execute(remove('a'));
    assert.deepEqual(await ledger.undo(), {
      ok: false,
      failure: { code: 'record-changed', collection: 'tasks', id: 'a' },
    });
    assert.equal(ledger.canUndo, false);
  });
});
