import assert from 'node:assert/strict';
import { fullDay } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

describe('a page that was hidden and comes back', () => {
  const open = usePages();

  it('has its sections, its text and its place as they were', async () => {
    const page = await open(fullDay('en'), { height: 500 });
    await page.key('fold focus').click();
    await page.key('reason t1').click();
    await page.page.getByRole('textbox', { name: 'Add a task' }).fill('Half a line');
    await page.page.evaluate(() => window.scrollTo(0, 240));
    await page.page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"today":240'));
    await page.reload();
    assert.equal(await page.key('fold focus').getAttribute('aria-expanded'), 'false');
    assert.equal(await page.key('fold agenda').getAttribute('aria-expanded'), 'true');
    assert.equal(await page.page.getByText('It is the most urgent').isVisible(), true);
    assert.equal(await page.page.getByRole('textbox', { name: 'Add a task' }).inputValue(), 'Half a line');
    assert.equal(await page.page.evaluate(() => window.scrollY), 240);
  });

  it('begins anew from a memory that it cannot read', async () => {
    const page = await open(fullDay('en'));
    await page.page.evaluate(() =>
      sessionStorage.setItem('state', '{"folded":7,"shown":{"x":"y"},"line":[],"scroll":"?"}'),
    );
    await page.reload();
    assert.equal(await page.key('fold agenda').getAttribute('aria-expanded'), 'true');
  });
});
