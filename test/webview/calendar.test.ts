import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullPieces, manyPieces, pieceItem, piecesOf, withPieces } from './support/pieces-snapshots.js';
import { usePages } from './support/use-pages.js';

const state = { panel: 'pieces', pieces: { look: 'calendar' } };
const week = { panel: 'pieces', pieces: { look: 'calendar', span: 'week' } };
const year = { panel: 'pieces', pieces: { look: 'heat' } };

const after = async (page: PageDriver, ...keys: readonly string[]): Promise<string> => {
  for (const key of keys) await page.page.keyboard.press(key);
  return page.focused();
};

describe('the calendar of pieces', () => {
  const open = usePages();

  it('begins weeks on Monday where the language says nothing else', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    const heads = await page.page.getByRole('columnheader').allInnerTexts();
    assert.deepEqual(heads, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    assert.equal(await page.page.getByRole('gridcell').first().getAttribute('data-key'), 'day 2026-10-26');
  });

  it('says of each day what is planned, scheduled and published, each with a shape of its own', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    assert.equal(
      await page.key('day 2026-11-12').locator('.spoken').textContent(),
      'Thursday, November 12, 2026; Published: Ownership in one picture',
    );
    assert.equal(
      await page.key('day 2026-11-10').locator('.spoken').textContent(),
      'Tuesday, November 10, 2026',
      'of what is out only the day on which it came out is told',
    );
    const shapes = await page.page
      .locator('.legend .icon')
      .evaluateAll((icons) => icons.map(({ innerHTML }) => innerHTML));
    assert.equal(new Set(shapes).size, 3);
  });

  it('is walked day by day, by weeks, months and years, with one stop of the Tab key', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    await page.key('day 2026-11-24').focus();
    assert.equal(await after(page, 'ArrowRight'), 'day 2026-11-25');
    assert.equal(await after(page, 'ArrowUp'), 'day 2026-11-18');
    assert.equal(await after(page, 'Home'), 'day 2026-11-16');
    assert.equal(await after(page, 'End'), 'day 2026-11-22');
    assert.equal(await after(page, 'ArrowDown', 'ArrowDown'), 'day 2026-12-06');
    assert.equal(await page.page.getByRole('heading', { name: 'December 2026' }).count(), 1);
    assert.equal(await after(page, 'PageUp', 'PageUp'), 'day 2026-10-06');
    assert.equal(await after(page, 'Shift+PageDown'), 'day 2027-10-06');
    assert.equal(await page.page.locator('[role=gridcell][tabindex="0"]').count(), 1);
  });

  it('pages from the last day of a long month to the last of a short one', async () => {
    const page = await open(withPieces(piecesOf('en', fullPieces('en').items, { today: '2026-10-31' })), { state });
    await page.key('day 2026-10-31').focus();
    assert.equal(await after(page, 'PageDown'), 'day 2026-11-30');
  });

  it('keeps the day and the focus through a snapshot', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    await page.key('day 2026-11-24').focus();
    await after(page, 'ArrowLeft');
    await page.show(withPieces(fullPieces('en')));
    assert.equal(await page.focused(), 'day 2026-11-23');
  });

  it('leads with Enter to the pieces of the day, with all that can be done with them', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    await page.key('day 2026-11-24').focus();
    assert.equal(await after(page, 'Enter'), 'piece day p4');
    await page.key('menu day p4').press('Enter');
    await page.key('scheduled day p4').fill('2026-11-30');
    assert.deepEqual(await page.intents(), [
      { type: 'date-piece', piece: 'p4', which: 'scheduled', date: '2026-11-30' },
    ]);
  });

  it('puts a piece without a day on the day that one is on', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    await page.key('day 2026-11-24').focus();
    await after(page, 'ArrowRight', 'Enter');
    assert.equal(await page.focused(), 'put p1');
    await after(page, 'Enter');
    assert.deepEqual(await page.intents(), [{ type: 'date-piece', piece: 'p1', which: 'planned', date: '2026-11-25' }]);
  });

  it('takes what is dropped on a day: a plan as a plan, what is scheduled as scheduled', async () => {
    const page = await open(withPieces(fullPieces('en')), { state, width: 1200 });
    await page.page.locator('.unplaced li').first().dragTo(page.key('day 2026-11-27'));
    await page.key('day 2026-11-26').locator('.mark').dragTo(page.key('day 2026-11-28'));
    assert.deepEqual(await page.intents(), [
      { type: 'date-piece', piece: 'p1', which: 'planned', date: '2026-11-27' },
      { type: 'date-piece', piece: 'p4', which: 'scheduled', date: '2026-11-28' },
    ]);
  });

  it('shows a week, day by day', async () => {
    const page = await open(withPieces(fullPieces('en')), { state: week });
    await page.key('day 2026-11-24').focus();
    assert.equal(await after(page, 'ArrowDown'), 'day 2026-11-25');
    assert.equal(await after(page, 'PageDown'), 'day 2026-12-02');
    assert.equal(await page.page.getByRole('gridcell').count(), 7);
  });

  it('turns its pages by buttons, and comes back to today', async () => {
    const page = await open(withPieces(fullPieces('en')), { state });
    await page.key('on').click();
    assert.equal(await page.page.locator('#month').innerText(), 'December 2026');
    assert.equal(await page.focused(), 'on');
    await page.key('to today').click();
    assert.equal(await page.page.locator('#month').innerText(), 'November 2026');
  });

  it('tells how many there are of a full day, and draws no more than it shows', async () => {
    const items = Array.from({ length: 30 }, (_, index) =>
      pieceItem(`p${index}`, `Piece ${index}`, { planned: '2026-11-24' }),
    );
    const page = await open(withPieces(piecesOf('en', items)), { state });
    const cell = page.key('day 2026-11-24');
    assert.match(
      (await cell.locator('.spoken').textContent()) ?? '',
      /Planned: Piece 0, Piece 1, Piece 2 and 27 more$/u,
    );
    assert.match(await cell.innerText(), /\+27$/u);
    assert.equal(await page.page.locator('.of-day .card').count(), 20);
  });
});

describe('the year of publishing', () => {
  const open = usePages();

  it('sums up in a sentence what came out', async () => {
    const page = await open(withPieces(fullPieces('en')), { state: year });
    assert.equal(
      await page.page.locator('ink-heat .said').innerText(),
      'In the last 52 weeks 2 came out, on 2 days; in the fullest week 1.',
    );
  });

  it('has a cursor that goes by days and weeks and says what came out', async () => {
    const page = await open(withPieces(fullPieces('en')), { state: year });
    const grid = page.page.getByRole('grid', { name: 'What came out, by day' });
    const said = page.page.locator('ink-heat .said');
    await grid.focus();
    assert.equal(await said.innerText(), 'Tue, Nov 24: nothing');
    await after(page, 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown');
    assert.equal(await said.innerText(), 'Thu, Nov 12: Ownership in one picture');
    const active = page.page.locator(`#${await grid.getAttribute('aria-activedescendant')}`);
    assert.equal(await active.getAttribute('aria-label'), 'Thu, Nov 12: Ownership in one picture');
    await after(page, 'End', 'ArrowDown');
    assert.equal(await said.innerText(), 'Tue, Nov 24: nothing');
  });

  it('shows the same as a table', async () => {
    const page = await open(withPieces(fullPieces('en')), { state: year });
    await page.page.getByText('As a table').click();
    const rows = await page.page.locator('ink-heat tbody tr').allInnerTexts();
    assert.deepEqual(rows, ['Thu, Nov 12\tOwnership in one picture', 'Tue, Oct 6\tRelease notes in plain words']);
  });

  it('has fewer weeks where there is less room', async () => {
    const page = await open(withPieces(manyPieces(2000)), { state: year, width: 300 });
    const svg = page.page.locator('ink-heat svg');
    assert.ok((await svg.evaluate((drawing) => drawing.getBoundingClientRect().width)) <= 276);
    assert.match(await page.page.locator('ink-heat .said').innerText(), /^In the last 17 weeks/u);
  });
});
