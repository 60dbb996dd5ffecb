import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const DRAFT = `# A walk

We walked to the the market and bought bread, which was warm and good on that morning.

The people who live there recieve a letter from the council each year in the spring.
`;

describe('somebody who mends a draft', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'draft.md': DRAFT }, open: 'draft.md' });
    await workbench.squiggles().nth(1).waitFor();
  });

  after(() => workbench.close());

  it('sees the ways to do it in the light bulb', async () => {
    await workbench.openQuickFix('the the market');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Remove it' }).waitFor();
    await workbench.screenshot('light-bulb');
    await workbench.page.keyboard.press('Escape');
  });

  it('fixes one, and undoes it', async () => {
    await workbench.quickFix('the the market', 'Remove it');
    await workbench.textIs(/to the market/);
    await workbench.page.keyboard.press('Control+z');
    await workbench.textIs(/to the the market/);
  });

  it('ignores one for good, and takes that back', async () => {
    await workbench.squiggles().nth(1).waitFor();
    await workbench.quickFix('recieve', 'Ignore');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'This one' }).first().click();
    const toast = workbench.toast(/Ignored/);
    await toast.waitFor();
    const kept = await readFile(path.join(workbench.folder, '.inkbearing.json'), 'utf8');
    assert.match(kept, /recieve/);
    await workbench.page.waitForFunction(() => document.querySelectorAll('[class*="squiggly-"]').length === 1);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await workbench.squiggles().nth(1).waitFor();
  });

  it('sees no mark come up in the paragraph being typed', async () => {
    await workbench.typeAtEnd('\nShe walked to the the river and she');
    await workbench.page.waitForTimeout(700);
    const text = await workbench.editorText();
    assert.match(text, /the the river/);
    assert.equal(await workbench.squiggles().count(), 2);
    await workbench.squiggles().nth(2).waitFor();
  });

  it('walks through what would lift the draft', async () => {
    await workbench.palette('Inkbearing: What Would Lift This Draft?');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'recieve' });
    await rows.first().waitFor();
    await workbench.screenshot('what-would-lift');
    await workbench.page.keyboard.press('Escape');
  });
});
