import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';
import type { PageSnapshot } from '../../../src/protocol/page-snapshot.js';
import { PageDriver, type PageOptions } from './page-driver.js';

/** Opens pages in one browser for the tests of a suite; each is closed after its test, and nothing may have gone wrong in it. */
export const usePages = (): ((snapshot: PageSnapshot, options?: PageOptions) => Promise<PageDriver>) => {
  let browser: Browser | null = null;
  const opened: PageDriver[] = [];

  before(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) {
      await page.close();
      assert.deepEqual(page.complaints, []);
    }
  });
  after(() => browser?.close());

  return async (snapshot, options) => {
    if (browser === null) throw new Error('Pages are opened within tests.');
    const page = await PageDriver.open(browser, snapshot, options);
    opened.push(page);
    return page;
  };
};
