import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { FocusInterval } from '../../src/domain/focus/interval.js';
import type { StoreCommand } from '../../src/domain/store/command.js';
import { newTask } from '../../src/domain/tasks/task.js';
import { FileStore } from '../../src/storage/file-store.js';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const MINUTE = 60_000;

/** The lease of the window that leads, as far as it matters here. */
const leaseSchema = z.object({ owner: z.object({ pid: z.int() }) });

/** A pomodoro that has gone on unwatched for all but the last seconds. */
const almostOver = (id: string, seconds: number): StoreCommand => {
  const start = new Date(Date.now() - 25 * MINUTE + seconds * 1000).toISOString();
  const day = start.slice(0, 10);
  const interval = { id, kind: 'focus', mode: 'pomodoro', task: null, planned: 25, day, start } as const;
  return { kind: 'start-focus', interval };
};

describe('focus in two windows over one store', () => {
  let folder: string;
  let windows: readonly Workbench[];
  const [one, other] = [(): Workbench => window(0), (): Workbench => window(1)];

  const window = (index: number): Workbench => {
    const found = windows[index];
    assert.ok(found);
    return found;
  };

  /** Looks at the store and changes it, as the command line does. */
  const store = async (...commands: readonly StoreCommand[]): Promise<readonly FocusInterval[]> => {
    const opened = new FileStore({ folder, now: () => new Date() });
    try {
      for (const command of commands) {
        const done = await opened.execute(command);
        assert.ok(done.ok, JSON.stringify(done));
      }
      const read = await opened.read();
      assert.ok(read.ok, JSON.stringify(read));
      return Object.values(read.value.intervals);
    } finally {
      await opened.dispose();
    }
  };

  /** Ends what runs, and closes what was said of it. */
  const endAll = async (): Promise<void> => {
    for (const { id, end } of await store())
      if (end === null) await store({ kind: 'end-focus', interval: id, time: new Date().toISOString(), how: 'stop' });
    for (const each of windows) await each.palette('Notifications: Clear All Notifications');
  };

  const toasts = async (text: string): Promise<number> => {
    const counts = await Promise.all(windows.map((each) => each.toast(text).count()));
    return counts.reduce((sum, count) => sum + count, 0);
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-focus-'));
    await store({
      kind: 'change-tasks',
      add: [newTask('rust', 'Draft the Rust post', '2026-11-24T00:00:00.000Z')],
      changes: [],
    });
    windows = await Promise.all([openWorkbench({ store: folder }), openWorkbench({ store: folder })]);
  });

  after(async () => {
    await Promise.all(windows.map((each) => each.close()));
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('starts in one on a task, and is shown in both', async () => {
    await one().palette('Inkbearing: Focus: Start Pomodoro');
    await one().choose('rust', /Draft the Rust post/);
    for (const each of windows) await each.statusBar(/^Focus: 25 min left · Draft the Rust post/).waitFor();
    await one().screenshot('focus-running');
  });

  it('takes an interruption by a chord', async () => {
    await other().page.keyboard.press('Control+Alt+u');
    await other().page.keyboard.press("'");
    await other().statusBar('Internal interruption noted.').waitFor();
    const [interval] = await store();
    assert.deepEqual(
      interval?.interruptions.map(({ by }) => by),
      ['internal'],
    );
  });

  it('is paused in the other, and paused in both', async () => {
    await other().palette('Inkbearing: Focus: Pause');
    for (const each of windows) await each.statusBar(/^Focus paused: 25 min left/).waitFor();
  });

  it('offers at a click what can be done now', async () => {
    await one()
      .statusBar(/^Focus paused/)
      .first()
      .click();
    // Away from the item: its hover would cover the notifications.
    await one().page.mouse.move(600, 400);
    const rows = one().page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Resume' }).waitFor();
    assert.equal(await rows.filter({ hasText: 'Pause' }).count(), 0);
    await one().screenshot('focus-actions');
    await one().choose('Stop', /Stop/);
    for (const each of windows) await each.statusBar(/^Focus/).waitFor({ state: 'detached' });
  });

  it('announces an end in one of them, and records it once', async () => {
    await store(almostOver('first', 8));
    for (const each of windows) await each.statusBar(/^Focus: 1 min left/).waitFor();
    for (const each of windows) await each.statusBar(/^Focus is over/).waitFor();
    await Promise.any(windows.map((each) => each.toast('The focus interval is over').waitFor()));
    assert.equal(await toasts('The focus interval is over'), 1);
    const interval = (await store()).find(({ id }) => id === 'first');
    assert.ok(interval?.rung);
    assert.deepEqual([interval.gaps, interval.shifts, interval.end], [[], [], null]);
  });

  it('begins the break in the notification, in both', async () => {
    const announced = await Promise.any(
      windows.map(async (each) => {
        await each.toast('The focus interval is over').waitFor();
        return each;
      }),
    );
    await announced.toast('Next: Short break, 5 min.').waitFor();
    await announced.screenshot('focus-over');
    await announced.toast('The focus interval is over').getByText('Start Break').click();
    for (const each of windows) await each.statusBar(/^Break: 5 min left/).waitFor();
    const first = (await store()).find(({ id }) => id === 'first');
    assert.equal(first?.outcome, 'completed');
  });

  it('goes on over a reload of the window, which asks nothing', async () => {
    await one().page.reload();
    await one()
      .statusBar(/^Break: \d min left/)
      .waitFor();
    assert.equal(await toasts('Nobody watched'), 0);
  });

  it('shows the statistics as a page', async () => {
    await other().palette('Inkbearing: Focus: Statistics');
    await other().webview().locator('table').first().waitFor();
    const rows = other().webview().locator('table').first().locator('tr');
    assert.match(await rows.last().innerText(), /^All\s+1\s/);
    await other().screenshot('focus-statistics');
  });

  it('is led on when the leading extension host is killed, and announced once', async () => {
    await endAll();
    await store(almostOver('killed', 25));
    for (const each of windows) await each.statusBar(/^Focus: 1 min left/).waitFor();
    const { owner } = leaseSchema.parse(JSON.parse(await readFile(path.join(folder, 'focus.lease'), 'utf8')));
    process.kill(owner.pid, 'SIGKILL');
    for (const each of windows) await each.statusBar(/^Focus is over/).waitFor();
    await Promise.any(windows.map((each) => each.toast('The focus interval is over').waitFor()));
    assert.equal(await toasts('The focus interval is over'), 1);
    assert.equal(await toasts('Nobody watched'), 0);
    const interval = (await store()).find(({ id }) => id === 'killed');
    assert.ok(interval?.rung);
    assert.deepEqual(interval.gaps, []);
  });

  it('is announced by the window that is left when the other goes away in the middle', async () => {
    await endAll();
    await store(almostOver('second', 20));
    for (const each of windows) await each.statusBar(/^Focus: 1 min left/).waitFor();
    await one().close();
    await other().toast('The focus interval is over').waitFor();
    const second = (await store()).find(({ id }) => id === 'second');
    assert.ok(second?.rung);
    assert.deepEqual(second.gaps, []);
    windows = [other()];
  });
});
