import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

const DRAFT = `---
title: A meeting
---

# A meeting

Angela Merkel met reporters in Berlin on Monday. Berlin was cold, and the river was frozen.

In Paris people waited for Angela Merkel. The train back to Berlin left in the evening.
`;
const PROJECT = '{ "version": 1, "tags": ["travel", { "tag": "politics", "words": ["meeting"] }] }\n';

describe('the names of a draft', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'draft.md': DRAFT, '.inkbearing.json': PROJECT }, open: 'draft.md' });
    await workbench.statusBar(/^Quality score/).waitFor();
    await workbench.palette('Inkbearing: Focus on Entities View');
    await workbench.sideBarRow('Berlin').waitFor();
  });

  after(() => workbench.close());

  it('stand in a tree by kind, with the number of their mentions', async () => {
    assert.equal(await workbench.sideBarRow(/^People/).getAttribute('aria-label'), 'People 1');
    assert.equal(await workbench.sideBarRow(/^Berlin/).getAttribute('aria-label'), 'Berlin, place, 3 mentions');
    await workbench.screenshot('entities-tree');
  });

  it('lead to their first mention at a click', async () => {
    await workbench.sideBarRow(/^Paris/).click();
    await workbench.statusBar(/^Ln 9, Col 4$/).waitFor();
  });

  it('unfold to their mentions, and lead to one of them, by the keyboard alone', async () => {
    await workbench.palette('Inkbearing: Focus on Entities View');
    const focused = workbench.page.locator('.part.sidebar .monaco-list-row.focused');
    await workbench.page.keyboard.press('Home');
    for (let moved = 0; moved < 20 && !(await focused.innerText()).startsWith('Berlin'); moved++) {
      await workbench.page.keyboard.press('ArrowDown');
    }
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.sideBarRow(/back to Berlin left/).waitFor();
    await workbench.screenshot('entities-mentions');
    for (let moved = 0; moved < 3; moved++) await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBar(/^Ln 9, Col 61$/).waitFor();
  });

  it('list their mentions when the pointer rests on them', async () => {
    assert.match(await workbench.hover('Berlin'), /3 times[\s\S]*line 7[\s\S]*line 9/);
  });

  it('are renamed everywhere with F2, and back with one undo', async () => {
    await workbench.putCursor('Berlin');
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Berlin');
    await box.fill('Hamburg');
    await workbench.page.keyboard.press('Enter');
    await workbench.textIs(/in Hamburg on Monday\. Hamburg was cold[\s\S]*back to Hamburg/);
    await workbench.page.keyboard.press('Control+z');
    await workbench.textIs(/in Berlin on Monday\. Berlin was cold[\s\S]*back to Berlin/);
  });

  it('are corrected for the whole project', async () => {
    await workbench.putCursor('Paris');
    await workbench.palette('Inkbearing: Correct Name');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'place' }).filter({ hasText: 'as it is now' }).waitFor();
    await rows.filter({ hasText: 'organisation' }).click();
    await workbench.sideBarRow(/^Organisations/).waitFor();
    assert.match(await readFile(path.join(workbench.folder, '.inkbearing.json'), 'utf8'), /Paris[\s\S]*ORG/);
  });

  it('and the title give tags for the front matter', async () => {
    await workbench.palette('Inkbearing: Propose Tags');
    const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'politics' });
    await row.waitFor();
    assert.match(await row.innerText(), /“meeting” in the title/);
    await workbench.screenshot('propose-tags');
    await workbench.page.keyboard.press('Enter');
    await workbench.textIs(/title: A meeting\ntags:.*\n?.*politics/);
  });
});
