import assert from 'node:assert/strict';
import { fullDay } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

describe('a chart', () => {
  const open = usePages();

  it('has a cursor for the keyboard that says what it is on', async () => {
    const page = await open(fullDay('en'));
    const plot = page.page.getByRole('listbox', { name: 'Hours this week, against the plan' });
    await plot.focus();
    const said = page.page.locator('figure', { has: plot }).locator('.said');
    assert.equal(await said.innerText(), 'Coding: 8 h 40 min; Planned: 10 h');
    await page.page.keyboard.press('ArrowRight');
    assert.equal(await said.innerText(), 'Collaborating: 5 h 10 min; Planned: 4 h');
    await page.page.keyboard.press('End');
    assert.equal(await said.innerText(), 'Writing: 2 h 40 min; Planned: 3 h');
    await page.page.keyboard.press('ArrowRight');
    const active = await plot.getAttribute('aria-activedescendant');
    const option = page.page.locator(`#${active}`);
    assert.equal(await option.getAttribute('aria-selected'), 'true');
    assert.equal(await option.getAttribute('aria-label'), 'Writing: 2 h 40 min; Planned: 3 h');
  });

  it('shows the same facts as a table', async () => {
    const page = await open(fullDay('en'));
    const figure = page.page.locator('figure', { hasText: 'Forecasts that came true' });
    await figure.getByText('As a table').click();
    assert.deepEqual((await figure.locator('tbody tr').allInnerTexts())[0]?.split('\t'), ['10%, 8 forecasts', '15%']);
    assert.equal(await figure.locator('tbody tr').count(), 5);
  });

  it('draws points where they belong, and the diagonal', async () => {
    const page = await open(fullDay('en'));
    const plot = page.page.getByRole('listbox', { name: 'Forecasts that came true' });
    const place = async (index: number): Promise<readonly number[]> => {
      const dot = plot.locator('.dot').nth(index);
      return [Number(await dot.getAttribute('cx')), Number(await dot.getAttribute('cy'))];
    };
    const line = plot.locator('.diagonal');
    const [x1, x2] = [Number(await line.getAttribute('x1')), Number(await line.getAttribute('x2'))];
    const [y1, y2] = [Number(await line.getAttribute('y1')), Number(await line.getAttribute('y2'))];
    const [x = 0, y = 0] = await place(4);
    assert.ok(Math.abs(x - (x1 + 0.9 * (x2 - x1))) < 0.01);
    assert.ok(Math.abs(y - (y1 + 0.86 * (y2 - y1))) < 0.01);
  });

  it('follows the width of its column', async () => {
    const page = await open(fullDay('en'), { width: 400 });
    const width = (): Promise<number> =>
      page.page
        .locator('.plot svg')
        .first()
        .evaluate((drawing) => drawing.getBoundingClientRect().width);
    assert.equal(Math.round(await width()), 376);
    await page.page.setViewportSize({ width: 320, height: 900 });
    await page.page.waitForFunction(() => document.querySelector('.plot svg')?.getAttribute('width') === '296');
  });
});
