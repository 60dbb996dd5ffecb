import assert from 'node:assert/strict';
import { Forecaster, keepForecast } from '../../../src/app/forecaster.js';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { newTask } from '../../../src/domain/tasks/task.js';

const AT = Date.parse('2026-11-26T09:01:00Z');
const moment = (minutes = 0) => ({ now: AT + minutes * 60_000, zone: 'UTC' });
const withTask = (estimate: number): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  tasks: { a: { ...newTask('a', 'Write', '2026-11-20T08:00:00.000Z'), list: 'next', estimate } },
});

/** A forecaster that counts the turns it gives to others. */
const setUp = () => {
  const turns = { count: 0 };
  const forecaster = new Forecaster(() => {
    turns.count += 1;
    return Promise.resolve();
  });
  return { forecaster, turns };
};

describe('the forecaster', () => {
  it('forecasts each open task with an estimate', async () => {
    const { forecaster } = setUp();
    const { tasks } = await forecaster.forecast(withTask(60), moment());
    const { p50, p80 } = tasks.get('a') ?? {};
    assert.ok(p50 && p80 && p50 >= '2026-11-26' && p50 <= p80);
  });

  it('gives others their turn', async () => {
    const { forecaster, turns } = setUp();
    const tasks = Array.from({ length: 50 }, (_, index) => ({
      ...newTask(`t${index}`, 'Write', '2026-11-20T08:00:00.000Z'),
      list: 'next' as const,
      estimate: 60,
    }));
    await forecaster.forecast(
      { ...EMPTY_DOCUMENT, tasks: Object.fromEntries(tasks.map((task) => [task.id, task])) },
      moment(),
    );
    assert.ok(turns.count >= 10);
  });

  it('knows its last forecast while nothing changes, also some minutes later', () => {
    const { forecaster } = setUp();
    assert.equal(forecaster.forecast(withTask(60), moment(1)), forecaster.forecast(withTask(60), moment(5)));
  });

  it('forecasts anew when something has changed', () => {
    const { forecaster } = setUp();
    assert.notEqual(forecaster.forecast(withTask(60), moment()), forecaster.forecast(withTask(90), moment()));
  });
});

describe('keeping forecasts', () => {
  it('writes them once in seven days', async () => {
    const store = new MemoryStore(withTask(60));
    const ledger = new Ledger(() => Promise.resolve(store));
    const { forecaster } = setUp();
    for (const minutes of [0, 10, 8 * 24 * 60]) {
      const read = await store.read();
      assert.ok(read.ok);
      const forecast = await forecaster.forecast(read.value, moment(minutes));
      assert.ok((await keepForecast(ledger, read.value, forecast, moment(minutes))).ok);
    }
    const read = await store.read();
    assert.ok(read.ok);
    assert.deepEqual(Object.keys(read.value.forecasts), ['task-a-2026-11-26', 'task-a-2026-12-04']);
    assert.equal(read.value.revision, 2);
    assert.equal(ledger.canUndo, false);
  });
});
