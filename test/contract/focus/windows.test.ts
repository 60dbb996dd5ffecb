import assert from 'node:assert/strict';
import { runFocus } from '../../../src/cli/focus.js';
import type { FocusInterval } from '../../../src/domain/focus/interval.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { runCli } from '../../support/cli.js';
import { FocusWindow, runTogether } from '../../support/focus-windows.js';
import type { Report } from '../../support/focus-orders.js';
import { withFolder } from '../../support/store-folders.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const START = { kind: 'start', mode: 'pomodoro' } as const;

/** The intervals on the disk, as another process sees them. */
const kept = async (folder: string): Promise<readonly FocusInterval[]> => {
  const store = new FileStore({ folder, now: () => new Date() });
  const read = await store.read();
  await store.dispose();
  assert.ok(read.ok, JSON.stringify(read));
  return Object.values(read.value.intervals);
};

const all = (reports: readonly Report[]): readonly string[] => reports.flatMap(({ said }) => said);
const left = ({ view }: Report): number => Math.round(((view?.remaining ?? Number.NaN) / MINUTE) * 10) / 10;

/** Opens windows for a test, and ends them whatever happens. */
const withWindows = (
  test: (open: (milliseconds?: number, set?: number) => Promise<FocusWindow>, folder: string) => Promise<void>,
): Promise<void> =>
  withFolder(async (folder) => {
    const windows: FocusWindow[] = [];
    try {
      await test(async (milliseconds, set) => {
        const window = await FocusWindow.open(folder, milliseconds, set);
        windows.push(window);
        return window;
      }, folder);
    } finally {
      await Promise.all(windows.map((window) => window.kill()));
    }
  });

describe('focus in processes of their own', function () {
  this.timeout(120_000);

  it('goes on after a SIGKILL, and asks nothing when it was away for a minute', () =>
    withWindows(async (open) => {
      const first = await open();
      await first.tell(START);
      await runTogether([first], 10 * MINUTE);
      await first.kill();
      const next = await open(11 * MINUTE);
      const report = await next.tell({ kind: 'look' });
      assert.deepEqual([left(report), report.said, report.leads], [14, [], true]);
    }));

  it('asks once after a SIGKILL when nobody watched for half an hour, and counts what the answer says', () =>
    withWindows(async (open, folder) => {
      const first = await open();
      await first.tell(START);
      await runTogether([first], 10 * MINUTE);
      await first.kill();
      const [next, other] = [await open(40 * MINUTE), await open(40 * MINUTE)];
      const reports = await runTogether([next, other], MINUTE);
      assert.deepEqual(all(reports), ['gap-found']);
      assert.deepEqual(reports.map(left), [14, 14]);
      assert.ok((await other.tell({ kind: 'answer', as: 'break' })).done);
      assert.ok(!(await next.tell({ kind: 'answer', as: 'work' })).done);
      const [interval] = await kept(folder);
      assert.deepEqual(
        interval?.gaps.map(({ as }) => as),
        ['break'],
      );
    }));

  it('runs through a whole interval in two windows: recorded once, announced once', () =>
    withWindows(async (open, folder) => {
      const [one, other] = [await open(), await open()];
      await one.tell(START);
      const reports = await runTogether([one, other], 27 * MINUTE);
      assert.deepEqual(all(reports), ['focus-over']);
      assert.deepEqual(
        reports.map(({ view }) => view?.state),
        ['overrun', 'overrun'],
      );
      assert.equal(reports.filter(({ leads }) => leads).length, 1);
      const ends = await Promise.all([one, other].map((window) => window.tell({ kind: 'end', how: 'finish' })));
      assert.equal(ends.filter(({ done }) => done).length, 1);
      const intervals = await kept(folder);
      assert.deepEqual(
        intervals.map(({ outcome, gaps, shifts }) => [outcome, gaps, shifts]),
        [['completed', [], []]],
      );
    }));

  it('is led by another window once the leader is killed, which announces once and asks nothing', () =>
    withWindows(async (open) => {
      const [one, other] = [await open(), await open()];
      await one.tell(START);
      const reports = await runTogether([one, other], 10 * MINUTE);
      const [leader, follower] = reports[0]?.leads ? [one, other] : [other, one];
      await leader.kill();
      const [report] = await runTogether([follower], 16 * MINUTE);
      assert.ok(report);
      assert.deepEqual([report.leads, report.said], [true, ['focus-over']]);
    }));

  it('is led by another window while the leader hangs, which follows when it is back', () =>
    withWindows(async (open, folder) => {
      const [one, other] = [await open(), await open()];
      await one.tell(START);
      const before = await runTogether([one, other], MINUTE);
      const [leader, follower] = before[0]?.leads ? [one, other] : [other, one];
      leader.freeze();
      const [during] = await runTogether([follower], 5 * MINUTE);
      assert.equal(during?.leads, true);
      leader.thaw();
      await leader.tell({ kind: 'sleep', milliseconds: 5 * MINUTE });
      const after = await runTogether([leader, follower], 20 * MINUTE);
      assert.deepEqual(
        after.map(({ leads }) => leads),
        [false, true],
      );
      assert.deepEqual(all(after), ['focus-over']);
      assert.deepEqual((await kept(folder))[0]?.gaps, []);
    }));

  it('asks in one of two windows when both slept', () =>
    withWindows(async (open, folder) => {
      const windows = [await open(), await open()];
      await windows[0]?.tell(START);
      await runTogether(windows, 10 * MINUTE);
      await Promise.all(windows.map((window) => window.tell({ kind: 'sleep', milliseconds: 8 * HOUR })));
      const reports = await runTogether(windows, MINUTE);
      assert.deepEqual(all(reports), ['gap-found']);
      assert.equal((await kept(folder))[0]?.gaps.length, 1);
    }));

  for (const [direction, by] of [
    ['back', -HOUR],
    ['forward', HOUR],
  ] as const) {
    it(`stays true in two windows when the clock is set ${direction}, which is recorded once`, () =>
      withWindows(async (open, folder) => {
        const windows = [await open(), await open()];
        await windows[0]?.tell(START);
        await runTogether(windows, 10 * MINUTE);
        await Promise.all(windows.map((window) => window.tell({ kind: 'set', milliseconds: by })));
        const reports = await runTogether(windows, 5 * MINUTE);
        assert.deepEqual([reports.map(left), all(reports)], [[10, 10], []]);
        assert.deepEqual(
          (await kept(folder))[0]?.shifts.map((shift) => shift.by),
          [by],
        );
      }));
  }

  it('sees that the clock was set while every window was killed', () =>
    withWindows(async (open) => {
      const first = await open();
      await first.tell(START);
      await runTogether([first], 10 * MINUTE);
      await first.kill();
      const next = await open(11 * MINUTE, -HOUR);
      const report = await next.tell({ kind: 'look' });
      assert.deepEqual([left(report), report.said], [14, []]);
    }));

  it('does not care that one of the windows is in another zone', () =>
    withWindows(async (open) => {
      const windows = [await open(), await open()];
      await windows[0]?.tell(START);
      await windows[1]?.tell({ kind: 'travel', zone: 'America/Los_Angeles' });
      const reports = await runTogether(windows, 5 * MINUTE);
      assert.deepEqual([reports.map(left), all(reports)], [[20, 20], []]);
    }));

  it('shows and announces what the command line has begun, and lets it end there', () =>
    withWindows(async (open, folder) => {
      const window = await open();
      const run = (minutes: number, ...args: readonly string[]) => {
        const now = new Date(Date.parse('2026-11-24T01:00:00Z') + minutes * MINUTE).toISOString();
        return runCli(runFocus, [...args, '--store', folder, '--now', now]);
      };
      assert.equal((await run(0, 'start')).exit, 0);
      const [before] = await runTogether([window], 26 * MINUTE);
      assert.deepEqual([before?.view?.state, before?.said], ['overrun', ['focus-over']]);
      assert.match((await run(26, 'status')).stdout, /^Focus is over: 1 min beyond its end\n/);
      assert.equal((await run(26, 'stop')).exit, 0);
      const after = await window.tell({ kind: 'look' });
      assert.deepEqual([after.view?.state, after.leads], ['idle', false]);
      assert.equal((await kept(folder))[0]?.outcome, 'completed');
    }));

  it('lets a dead window’s time be answered on the command line', () =>
    withWindows(async (open, folder) => {
      const window = await open();
      await window.tell(START);
      await runTogether([window], 10 * MINUTE);
      await window.kill();
      const at = ['--store', folder, '--now', '2026-11-24T01:40:00Z', '--timezone', 'Asia/Shanghai'];
      const status = await runCli(runFocus, ['status', ...at]);
      assert.match(status.stdout, /^Focus: 15 min left\n.*\nNobody watched the timer for 30 min, from 09:10 to 09:40/);
      assert.deepEqual((await kept(folder))[0]?.gaps, []);
      await runCli(runFocus, ['interrupt', ...at]);
      await runCli(runFocus, ['gap', 'work', ...at]);
      assert.match((await runCli(runFocus, ['status', ...at])).stdout, /^Focus is over: 15 min beyond its end\n/);
    }));

  it('loses nothing and counts nothing twice when two windows do random things at once', () =>
    withWindows(async (open, folder) => {
      const windows = [await open(), await open()];
      const storms = await Promise.all(windows.map((window, index) => storm(window, index + 1)));
      const intervals = await kept(folder);
      assert.ok(intervals.filter(({ end }) => end === null).length <= 1);
      const notes = intervals.flatMap(({ interruptions }) => interruptions.map(({ note }) => note));
      assert.deepEqual(notes.sort(), storms.flatMap(({ notes: acknowledged }) => acknowledged).sort());
      assert.equal(
        intervals.length,
        storms.reduce((sum, { begun }) => sum + begun, 0),
      );
    }));
});

/** Does random things in a window, the same for the same seed; gives what was acknowledged. */
const storm = async (window: FocusWindow, seed: number) => {
  let state = seed;
  const pick = (below: number): number => {
    // Linear congruential, the constants of Numerical Recipes.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
  const notes: string[] = [];
  let begun = 0;
  for (let number = 0; number < 80; number += 1) {
    const note = `${seed} ${number}`;
    const order = (
      [
        START,
        { kind: 'start', mode: 'flow' },
        { kind: 'rest' },
        { kind: 'pause' },
        { kind: 'resume' },
        { kind: 'interrupt', note },
        { kind: 'interrupt', note },
        { kind: 'end', how: 'finish' },
        { kind: 'end', how: 'void' },
        { kind: 'run', milliseconds: pick(10 * MINUTE) },
      ] as const
    )[pick(10)];
    if (order === undefined) continue;
    const { done } = await window.tell(order);
    if (done && order.kind === 'interrupt') notes.push(note);
    if (done && (order.kind === 'start' || order.kind === 'rest')) begun += 1;
  }
  return { notes, begun };
};
