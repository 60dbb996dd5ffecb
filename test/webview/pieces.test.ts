import assert from 'node:assert/strict';
import { fullPieces, manyPieces, pieceItem, piecesOf, withPieces } from './support/pieces-snapshots.js';
import { usePages } from './support/use-pages.js';

const pressing =
  (page: { readonly page: { readonly keyboard: { press(key: string): Promise<void> } }; focused(): Promise<string> }) =>
  async (...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await page.page.keyboard.press(key);
    return page.focused();
  };

describe('pieces on the page', () => {
  const open = usePages();

  it('teach what they are while there are none', async () => {
    const page = await open(withPieces(piecesOf('en', [])));
    assert.match(await page.page.locator('main').innerText(), /one thing that you make for readers/u);
    await page.page.getByRole('button', { name: 'Make a plan' }).click();
    await page.intents();
    assert.deepEqual(page.said.at(-1), { type: 'show', panel: 'plan', period: 'week' });
  });

  it('are added by a title and Enter; one that could not be added comes back', async () => {
    const page = await open(withPieces(piecesOf('en', [])));
    const box = page.page.getByRole('textbox', { name: 'Add a piece' });
    await box.fill('On traits');
    await box.press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'add-piece', title: 'On traits' }]);
    assert.equal(await box.inputValue(), '');
    await page.answer('The store is in use. Try again.');
    assert.equal(await box.inputValue(), 'On traits');
  });

  it('are found by title, channel and kind', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const titles = (): Promise<readonly string[]> => page.page.locator('.card .title').allInnerTexts();
    await page.key('filter').fill('OWNER');
    assert.deepEqual(await titles(), ['Ownership in one picture']);
    await page.key('filter').fill('');
    await page.key('filter channel').selectOption('Social');
    assert.equal((await titles()).length, 4);
    await page.key('filter kind').selectOption('Technical post');
    assert.deepEqual(await titles(), ['Ownership in one picture']);
    await page.key('filter').fill('nothing like it');
    await page.page.getByRole('button', { name: 'Show all' }).click();
    assert.equal((await titles()).length, 6);
  });

  it('say which files are gone and offer the ways out', async () => {
    const page = await open(withPieces(fullPieces('en')));
    await page.key('offer find p3').click();
    assert.deepEqual(await page.intents(), [{ type: 'take-offer', offer: 'find p3' }]);
  });

  it('are seen as they were seen last', async () => {
    const page = await open(withPieces(fullPieces('en')));
    await page.key('look calendar').click();
    await page.key('span week').click();
    await page.reload();
    assert.equal(await page.key('look calendar').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.page.getByRole('gridcell').count(), 7);
  });

  it('take engagement from a file', async () => {
    const page = await open(withPieces(fullPieces('en')));
    await page.key('import').click();
    assert.deepEqual(await page.intents(), [{ type: 'import-engagement' }]);
  });
});

describe('the board of pieces', () => {
  const open = usePages();

  it('has a column for each status with how many there are', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const heads = await page.page.locator('.status h2').allInnerTexts();
    assert.deepEqual(heads, [
      'Idea 1',
      'Outline 1',
      'Draft 1',
      'Review 0',
      'Scheduled 1',
      'Published 2',
      'Maintained 0',
    ]);
  });

  it('says of a piece what is known: kind, days by name, how far, late, what came back', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const text = async (title: string): Promise<string> =>
      ((await page.page.locator('.card', { hasText: title }).textContent()) ?? '').replaceAll(/\s+/gu, ' ');
    assert.match(
      await text('borrow checker'),
      /Technical post Planned Nov 20 Late 620 of 2,000 words Quality 71 of 90/u,
    );
    assert.match(await text('Ownership'), /Published Nov 12 .*Influence 64 ± 12 14 comments/u);
  });

  it('is walked by arrows: within a column, between columns that hold something, and to their ends', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const after = pressing(page);
    await page.key('piece board p1').focus();
    assert.equal(await after('ArrowRight'), 'piece board p5');
    assert.equal(await after('ArrowRight', 'ArrowRight', 'ArrowRight'), 'piece board p2');
    assert.equal(await after('ArrowDown'), 'piece board p6');
    assert.equal(await after('ArrowDown', 'Home'), 'piece board p2');
    assert.equal(await after('End'), 'piece board p6');
    assert.equal(await after('Tab'), 'menu board p6');
    assert.equal(await after('Shift+Tab', 'Shift+Tab', 'Tab'), 'piece board p6');
  });

  it('moves a piece and gives it days from its menu, which Escape closes', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const after = pressing(page);
    await page.key('menu board p5').focus();
    await after('Enter');
    await page.key('move board p5').selectOption('Draft');
    await page.key('planned board p5').fill('2026-12-01');
    await page.key('scheduled board p5').fill('2026-12-03');
    assert.deepEqual(await page.intents(), [
      { type: 'move-piece', piece: 'p5', status: 'draft' },
      { type: 'date-piece', piece: 'p5', which: 'planned', date: '2026-12-01' },
      { type: 'date-piece', piece: 'p5', which: 'scheduled', date: '2026-12-03' },
    ]);
    assert.equal(await after('Escape'), 'menu board p5');
    assert.equal(await page.key('move board p5').count(), 0);
  });

  it('takes a day out of the calendar, and takes no year that is half typed', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    await page.key('menu board p4').click();
    await page.key('planned board p4').fill('');
    await page.key('scheduled board p4').fill('0202-11-26');
    assert.deepEqual(await page.intents(), [{ type: 'date-piece', piece: 'p4', which: 'planned', date: null }]);
  });

  it('keeps the menu and the focus when a piece moves to another column', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    await page.key('menu board p5').click();
    await page.key('move board p5').focus();
    const pieces = fullPieces('en');
    const items = pieces.items.map((item) => (item.id === 'p5' ? { ...item, status: 'draft' as const } : item));
    await page.show(withPieces({ ...pieces, items }));
    assert.equal(await page.focused(), 'move board p5');
    assert.equal(await page.key('move board p5').inputValue(), 'draft');
  });

  for (const command of ['edit', 'publish', 'export', 'engagement', 'remove'] as const) {
    it(`asks for what a piece needs: ${command}`, async () => {
      const page = await open(withPieces(fullPieces('en')), { width: 1400 });
      await page.key('menu board p2').click();
      await page.key(`${command} board p2`).press('Enter');
      assert.deepEqual(await page.intents(), [{ type: 'piece-command', piece: 'p2', command }]);
    });
  }

  it('opens the draft of a piece with Enter', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    await page.key('piece board p3').press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'open-draft', piece: 'p3' }]);
  });

  it('moves a piece that is dropped on another column, and leaves one dropped on its own', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 1400 });
    const card = page.page.locator('.card', { hasText: 'Reading list' });
    await card.dragTo(page.page.locator('.status').nth(1));
    await card.dragTo(page.page.locator('.status').nth(3));
    assert.deepEqual(await page.intents(), [{ type: 'move-piece', piece: 'p5', status: 'review' }]);
    assert.equal(await page.page.locator('.over').count(), 0);
  });

  it('shows one column at a time where there is no room, by choice', async () => {
    const page = await open(withPieces(fullPieces('en')), { width: 300 });
    assert.deepEqual(await page.page.locator('.card .title').allInnerTexts(), ['Async traits without tears']);
    await page.key('status').selectOption('Published (2)');
    assert.equal(await page.page.locator('.card').count(), 2);
    await page.reload();
    assert.equal(await page.page.locator('.card').count(), 2);
  });

  it('draws a few of 2,000 pieces, and more on demand', async () => {
    const page = await open(withPieces(manyPieces(2000)), { width: 1400 });
    assert.equal(await page.page.locator('.card').count(), 7 * 8);
    await page.key('more pieces idea').press('Enter');
    assert.equal(await page.page.locator('.status').first().locator('.card').count(), 28);
    assert.equal(await page.focused(), 'more pieces idea');
    assert.equal(await pressing(page)('ArrowUp'), 'piece board p189');
  });

  it('shows titles as they are, whatever is in them', async () => {
    const title = '<img src=x onerror="window.ran = true"> ${alert(1)} &amp; </script>';
    const page = await open(withPieces(piecesOf('en', [pieceItem('x', title)])));
    assert.equal(await page.page.locator('.card .title').innerText(), title);
    assert.equal(await page.page.evaluate(() => 'ran' in window), false);
    assert.equal(await page.page.locator('main img').count(), 0);
  });

  for (const width of [300, 1600]) {
    it(`holds titles without a place to break at ${width} px`, async () => {
      const long = [pieceItem('x', 'x'.repeat(500), { kind: 'y'.repeat(200) }), pieceItem('y', '长'.repeat(300))];
      for (const look of ['board', 'calendar'] as const) {
        const page = await open(withPieces(piecesOf('en', long)), {
          width,
          state: { panel: 'pieces', pieces: { look } },
        });
        const over = await page.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(over <= 0, `${look} is ${over} px too wide`);
      }
    });
  }
});
