import assert from 'node:assert/strict';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const DRAFT = `# 早市

去年秋天，我在成都住了三个月，每天凌晨四点，楼下的菜市场就亮起了灯.

我们把代码放在 Github 上，每个星期都要开一次会，讨论下一步该怎么做。
`;

const hasHan = /\p{Script=Han}/u;

describe('the interface in Chinese', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'draft.md': DRAFT }, open: 'draft.md', locale: 'zh-cn' });
    await workbench.squiggles().nth(1).waitFor();
    await workbench.lenses().first().waitFor();
  });

  after(() => workbench.close());

  it('gives sections their score', async () => {
    assert.match(await workbench.lenses().first().innerText(), /^质量 \d+/);
  });

  it('names what can be done with a finding', async () => {
    await workbench.openQuickFix('Github');
    const titles = (await workbench.page.locator('.action-widget .monaco-list-row.action').allInnerTexts()).map(
      (title) => title.trim(),
    );
    assert.ok(titles.includes('忽略“inconsistent-name”…'), titles.join(' | '));
    assert.deepEqual(
      titles.filter((title) => !hasHan.test(title)),
      [],
    );
    await workbench.screenshot('chinese-light-bulb');
    await workbench.page.keyboard.press('Escape');
  });

  it('asks how far a finding is to be ignored', async () => {
    await workbench.quickFix('Github', '忽略');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '仅此一处' }).first().waitFor();
    assert.ok((await rows.allInnerTexts()).every((row) => hasHan.test(row)));
    await workbench.screenshot('chinese-ignore');
    await workbench.page.keyboard.press('Escape');
  });

  it('lists what would lift the draft', async () => {
    await workbench.palette('Inkbearing: 怎样提升');
    await workbench.page.locator('.quick-input-title', { hasText: '怎样提升这篇草稿？现在是' }).waitFor();
    await workbench.screenshot('chinese-lift');
    await workbench.page.keyboard.press('Escape');
  });

  it('shows names by kind', async () => {
    await workbench.palette('Inkbearing: Focus on 实体 View');
    await workbench.sideBarRow(/^地点/).waitFor();
    assert.equal(await workbench.sideBarRow(/^成都/).getAttribute('aria-label'), '成都，地点，1 处提及');
    await workbench.screenshot('chinese-tree');
  });
});
