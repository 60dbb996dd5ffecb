import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const samples = path.join(root, 'samples');

/** Each draft in a look of its own: what must be seen there whatever the colours and the language. */
const LOOKS = [
  { name: 'english-dark', open: 'quiet-logs.md', colorTheme: 'Default Dark Modern', entity: 'Marieke', says: /person/ },
  {
    name: 'chinese-light',
    open: 'morning-market.md',
    colorTheme: 'Default Light Modern',
    entity: '成都',
    says: /place/,
  },
  {
    name: 'mixed-dark',
    open: 'search-migration.md',
    colorTheme: 'Default Dark Modern',
    entity: '刘嘉宁',
    says: /person/,
  },
  {
    name: 'english-contrast',
    open: 'quiet-logs.md',
    colorTheme: 'Default High Contrast',
    entity: 'Rotterdam',
    says: /place/,
  },
  {
    name: 'mixed-contrast-light',
    open: 'search-migration.md',
    colorTheme: 'Default High Contrast Light',
    entity: '刘嘉宁',
    says: /person/,
  },
  {
    name: 'chinese-in-chinese',
    open: 'morning-market.md',
    colorTheme: 'Default Dark Modern',
    locale: 'zh-cn',
    entity: '成都',
    says: /地点/,
  },
] as const;

/** Waits for the score in the status bar and returns its label. */
const scoreLabel = async (workbench: Workbench): Promise<string> => {
  const item = workbench.page.locator('[id="inkbearing.inkbearing.inkbearing.score"]');
  await workbench.page.waitForFunction(
    () => /\d/.test(document.querySelector('[id="inkbearing.inkbearing.inkbearing.score"]')?.textContent ?? ''),
    null,
    { timeout: 90_000 },
  );
  return (await item.locator('a, [aria-label]').first().getAttribute('aria-label')) ?? (await item.innerText());
};

describe('a draft on the screen', () => {
  for (const look of LOOKS) {
    it(`shows its names, weak sentences and score (${look.name})`, async () => {
      const workbench = await openWorkbench({ folder: samples, ...look });
      try {
        const label = await scoreLabel(workbench);
        assert.match(label, /\d/);
        await workbench.squiggles().first().waitFor();
        assert.match(await workbench.hover(look.entity), look.says);
        await workbench.screenshot(look.name);
      } finally {
        await workbench.close();
      }
    });
  }
});

describe('writing', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'draft.md': '# A trip\n\n' }, open: 'draft.md' });
  });

  after(() => workbench.close());

  it('makes names appear after a pause', async () => {
    await workbench.typeAtEnd('Angela Merkel met reporters in Berlin on Monday.\n');
    await workbench.underlines().nth(1).waitFor();
    assert.match(await workbench.hover('Berlin'), /place/);
  });

  it('lists the score, the traits and the sections on demand', async () => {
    await workbench.palette('Inkbearing: Show Score');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'cohesion' }).waitFor();
    await workbench.screenshot('show-score');
    await workbench.page.keyboard.press('Escape');
  });

  it('is free of marks in quiet mode', async () => {
    await workbench.palette('Inkbearing: Quiet Mode');
    await workbench.statusBar(/quiet/).first().waitFor();
    assert.equal(await workbench.squiggles().count(), 0);
    await workbench.palette('Inkbearing: Quiet Mode');
    await scoreLabel(workbench);
  });
});
