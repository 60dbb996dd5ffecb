import assert from 'node:assert/strict';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const DRAFT = `# A walk

We walked to the the market and bought bread, which was warm and good on that morning.

## Letters

The people who live there recieve a letter from Berlin each year in the spring.
`;

describe('the surfaces around a draft', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'draft.md': DRAFT }, open: 'draft.md' });
    await workbench.lenses().nth(1).waitFor();
    await workbench.squiggles().nth(1).waitFor();
  });

  after(() => workbench.close());

  it('give each section its score, and say at a click what pulls it down', async () => {
    assert.match(await workbench.lenses().nth(1).innerText(), /^Quality \d+ · lowest: \w+$/);
    await workbench.lenses().nth(1).click();
    await workbench.page.locator('.quick-input-title', { hasText: /^Letters: Quality score \d+ of 100$/ }).waitFor();
    await workbench.screenshot('section-reasons');
    await workbench.page.keyboard.press('Escape');
  });

  it('hide the scores of sections and show them again', async () => {
    await workbench.palette('Inkbearing: Toggle Section Scores');
    await workbench.lenses().first().waitFor({ state: 'detached' });
    await workbench.palette('Inkbearing: Toggle Section Scores');
    await workbench.lenses().nth(1).waitFor();
  });

  it('are all gone in quiet mode, and back after it', async () => {
    const marked = await workbench.squiggles().count();
    await workbench.palette('Inkbearing: Quiet Mode');
    await workbench.statusBar('Inkbearing: quiet').waitFor();
    await workbench.lenses().first().waitFor({ state: 'detached' });
    await workbench.squiggles().first().waitFor({ state: 'detached' });
    assert.equal(await workbench.underlines().count(), 0);
    await workbench.screenshot('quiet');
    await workbench.palette('Inkbearing: Quiet Mode');
    await workbench.lenses().nth(1).waitFor();
    await workbench
      .squiggles()
      .nth(marked - 1)
      .waitFor();
    await workbench.underlines().first().waitFor();
  });

  it('take one to the next problem with F8, which says what it is', async () => {
    await workbench.putCursor('A walk');
    await workbench.page.keyboard.press('F8');
    await workbench.page
      .locator('.zone-widget', { hasText: /twice in a row\.\s*Inkbearing\s*repeated-word/ })
      .waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('explain a finding beside the draft', async () => {
    await workbench.quickFix('recieve', 'Explain “spelling”');
    await workbench.page.locator('.tab', { hasText: /Preview spelling/ }).waitFor();
    await workbench.screenshot('rule-page');
    await workbench.palette('View: Close All Editors in Group');
    await workbench.openFile('draft.md');
  });

  it('leave a comparison alone', async () => {
    await workbench.palette('File: Compare Active File with Saved');
    await workbench.page.locator('.tab.active', { hasText: '↔' }).waitFor();
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    assert.equal(await workbench.lenses().count(), 0);
    assert.equal(await workbench.underlines().count(), 0);
    await workbench.palette('View: Close Editor');
  });

  it('follow a new document that is not on the disk yet', async () => {
    await workbench.palette('Inkbearing: Focus on Entities View');
    await workbench.palette('File: New Untitled Text File');
    await workbench.palette('Change Language Mode');
    await workbench.choose('Markdown', /^Markdown/);
    await workbench.page.keyboard.type(
      '# Hello\n\nAngela Merkel went to to Paris on that very cold day in the winter.\n',
    );
    await workbench.squiggles().first().waitFor();
    await workbench.sideBarRow(/^Paris/).waitFor();
    assert.equal(await workbench.sideBarRow(/^Berlin/).count(), 0);
    await workbench.screenshot('untitled');
  });
});
