import assert from 'node:assert/strict';
import { FocusTimer, type FocusAnnouncement } from '../../../src/app/focus-timer.js';
import { Ledger } from '../../../src/app/ledger.js';
import type { Leadership } from '../../../src/app/ports/leadership.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { SoleLeader } from '../../support/sole-leader.js';
import type { FocusView } from '../../../src/domain/focus/focus-view.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { FakeClock } from '../../support/fake-clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A window: a timer over a store, and what it said. */
const openWindow = async (store: MemoryStore, clock: FakeClock, leadership: Leadership, name = 'w') => {
  let ids = 0;
  const timer = new FocusTimer({
    ledger: new Ledger(() => Promise.resolve(store)),
    clock,
    after: clock.after,
    leadership,
    newId: () => `${name}${++ids}`,
    lengths: () => DEFAULT_PREFERENCES.lengths,
  });
  const said: FocusAnnouncement['kind'][] = [];
  const views: FocusView[] = [];
  timer.onDidAnnounce(({ kind }) => said.push(kind));
  timer.onDidChange((view) => views.push(view));
  await timer.start();
  return { timer, said, views };
};

const setUp = async (boot: string | null = 'boot') => {
  const clock = new FakeClock('2026-11-24T01:00:00Z', 1_000_000, boot);
  const store = new MemoryStore();
  const leadership = new SoleLeader();
  const { timer, said, views } = await openWindow(store, clock, leadership);
  const run = (milliseconds: number): Promise<void> => clock.run(milliseconds, () => timer.whenIdle());
  const begin = async (mode: 'pomodoro' | 'flow' = 'pomodoro'): Promise<void> => {
    assert.ok((await timer.control.start({ task: null, mode })).ok);
    await timer.whenIdle();
  };
  const view = (): FocusView => {
    const current = timer.view;
    assert.ok(current);
    return current;
  };
  const left = (): number => (view().remaining ?? Number.NaN) / MINUTE;
  return { clock, store, leadership, timer, said, views, run, begin, view, left };
};

describe('the focus timer', () => {
  it('shows the minutes that are left', async () => {
    const { begin, run, left } = await setUp();
    await begin();
    await run(10 * MINUTE);
    assert.equal(left(), 15);
  });

  it('announces the end once, on time, and goes on beyond it', async () => {
    const { begin, run, view, said, store } = await setUp();
    await begin();
    await run(27 * MINUTE);
    const document = await store.read();
    assert.deepEqual(said, ['focus-over']);
    assert.equal(view().state, 'overrun');
    assert.equal(document.ok && document.value.intervals['w1']?.rung, '2026-11-24T01:25:00.000Z');
  });

  it('announces the end of a break', async () => {
    const { begin, run, timer, said } = await setUp();
    await begin();
    await run(25 * MINUTE);
    await timer.control.rest();
    await timer.whenIdle();
    await run(5 * MINUTE);
    assert.deepEqual(said, ['focus-over', 'break-over']);
  });

  it('announces no end of flow', async () => {
    const { begin, run, said, view } = await setUp();
    await begin('flow');
    await run(3 * HOUR);
    assert.deepEqual([said, view().elapsed], [[], 3 * HOUR]);
  });

  it('says something new with each minute, and at least every ten seconds', async () => {
    const { begin, run, views } = await setUp();
    await begin();
    const before = views.length;
    await run(MINUTE);
    assert.ok(views.length - before >= 6 && views.length - before <= 8, String(views.length - before));
  });

  it('says nothing while nothing runs', async () => {
    const { run, views } = await setUp();
    const before = views.length;
    await run(HOUR);
    assert.equal(views.length, before);
  });

  it('asks what it was when the machine slept, and counts nothing of it before the answer', async () => {
    const { clock, begin, run, said, left, timer } = await setUp();
    await begin();
    await run(10 * MINUTE);
    clock.sleep(8 * HOUR);
    await run(10_000);
    assert.deepEqual(said, ['gap-found']);
    assert.ok(left() > 14.7 && left() <= 15, String(left()));
    assert.ok((await timer.control.answerGap('break')).ok);
    await timer.whenIdle();
    assert.ok(left() > 14.7 && left() <= 15);
  });

  it('announces the end after sleep when the gap was work', async () => {
    const { clock, begin, run, said, view, timer } = await setUp();
    await begin();
    await run(10 * MINUTE);
    clock.sleep(HOUR);
    await run(10_000);
    await timer.control.answerGap('work');
    await timer.whenIdle();
    assert.deepEqual([said, view().state], [['gap-found', 'focus-over'], 'overrun']);
  });

  it('asks nothing of a short sleep, nor of one in a pause', async () => {
    const { clock, begin, run, said, timer } = await setUp();
    await begin();
    clock.sleep(90_000);
    await run(10_000);
    await timer.control.pause();
    await timer.whenIdle();
    clock.sleep(8 * HOUR);
    await run(10_000);
    await timer.control.resume();
    await timer.whenIdle();
    await run(10_000);
    assert.deepEqual(said, []);
  });

  it('asks nothing of sleep in a break', async () => {
    const { clock, begin, run, said, timer } = await setUp();
    await begin();
    await run(25 * MINUTE);
    await timer.control.rest();
    await timer.whenIdle();
    clock.sleep(8 * HOUR);
    await run(10_000);
    assert.deepEqual(said, ['focus-over', 'break-over']);
  });

  for (const [direction, by] of [
    ['back', -HOUR],
    ['forward', HOUR],
  ] as const) {
    it(`stays true when the clock is set ${direction} an hour`, async () => {
      const { clock, begin, run, said, left } = await setUp();
      await begin();
      await run(10 * MINUTE);
      clock.set(by);
      assert.equal(left(), 15);
      await run(5 * MINUTE);
      assert.deepEqual([left(), said], [10, []]);
      await run(10 * MINUTE);
      assert.deepEqual(said, ['focus-over']);
    });
  }

  it('knows sleep and a clock that was set at the same time apart', async () => {
    const { clock, begin, run, said, view, timer } = await setUp();
    await begin();
    await run(10 * MINUTE);
    clock.sleep(20 * MINUTE);
    clock.set(-3 * HOUR);
    await run(10_000);
    const gap = view().gap;
    assert.deepEqual(said, ['gap-found']);
    assert.ok(gap);
    const minutes = (Date.parse(gap.to) - Date.parse(gap.from)) / MINUTE;
    assert.ok(minutes >= 20 && minutes < 20.5, String(minutes));
    assert.ok((await timer.control.answerGap('work')).ok);
  });

  it('does not care for the zone', async () => {
    const { clock, begin, run, said, left } = await setUp();
    await begin();
    await run(10 * MINUTE);
    clock.travel('America/Los_Angeles');
    await run(5 * MINUTE);
    assert.deepEqual([left(), said], [10, []]);
  });

  it('keeps the day on which an interval began, wherever the person is', async () => {
    const { clock, begin, view } = await setUp();
    clock.travel('America/Los_Angeles');
    await begin();
    assert.equal(view().interval?.day, '2026-11-23');
  });

  it('goes on in the next process, which asks only when nobody watched for long', async () => {
    for (const [away, expected] of [
      [MINUTE, []],
      [30 * MINUTE, ['gap-found']],
    ] as const) {
      const { clock, store, leadership, begin, run, timer } = await setUp();
      await begin();
      await run(10 * MINUTE);
      // A killed process says nothing; its object is left to itself, with its alarms gone.
      timer.dispose();
      clock.sleep(away);
      const next = await openWindow(store, clock, leadership, 'n');
      assert.deepEqual(next.said, expected);
    }
  });

  it('notices in the next process that the clock was set while nobody watched', async () => {
    const { clock, store, leadership, begin, run, timer } = await setUp();
    await begin();
    await run(10 * MINUTE);
    timer.dispose();
    clock.sleep(MINUTE);
    clock.set(2 * HOUR);
    const next = await openWindow(store, clock, leadership, 'n');
    assert.deepEqual([next.said, (next.timer.view?.remaining ?? 0) / MINUTE], [[], 14]);
  });

  it('asks after the machine was started anew', async () => {
    const { store, leadership, begin, run, timer } = await setUp();
    await begin();
    await run(10 * MINUTE);
    timer.dispose();
    const clock = new FakeClock('2026-11-24T01:15:00Z', 20_000, 'next boot');
    const next = await openWindow(store, clock, leadership, 'n');
    assert.deepEqual([next.said, next.timer.view?.interval?.shifts], [['gap-found'], []]);
  });

  it('stays true when the clock is set where starts of the machine have no name', async () => {
    const { clock, store, leadership, begin, run, timer, left } = await setUp(null);
    await begin();
    await run(10 * MINUTE);
    clock.set(HOUR);
    await run(MINUTE);
    assert.equal(left(), 14);
    timer.dispose();
    clock.sleep(MINUTE);
    const next = await openWindow(store, clock, leadership, 'n');
    assert.deepEqual([next.said, (next.timer.view?.remaining ?? 0) / MINUTE], [[], 13]);
  });

  it('believes an interval that no window ever watched up to its planned end', async () => {
    const clock = new FakeClock('2026-11-24T01:00:00Z');
    const store = new MemoryStore();
    const id = { id: 'cli', kind: 'focus', mode: 'pomodoro', task: null, planned: 25, day: '2026-11-24' } as const;
    await store.execute({ kind: 'start-focus', interval: { ...id, start: '2026-11-24T01:00:00.000Z' } });
    clock.sleep(4 * HOUR);
    const { timer, said } = await openWindow(store, clock, new SoleLeader());
    await timer.whenIdle();
    assert.equal(timer.view?.gap?.from, '2026-11-24T01:25:00.000Z');
    assert.deepEqual(said, ['gap-found', 'focus-over']);
  });
});
