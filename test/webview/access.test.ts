import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullDay, ready } from './support/snapshots.js';
import { THEMES } from './support/themes.js';
import { usePages } from './support/use-pages.js';

const overflow = (page: PageDriver): Promise<number> =>
  page.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the page for everybody', () => {
  const open = usePages();

  for (const theme of THEMES) {
    for (const language of ['en', 'zh-cn'] as const) {
      for (const width of [300, 800, 1600]) {
        it(`has nothing that axe finds wrong: ${theme}, ${language}, ${width} px`, async () => {
          const page = await open(fullDay(language), { theme, language, width });
          await page.page.getByRole('button', { name: /See changes|查看变动/u }).click();
          await page.key('reason t1').click();
          await page.page.locator('.twin summary').last().click();
          await page.key('urgency t3').focus();
          await page.screenshot(`page-${theme}-${language}-${width}`);
          assert.ok((await overflow(page)) <= 0, 'it is wider than its view');
          assert.deepEqual(await page.violations(), []);
        });
      }
    }

    it(`has nothing that axe finds wrong while it is empty: ${theme}`, async () => {
      const page = await open(ready(), { theme, width: 340 });
      await page.screenshot(`page-empty-${theme}`);
      assert.deepEqual(await page.violations(), []);
    });

    it(`has nothing that axe finds wrong when the store is away: ${theme}`, async () => {
      const offers = [{ id: 'retry', label: 'Try again' }];
      const message = 'store.json is gone from /home/me/.local/share/inkbearing, where there has been one.';
      const page = await open({ state: 'unavailable', message, offers }, { theme, width: 340 });
      await page.screenshot(`page-unavailable-${theme}`);
      assert.deepEqual(await page.violations(), []);
    });
  }

  it('leaves no English on a Chinese page', async () => {
    const page = await open(ready(), { language: 'zh-cn' });
    const texts = await page.page.locator('body').innerText();
    assert.deepEqual(texts.match(/\b[A-Za-z]{3,}\b/gu) ?? [], []);
    assert.equal(await page.page.locator('html').getAttribute('lang'), 'zh-cn');
  });

  it('stands still for those who want that', async () => {
    const page = await open(fullDay('en'));
    const duration = await page.page
      .locator('.fold .icon')
      .first()
      .evaluate((icon) => getComputedStyle(icon).transitionDuration);
    assert.equal(duration, '0s');
  });

  it('loads nothing that its policy forbids, and the policy holds', async () => {
    const page = await open(fullDay('en'));
    const ran = await page.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return 'ran' in window;
    });
    assert.equal(ran, false);
    assert.equal(page.complaints.length, 1);
    page.complaints.length = 0;
  });
});
