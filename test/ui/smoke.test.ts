import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

describe('the workbench with the extension in it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: path.join(root, 'samples'), open: 'quiet-logs.md' });
  });

  after(() => workbench.close());

  it('shows the draft', async () => {
    assert.match(await workbench.editorText(), /We deleted nine tenths of our logs/);
  });

  it('says in the status bar how good the draft is', async () => {
    await workbench.statusBar(/^Quality/).waitFor();
  });
});

describe('the workbench in Chinese', () => {
  it('offers the commands under their Chinese titles', async () => {
    const workbench = await openWorkbench({
      folder: path.join(root, 'samples'),
      open: 'morning-market.md',
      locale: 'zh-cn',
    });
    try {
      await workbench.statusBar(/^(Quality|质量)/).waitFor();
      await workbench.page.keyboard.press('F1');
      await workbench.page.locator('.quick-input-widget input[type=text]').fill('>Inkbearing');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Inkbearing' }).first();
      assert.match(await row.innerText(), /\p{Script=Han}/u);
    } finally {
      await workbench.close();
    }
  });
});
