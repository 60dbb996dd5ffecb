import assert from 'node:assert/strict';
import { emptyReview, fullReview, withReview } from './support/review-snapshots.js';
import { usePages } from './support/use-pages.js';

describe('the review on the page', () => {
  const open = usePages();

  it('asks for another period, and shows the one that is there until it comes', async () => {
    const page = await open(withReview(fullReview('en')));
    await page.key('period month').focus();
    await page.page.keyboard.press('Enter');
    await page.intents();
    assert.deepEqual(page.said.at(-1), { type: 'show', panel: 'review', period: 'month' });
    assert.equal(await page.page.getByRole('heading', { name: 'Nov 23 – 29' }).count(), 1);
    await page.show(withReview(fullReview('en', { period: 'month', from: '2026-11-01', to: '2026-11-30' })));
    assert.equal(await page.page.getByRole('heading', { name: 'November 2026' }).count(), 1);
    assert.equal(await page.focused(), 'period month');
  });

  it('comes back with the period that was chosen', async () => {
    const page = await open(withReview(fullReview('en')));
    await page.key('period month').click();
    await page.reload();
    assert.deepEqual(page.said.at(-1), { type: 'ready', panel: 'review', period: 'month' });
  });

  it('is written as a draft', async () => {
    const page = await open(withReview(fullReview('en')));
    await page.key('write review').focus();
    await page.page.keyboard.press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'write-review', period: 'week' }]);
    await page.show(withReview(fullReview('en', { written: true })));
    assert.equal(await page.key('write review').innerText(), 'Write the draft anew');
    assert.equal(await page.focused(), 'write review');
  });

  it('shows terms, goals, what came out, hours and advice', async () => {
    const page = await open(withReview(fullReview('en')));
    assert.equal(await page.page.locator('.term').count(), 4);
    assert.equal(await page.page.locator('.goal').count(), 3);
    assert.deepEqual(await page.page.locator('.advice h3').allInnerTexts(), ['Stop', 'Start', 'Keep']);
    const plot = page.page.getByRole('listbox', { name: 'Hours against the plan' });
    await plot.focus();
    await page.page.keyboard.press('End');
    const said = page.page.locator('figure', { has: plot }).locator('.said');
    assert.equal(await said.innerText(), 'Writing: 6 h 30 min; Planned: 10 h');
    await page.key('published p2').press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'open-draft', piece: 'p2' }]);
  });

  it('teaches while it is empty, and leads to the plan and the audit', async () => {
    const page = await open(withReview(emptyReview('en')));
    assert.equal(await page.page.locator('.teach').count(), 5);
    await page.page.getByRole('button', { name: 'Switch on the audit' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'open', place: 'audit' }]);
    await page.page.getByRole('button', { name: 'Make a plan' }).click();
    await page.intents();
    assert.deepEqual(page.said.at(-1), { type: 'show', panel: 'plan', period: 'week' });
  });

  it('says so where hours are not known', async () => {
    const hours = fullReview('en').hours.map((row) => ({ ...row, spent: null }));
    const page = await open(withReview(fullReview('en', { hours })));
    assert.match(await page.page.locator('.section.review-hours').innerText(), /the audit is off/u);
  });
});
