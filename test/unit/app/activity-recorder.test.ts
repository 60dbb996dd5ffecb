import assert from 'node:assert/strict';
import { ActivityRecorder, FLUSH_EVERY } from '../../../src/app/activity-recorder.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { totalsOf } from '../../../src/domain/audit/totals.js';
import { failure } from '../../../src/domain/result.js';
import type { StoreFailure } from '../../../src/domain/store/failure.js';
import { code, file } from '../../support/activity.js';

const START = Date.parse('2026-11-24T09:00:00Z');
const BUSY: StoreFailure = { code: 'store-busy', pid: null, host: null };

/** A recorder with a clock and a timer that are moved by hand, and a store that can be out of reach. */
const setUp = ({ zone = 'UTC', store = new MemoryStore() } = {}) => {
  const world = { now: START, busy: false };
  const failures: string[] = [];
  const timer: { run: (() => void) | null } = { run: null };
  const recorder = new ActivityRecorder(
    {
      now: () => world.now,
      zone: () => zone,
      execute: (command) => (world.busy ? Promise.resolve(failure(BUSY)) : store.execute(command)),
      every: (milliseconds, run) => {
        assert.equal(milliseconds, FLUSH_EVERY);
        timer.run = run;
        return { dispose: () => (timer.run = null) };
      },
      onFailure: ({ code: why }) => failures.push(why),
    },
    300,
  );
  const seconds = async (): Promise<Readonly<Record<string, number>>> => {
    const read = await store.read();
    assert.ok(read.ok);
    return Object.fromEntries(
      Object.values(read.value.activity).map((day) => [
        day.date,
        Object.values(totalsOf(day).kinds).reduce((sum, each) => sum + each, 0),
      ]),
    );
  };
  const after = (elapsed: number, of: typeof code | null = file()): void => {
    world.now += elapsed * 1000;
    recorder.see(of);
  };
  return { recorder, world, failures, seconds, after, timer };
};

describe('the recorder of activity', () => {
  it('writes down what is under way when its time has come', async () => {
    const { recorder, after, timer, seconds } = setUp();
    after(0);
    after(90);
    timer.run?.();
    await recorder.flush();
    assert.deepEqual(await seconds(), { '2026-11-24': 90 });
  });

  it('goes on where it wrote, and counts nothing twice', async () => {
    const { recorder, after, seconds } = setUp();
    after(0);
    after(90);
    await recorder.flush();
    after(60);
    after(10, code);
    await recorder.flush();
    assert.deepEqual(await seconds(), { '2026-11-24': 160 });
  });

  it('writes nothing where nothing was seen', async () => {
    const store = new MemoryStore();
    const { recorder } = setUp({ store });
    await recorder.flush();
    const read = await store.read();
    assert.equal(read.ok && read.value.revision, 0);
  });

  it('keeps what a store that is busy did not take, and says so once', async () => {
    const { recorder, after, world, failures, seconds } = setUp();
    world.busy = true;
    after(0);
    after(90);
    await recorder.flush();
    after(30);
    await recorder.flush();
    assert.deepEqual(failures, ['store-busy']);
    world.busy = false;
    await recorder.flush();
    assert.deepEqual(await seconds(), { '2026-11-24': 120 });
  });

  it('writes the rest at its end, and stops its timer', async () => {
    const { recorder, after, seconds, timer } = setUp();
    after(0);
    after(90);
    await recorder.dispose();
    assert.deepEqual([await seconds(), timer.run], [{ '2026-11-24': 90 }, null]);
  });

  it('drops what is to be forgotten', async () => {
    const { recorder, after, seconds } = setUp();
    after(0);
    after(90);
    await recorder.forget();
    await recorder.flush();
    assert.deepEqual(await seconds(), {});
  });

  it('goes by the days of the person', async () => {
    const { recorder, world, after, seconds } = setUp({ zone: 'Asia/Shanghai' });
    world.now = Date.parse('2026-11-24T15:59:00Z');
    after(0);
    after(100);
    await recorder.flush();
    assert.deepEqual(await seconds(), { '2026-11-24': 60, '2026-11-25': 40 });
  });

  it('never has more than the time that went by when two windows overlap', async () => {
    const store = new MemoryStore();
    const [one, other] = [setUp({ store }), setUp({ store })];
    for (const window of [one, other]) {
      window.after(0);
      window.after(200);
    }
    await Promise.all([one.recorder.flush(), other.recorder.flush()]);
    assert.deepEqual(await one.seconds(), { '2026-11-24': 200 });
  });

  it('counts once what was seen again after the clock was set back', async () => {
    const { recorder, after, seconds } = setUp();
    after(0);
    after(200);
    after(-150);
    after(100);
    await recorder.flush();
    assert.deepEqual(await seconds(), { '2026-11-24': 200 });
  });
});
