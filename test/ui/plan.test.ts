import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { newTask, type Task } from '../../src/domain/tasks/task.js';
import { addDays } from '../../src/domain/time/add-days.js';
import { FileStore } from '../../src/storage/file-store.js';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const TODAY = new Date().toISOString().slice(0, 10);

const task = (id: string, title: string, more: Partial<Task>): Task => ({
  ...newTask(id, title, new Date().toISOString()),
  list: 'next',
  ...more,
});

/** Every day has hours, whatever the day is on which the test runs. */
const SETTINGS = {
  'inkbearing.time.hours': ['00:00-24:00'],
  'inkbearing.time.dailyFocusMinutes': 240,
};

const TASKS: readonly Task[] = [
  task('rust', 'Draft the Rust post', { estimate: 90, due: addDays(TODAY, 1), priority: 2, contexts: ['deep'] }),
  task('reply', 'Reply to the reviewers', { estimate: 25, contexts: ['deep'] }),
  task('printer', 'Call the printer', { estimate: 10, contexts: ['phone'], after: ['reply'] }),
  task('slides', '分享会的幻灯片', { estimate: 120, due: addDays(TODAY, 3) }),
  { ...newTask('idea', 'An idea for the newsletter', new Date().toISOString()) },
];

/** More than fits before its due, whatever the hours. */
const TOO_MUCH = task('book', 'Finish the book', { estimate: 5_000, due: addDays(TODAY, 2), priority: 1 });

describe('the planning page', () => {
  let folder: string;
  let workbench: Workbench;

  const store = async (run: (store: FileStore) => Promise<unknown>): Promise<StoreDocument> => {
    const opened = new FileStore({ folder, now: () => new Date() });
    try {
      await run(opened);
      const read = await opened.read();
      assert.ok(read.ok, JSON.stringify(read));
      return read.value;
    } finally {
      await opened.dispose();
    }
  };

  const untilStore = async (is: (document: StoreDocument) => boolean): Promise<void> => {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      if (is(await store(() => Promise.resolve()))) return;
      await workbench.page.waitForTimeout(100);
    }
    assert.fail('The store never became so.');
  };

  /** The tick of a next action on the page. */
  const action = (title: string): Locator => workbench.webview().getByRole('checkbox', { name: `Done: ${title}` });

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-plan-'));
    await store((opened) => opened.execute({ kind: 'change-tasks', add: TASKS, changes: [] }));
    workbench = await openWorkbench({ store: folder, settings: SETTINGS });
    await workbench.palette('Inkbearing: Focus on Plan View');
    await action('Draft the Rust post').waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows what the store holds', async () => {
    await action('分享会的幻灯片').waitFor();
    assert.equal(await action('Call the printer').count(), 0, 'what waits for another task is no next action');
    await workbench.screenshot('plan-side-bar');
  });

  it('captures a line, in the view and in the store', async () => {
    const page = workbench.webview();
    await page.getByRole('textbox').first().fill('Buy tea @home ~10m');
    await page.getByRole('textbox').first().press('Enter');
    await action('Buy tea').waitFor();
    await untilStore(({ tasks }) =>
      Object.values(tasks).some(({ title, estimate }) => title === 'Buy tea' && estimate === 10),
    );
  });

  it('proposes a schedule, which holds once it is accepted', async () => {
    const page = workbench.webview();
    await page
      .getByRole('button', { name: /^Schedule/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await workbench.screenshot('plan-proposal');
    await page.getByRole('button', { name: 'Accept' }).click();
    await untilStore(
      ({ schedules }) => schedules['proposed'] === undefined && (schedules['accepted']?.placements.length ?? 0) > 3,
    );
    await workbench.screenshot('plan-accepted');
  });

  it('starts the timer on a task', async () => {
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Start focus: Draft the Rust post' }).click();
    await page.getByRole('timer').waitFor();
    await untilStore(({ intervals }) =>
      Object.values(intervals).some(({ task: id, end }) => id === 'rust' && end === null),
    );
    await workbench
      .statusBar(/Draft the Rust post|2[45]/)
      .first()
      .waitFor();
    await workbench.screenshot('plan-timer');
  });

  it('says what does not fit, and the cheapest ways out', async () => {
    await store((opened) => opened.execute({ kind: 'change-tasks', add: [TOO_MUCH], changes: [] }));
    const page = workbench.webview();
    await action('Finish the book').waitFor();
    await page
      .getByRole('button', { name: /^Schedule/ })
      .first()
      .click();
    await page
      .getByText(/“Finish the book”/)
      .first()
      .waitFor();
    await workbench.palette('Inkbearing: Open Plan');
    await workbench.screenshot('plan-does-not-fit');
  });
});
