import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PageDriver } from './support/page-driver.js';
import { ready } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

const box = (page: PageDriver): Locator => page.page.getByRole('textbox', { name: 'Add a task' });
const previews = async (page: PageDriver): Promise<readonly string[]> => {
  await page.intents();
  return page.said.flatMap((message) => (message.type === 'preview' ? [message.line] : []));
};

describe('the capture box', () => {
  const open = usePages();
  it('adds a line with Enter and is empty for the next', async () => {
    const page = await open(ready());
    await box(page).fill('Call the printer @phone');
    await box(page).press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'add-task', line: 'Call the printer @phone' }]);
    assert.equal(await box(page).inputValue(), '');
    assert.equal(await page.focused(), '');
  });

  it('adds nothing from an empty line', async () => {
    const page = await open(ready());
    await box(page).fill('   ');
    await box(page).press('Enter');
    assert.deepEqual(await page.intents(), []);
  });

  it('asks what is understood when the typing pauses, not at each key', async () => {
    const page = await open(ready());
    await box(page).pressSequentially('Call ~2p');
    assert.deepEqual(await previews(page), []);
    await page.pass(200);
    assert.deepEqual(await previews(page), ['Call ~2p']);
  });

  it('shows what was understood, and drops an answer to an older line', async () => {
    const page = await open(ready());
    await box(page).fill('Call ~2p');
    await page.pass(200);
    await page.intents();
    const first = page.said.findLast((message) => message.type === 'preview');
    assert.ok(first?.type === 'preview');
    await box(page).fill('Call ~3p');
    await page.pass(200);
    await page.send({ type: 'preview', id: first.id, chips: [{ kind: 'estimate', text: '50 min' }] });
    assert.equal(await page.page.locator('.chip').count(), 0);
    await page.send({ type: 'preview', id: first.id + 1, chips: [{ kind: 'estimate', text: '75 min' }] });
    assert.deepEqual(await page.page.locator('.chip').allInnerTexts(), ['takes 75 min']);
  });

  it('gives the line back when it could not be added, and says why', async () => {
    const page = await open(ready());
    await box(page).fill('Call @');
    await box(page).press('Enter');
    await page.answer('The context has no name.');
    assert.equal(await box(page).inputValue(), 'Call @');
    assert.equal(await page.page.getByRole('alert').innerText(), 'The context has no name.');
  });

  it('leaves Enter to an input method that composes', async () => {
    const page = await open(ready());
    await box(page).fill('打电话');
    await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true });
    assert.deepEqual(await page.intents(), []);
  });
});
