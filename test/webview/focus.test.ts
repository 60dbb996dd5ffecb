import assert from 'node:assert/strict';
import type { PageSnapshot } from '../../src/protocol/page-snapshot.js';
import { action, focusing, fullDay, ready } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

const withActions = (...ids: readonly string[]): PageSnapshot =>
  ready({ actions: [{ context: 'deep', total: ids.length, items: ids.map((id) => action(id, `Task ${id}`)) }] });

describe('the focus over updates', () => {
  const open = usePages();

  it('stays in the capture box with what is typed and where the cursor is', async () => {
    const page = await open(fullDay('en'));
    const box = page.page.getByRole('textbox', { name: 'Add a task' });
    await box.fill('Call them');
    await box.press('Home');
    await page.show(ready({}, { timer: focusing() }));
    await page.show(fullDay('en'));
    await page.page.keyboard.type('Re-');
    assert.equal(await box.inputValue(), 'Re-Call them');
  });

  it('stays on a row that keeps its place', async () => {
    const page = await open(withActions('a', 'b', 'c'));
    await page.key('title b').focus();
    await page.show(withActions('a', 'b', 'c', 'd'));
    assert.equal(await page.focused(), 'title b');
  });

  it('goes with a row that moves', async () => {
    const page = await open(withActions('a', 'b', 'c', 'd'));
    await page.key('start b').focus();
    await page.show(withActions('d', 'c', 'a', 'b'));
    assert.equal(await page.focused(), 'start b');
    await page.show(withActions('b', 'a', 'd', 'c'));
    assert.equal(await page.focused(), 'start b');
  });

  it('passes to the next row when its row is done, and to the one before when that was the last', async () => {
    const page = await open(withActions('a', 'b', 'c'));
    await page.key('done b').focus();
    await page.page.keyboard.press('Space');
    assert.deepEqual(await page.intents(), [{ type: 'set-done', task: 'b', done: true }]);
    await page.show(withActions('a', 'c'));
    assert.equal(await page.focused(), 'done c');
    await page.show(withActions('a'));
    assert.equal(await page.focused(), 'done a');
  });

  it('shows a tick at once, and takes it back when the host could not do it', async () => {
    const page = await open(withActions('a'));
    await page.key('done a').check();
    assert.equal(await page.key('done a').isChecked(), true);
    await page.answer('The store is in use. Try again.');
    assert.equal(await page.key('done a').isChecked(), false);
  });

  it('is not taken by an update while it is nowhere', async () => {
    const page = await open(withActions('a'));
    await page.show(withActions('b'));
    assert.equal(await page.focused(), '');
  });

  it('keeps what is below in its place while the timer runs', async () => {
    const page = await open(ready({}, { timer: focusing({ started: '2026-11-24T09:17:03.000Z' }) }));
    const before = await page.key('fold agenda').boundingBox();
    await page.pass(10_000);
    assert.deepEqual(await page.key('fold agenda').boundingBox(), before);
  });
});
