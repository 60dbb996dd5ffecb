import assert from 'node:assert/strict';
import { action, ready } from './support/snapshots.js';
import { manyActions } from './support/many-actions.js';
import { usePages } from './support/use-pages.js';

describe('a page with 10,000 next actions', () => {
  const open = usePages();

  it('draws a few of each context and says how many there are', async () => {
    const page = await open(ready({ actions: manyActions(10_000, 40) }));
    assert.equal(await page.page.locator('.action').count(), 8 * 8);
    assert.match(await page.key('fold actions').innerText(), /10000/u);
    assert.equal(await page.key('more contexts').innerText(), 'Show 32 more contexts');
  });

  it('shows more on demand, and the focus goes on from there', async () => {
    const page = await open(ready({ actions: manyActions(10_000, 40) }));
    await page.key('more @context-0').focus();
    await page.page.keyboard.press('Enter');
    assert.equal(await page.page.locator('.group').first().locator('.action').count(), 58);
    assert.equal(await page.focused(), 'more @context-0');
    await page.page.keyboard.press('ArrowUp');
    assert.equal(await page.focused(), 'title t0-57');
  });

  it('leads to the Tasks view for what the host has left out', async () => {
    const page = await open(ready({ actions: [{ context: 'deep', total: 300, items: [action('a', 'A')] }] }));
    await page.page.getByRole('button', { name: '299 more in the Tasks view' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'open', place: 'tasks' }]);
  });
});
