import assert from 'node:assert/strict';
import { openWorkbench } from './support/open-workbench.js';
import type { Workbench } from './support/workbench.js';

describe('the walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ viewport: { width: 1680, height: 900 } });
    await workbench.palette('Welcome: Open Walkthrough');
    await workbench.choose('Inkbearing', /Inkbearing/);
    await workbench.page.locator('.getting-started-step').first().waitFor();
  });

  after(() => workbench.close());

  it('has five steps, each with a picture that is there', async () => {
    const steps = workbench.page.locator('.getting-started-step');
    assert.equal(await steps.count(), 5);
    for (let index = 0; index < 5; index++) {
      if (!/expanded/.test((await steps.nth(index).getAttribute('class')) ?? '')) await steps.nth(index).click();
      const picture = workbench.page.locator('.getting-started-media img');
      await picture.waitFor();
      await workbench.page.waitForFunction(
        () => (document.querySelector<HTMLImageElement>('.getting-started-media img')?.naturalWidth ?? 0) > 0,
      );
      assert.ok(await picture.getAttribute('alt'), `step ${index + 1} has no text for its picture`);
    }
    await workbench.screenshot('walkthrough');
  });

  it('begins a draft, and sees that this is done', async () => {
    const first = workbench.page.locator('.getting-started-step').first();
    await first.click();
    await first.getByRole('button', { name: 'New Markdown File' }).click();
    await workbench
      .statusBar(/Markdown/)
      .first()
      .waitFor();
    await workbench.palette('View: Open Previous Editor');
    await workbench.page.locator('.getting-started-step').first().locator('.codicon.complete').waitFor();
  });
});
