import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConsoleMessage, FrameLocator, Page } from 'playwright-core';
import { fingerprint } from '../../src/domain/store/fingerprint.js';
import { FileStore } from '../../src/storage/file-store.js';
import { influenceWeeks } from './support/influence-weeks.js';
import { openWorkbench } from './support/open-workbench.js';
import { writingWeek } from './support/writing-week.js';
import type { Workbench } from './support/workbench.js';

/** Every day has hours, whatever the moment at which the test runs. */
const SETTINGS = {
  'inkbearing.time.hours': ['00:00-24:00'],
  'inkbearing.time.dailyFocusMinutes': 240,
  'inkbearing.audit.enabled': true,
};

const SIDE_BAR = 320;

const LOOKS = [
  { name: 'dark', language: 'en', colorTheme: 'Default Dark Modern' },
  { name: 'light', language: 'en', colorTheme: 'Default Light Modern' },
  { name: 'contrast', language: 'en', colorTheme: 'Default High Contrast' },
  { name: 'contrast-light', language: 'en', colorTheme: 'Default High Contrast Light' },
  { name: 'chinese', language: 'zh', colorTheme: 'Default Light Modern', locale: 'zh-cn' },
] as const;
type Language = (typeof LOOKS)[number]['language'];

/** What is done with the pieces' panel, beside the tabs: board, calendar, year. */
const PIECE_LOOKS = ['board', 'calendar', 'year'];

const COMMANDS = {
  en: { tab: 'Inkbearing: Open Plan in the Editor', view: 'Inkbearing: Focus on Plan View' },
  zh: { tab: 'Inkbearing: 在编辑器中打开计划', view: 'Inkbearing: Focus on 计划 View' },
} as const;

describe('influence planning in every theme and language', function () {
  this.timeout(180_000);

  for (const { name, language, ...look } of LOOKS) {
    it(`is readable in the tab and in the side bar (${name})`, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-looks-'));
      await fill(folder, language);
      const workbench = await openWorkbench({
        ...look,
        store: folder,
        settings: SETTINGS,
        viewport: { width: 1460, height: 1300 },
      });
      const errors = errorsOf(workbench.page);
      try {
        await workbench.palette(COMMANDS[language].tab);
        await seen(workbench).getByRole('tab').nth(3).waitFor();
        await workbench.palette('View: Toggle Primary Side Bar Visibility');
        await panels(workbench, `${name}-tab`, language);

        await workbench.palette('View: Close All Editors');
        await workbench.palette(COMMANDS[language].view);
        await seen(workbench).getByRole('tab').nth(3).waitFor();
        await foldOthers(workbench);
        await widenTo(workbench.page, SIDE_BAR);
        await panels(workbench, `${name}-side`, language);
        assert.deepEqual(errors, []);
      } catch (error) {
        await workbench.screenshot(`influence-${name}-failed`);
        throw error;
      } finally {
        await workbench.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});

/** Takes a picture of each panel, once it is as it should be. */
const panels = async (workbench: Workbench, name: string, language: Language): Promise<void> => {
  const page = seen(workbench);
  const ready = async (panel: string): Promise<void> => {
    await fits(page, panel);
    await speaks(page, language);
    await workbench.screenshot(`influence-${name}-${panel}`);
  };
  const tab = (index: number): Promise<void> => page.getByRole('tab').nth(index).click();
  await tab(0);
  await page.locator('.capture').first().waitFor();
  await ready('today');
  await tab(1);
  await page.locator('.plan-head[aria-busy=false]').waitFor();
  await page.locator('.objective .figure').first().waitFor();
  await ready('plan');
  await tab(2);
  for (const [index, one] of PIECE_LOOKS.entries()) {
    await page.locator('.toolbar .choices .one').nth(index).click();
    await ready(`pieces-${one}`);
  }
  await page.locator('.toolbar .choices .one').first().click();
  await tab(3);
  await page.locator('.review-head').waitFor();
  await ready('review');
};

/** The page in the tab or in the side bar: one at a time. */
const seen = ({ page }: Workbench): FrameLocator =>
  page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');

/** Nothing has to be scrolled from side to side, but boards in their own box. */
const fits = async (page: FrameLocator, panel: string): Promise<void> => {
  const [wanted, there] = await page.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
  assert.ok(wanted <= there, `${panel} needs ${wanted} px of ${there}`);
};

/** Headings, buttons and labels are in the person's language; what people wrote is in the same here. */
const speaks = async (page: FrameLocator, language: Language): Promise<void> => {
  const texts = await page.locator('h2, h3, button, th, dt, label, summary, p').allInnerTexts();
  assert.ok(texts.length > 10);
  const han = /\p{Script=Han}/u;
  const foreign = texts.filter((text) =>
    language === 'en' ? han.test(text) : /[A-Za-z]{2}/u.test(text) && !han.test(text),
  );
  assert.deepEqual(foreign, []);
};

/** What the page writes as errors; what VS Code itself and other extensions have to say is theirs. */
const errorsOf = (page: Page): readonly string[] => {
  const errors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && message.location().url.includes('inkbearing')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
};

/** The other views of the side bar are folded. */
const foldOthers = async ({ page }: Workbench): Promise<void> => {
  const headers = page.locator('.part.sidebar .pane-header[aria-expanded=true]');
  for (let left = await headers.count(); left > 1; left -= 1) await headers.nth(1).click();
};

const widenTo = async (page: Page, width: number): Promise<void> => {
  const box = await page.locator('.part.sidebar').boundingBox();
  assert.ok(box !== null);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + width, y, { steps: 4 });
  await page.mouse.up();
};

const fill = async (folder: string, language: Language): Promise<void> => {
  const now = Date.now();
  const draft = path.join(folder, 'async.md');
  await writeFile(draft, '# Async\n');
  const store = new FileStore({ folder, now: () => new Date(now) });
  try {
    const changes = [...writingWeek(now, language), ...influenceWeeks(now, language, pathToFileURL(draft).href)];
    const filled = await store.execute({
      kind: 'restore-records',
      records: changes.map((change) => ({ ...change, now: fingerprint(null) })),
    });
    assert.ok(filled.ok, JSON.stringify(filled));
  } finally {
    await store.dispose();
  }
};
