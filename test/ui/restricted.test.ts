import assert from 'node:assert/strict';
import { openWorkbench } from './support/open-workbench.js';

const DRAFT = '# A walk\n\nAngela Merkel walked to the the market in Berlin and bought bread that morning.\n';

describe('a folder that nobody has trusted yet', () => {
  it('has its drafts annotated, with nothing to complain of and no model of its own', async () => {
    const workbench = await openWorkbench({
      files: {
        'draft.md': DRAFT,
        '.vscode/settings.json': JSON.stringify({
          'inkbearing.model.folder': '/nowhere',
          'inkbearing.store.folder': '/nowhere',
        }),
      },
      open: 'draft.md',
      trusted: false,
    });
    try {
      await workbench
        .statusBar(/Restricted Mode/)
        .first()
        .waitFor();
      await workbench.statusBar(/^Quality score/).waitFor();
      await workbench.squiggles().first().waitFor();
      assert.match(await workbench.hover('Berlin'), /place/);
      assert.equal(await workbench.toast(/Inkbearing|model/).count(), 0);
      await workbench.screenshot('restricted');
    } finally {
      await workbench.close();
    }
  });
});
