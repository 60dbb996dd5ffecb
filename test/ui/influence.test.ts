import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const ADDRESS = 'https://ada.example/retries';
const PARAGRAPH = `A retry is a promise to the caller: the work will be done, or the caller will be told that it was not. Most libraries \
keep only the first half. They try again, wait longer, try once more, and then give up in silence, because nobody wrote down \
what giving up should mean for the person who waits at the other end of the line. `;

/** The page in the tab; the side bar is hidden. */
const pageOf = ({ page }: Workbench): FrameLocator =>
  page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');

const panel = async (workbench: Workbench, name: string): Promise<void> => {
  await pageOf(workbench).getByRole('tab', { name, exact: true }).click();
  await pageOf(workbench).getByRole('tab', { name, exact: true, selected: true }).waitFor();
};

const openPlan = (workbench: Workbench): Promise<void> => workbench.palette('Inkbearing: Open Plan in the Editor');

/** Answers the question on top of the window by what it holds already. */
const acceptInput = async ({ page }: Workbench, title: RegExp, typed?: string): Promise<void> => {
  const widget = page.locator('.quick-input-widget:visible', { hasText: title });
  await widget.waitFor();
  if (typed !== undefined) await widget.locator('input[type=text]').fill(typed);
  await page.keyboard.press('Enter');
};

/** VS Code's own dialog for files and folders, where the window is in a browser: it walks into the folder first, then takes it. */
const chooseFile = async ({ page }: Workbench, file: string, button: string): Promise<void> => {
  const accept = page.getByRole('button', { name: button, exact: true });
  const dialog = page.locator('.quick-input-widget:visible', { has: accept });
  const typed = dialog.locator('input[type=text]');
  await dialog.locator('.monaco-list-row').first().waitFor();
  for (let attempt = 0; attempt < 5 && (await dialog.isVisible()); attempt++) {
    // The dialog looks at the disk after each change, and may put its own folder there while it opens.
    if (!(await typed.inputValue()).startsWith(file)) await typed.fill(file);
    await page.waitForTimeout(1000);
    if ((await typed.inputValue().catch(() => '')).startsWith(file))
      await dialog.getByRole('button', { name: button, exact: true }).click();
    await page.waitForTimeout(700);
  }
};

/** What a file holds once a text has been written into it. */
const textOf = async (file: string, expected: string): Promise<string> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const text = await readFile(file, 'utf8');
    if (text.includes(expected)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} never held ${expected}.`);
};

const card = (workbench: Workbench, title: string): Locator =>
  pageOf(workbench).locator('li.card', { has: pageOf(workbench).getByRole('button', { name: title, exact: true }) });

const inMenu = async (workbench: Workbench, title: string, action: string): Promise<void> => {
  const one = card(workbench, title);
  const menu = one.getByRole('button', { name: `What to do with it: ${title}` });
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  await one.getByRole('button', { name: action, exact: true }).click();
};

const objective = async (workbench: Workbench): Promise<string> =>
  pageOf(workbench).locator('.objective').first().innerText();

describe('a month of influence in the editor', () => {
  it('is planned, weighed, accepted, written, published, counted and reviewed', async () => {
    const workbench = await openWorkbench({
      colorTheme: 'Default Dark Modern',
      viewport: { width: 1400, height: 900 },
      files: {
        'drafts/about.md': '# About\n\nNotes.\n',
        'engagement.csv': `url,views,likes,comments\n${ADDRESS}/?utm_source=mail,"1,420",36,12\nhttps://else.example/,1,1,1\n`,
      },
    });
    const { page, folder } = workbench;
    try {
      await openPlan(workbench);
      await pageOf(workbench).getByRole('tab', { name: 'Plan', exact: true }).waitFor();
      await workbench.palette('View: Toggle Primary Side Bar Visibility');

      await panel(workbench, 'Plan');
      await pageOf(workbench)
        .getByRole('button', { name: /Engineer's month/ })
        .click();
      await pageOf(workbench).getByText('A goal asks for it', { exact: false }).first().waitFor();
      const before = await objective(workbench);

      const slider = pageOf(workbench).locator('input[type=range]').nth(1);
      await slider.focus();
      for (let key = 0; key < 5; key++) await page.keyboard.press('ArrowRight');
      await pageOf(workbench)
        .locator('.objective', { hasNotText: before.split('\n')[1] ?? '' })
        .waitFor();
      await workbench.screenshot('influence-plan');

      await pageOf(workbench).getByRole('button', { name: 'Accept', exact: true }).click();
      await pageOf(workbench)
        .getByText(/Accepted/)
        .first()
        .waitFor();

      await panel(workbench, 'Pieces');
      await pageOf(workbench).getByLabel('Search titles').fill('technical');
      await card(workbench, 'Technical post 1').waitFor();
      await workbench.screenshot('influence-pieces');
      await inMenu(workbench, 'Technical post 1', 'Make the draft');
      await chooseFile(workbench, path.join(folder, 'drafts'), 'Make drafts here');
      await page.locator('.tab.active', { hasText: '.md' }).waitFor();

      await workbench.typeAtEnd('');
      await page.keyboard.insertText(`\n\n${PARAGRAPH.repeat(4)}\n`);
      await page.keyboard.press('Control+S');
      await workbench.statusBar(/\d+\/100 · \d+\/2,000/).waitFor();
      await workbench.screenshot('influence-draft');

      await openPlan(workbench);
      await card(workbench, 'Technical post 1').getByText(/2,000/).waitFor();
      await inMenu(workbench, 'Technical post 1', 'Publish');
      await workbench.choose('Blog', /Blog/);
      await acceptInput(workbench, /2\/3/);
      await acceptInput(workbench, /3\/3/, ADDRESS);
      await card(workbench, 'Technical post 1').locator('.mark.published').waitFor();
      const [name = ''] = (await readdir(path.join(folder, 'drafts'))).filter((one) => one !== 'about.md');
      const draft = await textOf(path.join(folder, 'drafts', name), ADDRESS);
      assert.match(draft, /^---\n[^]*?draft: false[^]*?---\n/);

      await pageOf(workbench).getByRole('button', { name: 'Import engagement' }).click();
      await chooseFile(workbench, path.join(folder, 'engagement.csv'), 'Read');
      await acceptInput(workbench, /Which column is what/);
      await workbench
        .toast(/Counts to import: 1/)
        .getByRole('button', { name: 'Import', exact: true })
        .click();
      await openPlan(workbench);
      await card(workbench, 'Technical post 1')
        .getByText(/Influence/)
        .waitFor();

      await panel(workbench, 'Review');
      await pageOf(workbench).getByRole('button', { name: 'Technical post 1', exact: true }).waitFor();
      await workbench.screenshot('influence-review');
      await pageOf(workbench).getByRole('button', { name: 'Write as a draft' }).click();
      await page.locator('.tab.active', { hasText: /W\d+/ }).waitFor();
      await workbench.textIs(/Technical post/);
      await workbench.screenshot('influence-review-draft');
    } catch (error) {
      await workbench.screenshot('influence-failed');
      throw error;
    } finally {
      await workbench.close();
    }
  });
});
