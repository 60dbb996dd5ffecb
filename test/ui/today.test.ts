import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Restored } from '../../src/domain/store/command.js';
import { fingerprint } from '../../src/domain/store/fingerprint.js';
import { FileStore } from '../../src/storage/file-store.js';
import { openWorkbench } from './support/open-workbench.js';
import { writingWeek } from './support/writing-week.js';
import type { Workbench } from './support/workbench.js';

/** Every day has hours, whatever the moment at which the test runs. */
const SETTINGS = { 'inkbearing.time.hours': ['00:00-24:00'], 'inkbearing.time.dailyFocusMinutes': 240 };

const HIDE_SIDE_BAR = 'View: Toggle Primary Side Bar Visibility';

/** The pictures of the README are made here. */
const LOOKS = [
  {
    name: 'today-dark',
    language: 'en',
    colorTheme: 'Default Dark Modern',
    open: 'Inkbearing: Open Plan in the Editor',
    schedule: 'Schedule',
    accept: 'Accept',
    start: 'Start focus: Draft “Async Rust without tears”',
    statistics: 'Focus',
  },
  {
    name: 'today-chinese',
    language: 'zh',
    locale: 'zh-cn',
    colorTheme: 'Default Light Modern',
    open: 'Inkbearing: 在编辑器中打开计划',
    schedule: '排程',
    accept: '接受',
    start: '开始专注：写《异步 Rust 不再难》初稿',
    statistics: '专注',
  },
] as const;

describe('a day on the planning page in the editor', () => {
  for (const { name, language, open, schedule, accept, start, statistics, ...look } of LOOKS) {
    it(`is scheduled and begun with the timer (${name})`, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-today-'));
      await fill(folder, language);
      const workbench = await openWorkbench({ ...look, store: folder, settings: SETTINGS });
      try {
        await workbench.palette(open);
        // The tab takes the focus once it has been drawn.
        await workbench.webview().getByRole('button', { name: schedule, exact: true }).waitFor();
        await workbench.palette(HIDE_SIDE_BAR);
        const page = tab(workbench);
        await page.getByRole('button', { name: schedule, exact: true }).click();
        await page.getByRole('button', { name: accept, exact: true }).click();
        await page.locator('.entries li').first().waitFor();
        await page.getByRole('button', { name: start }).click();
        await page.locator('.timer:not(.idle) [role=timer]').waitFor();
        assert.match(await page.locator('.timer .task').innerText(), /Rust/u);
        await page.getByRole('button', { name: statistics, exact: true }).waitFor();
        await workbench.screenshot(name);
      } finally {
        await workbench.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});

const fill = async (folder: string, language: 'en' | 'zh'): Promise<void> => {
  const now = Date.now();
  const store = new FileStore({ folder, now: () => new Date(now) });
  try {
    const filled = await store.execute({ kind: 'restore-records', records: records(now, language) });
    assert.ok(filled.ok, JSON.stringify(filled));
  } finally {
    await store.dispose();
  }
};

/** Every record is new. */
const records = (now: number, language: 'en' | 'zh'): readonly Restored[] =>
  writingWeek(now, language).map((change) => ({ ...change, now: fingerprint(null) }));

/** What the tab shows; the side bar is on another view. */
const tab = ({ page }: Workbench): FrameLocator =>
  page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
