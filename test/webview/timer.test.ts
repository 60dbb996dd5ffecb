import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { focusing, ready } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

const digits = (page: PageDriver): Promise<string> => page.page.getByRole('timer').innerText();
const state = (page: PageDriver): Promise<string> => page.page.locator('.timer .state').innerText();

describe('the timer of the page', () => {
  const open = usePages();

  it('computes what is left from the start, and goes on by itself', async () => {
    const page = await open(ready({}, { timer: focusing() }));
    assert.equal(await digits(page), '18:42');
    await page.pass(1000);
    assert.equal(await digits(page), '18:41');
    await page.pass(61_000);
    assert.equal(await digits(page), '17:40');
  });

  it('leaves pauses out, and stands while it is paused', async () => {
    const timer = focusing({ pausedFor: 120_000, paused: '2026-11-24T09:41:42.000Z' });
    const page = await open(ready({}, { timer }));
    assert.equal(await digits(page), '21:00');
    await page.pass(5000);
    assert.equal(await digits(page), '21:00');
    assert.equal(await state(page), 'Focus: Paused');
  });

  it('goes by the host’s clock where the page’s differs', async () => {
    const page = await open(ready({}, { timer: focusing(), now: '2026-11-24T09:50:42.000Z' }));
    assert.equal(await digits(page), '10:00');
  });

  it('counts beyond the end and says so once', async () => {
    const page = await open(ready({}, { timer: focusing({ started: '2026-11-24T09:17:05.000Z' }) }));
    assert.equal(await page.spoken(), '');
    await page.pass(4000);
    assert.equal(await page.spoken(), '');
    await page.pass(3000);
    assert.equal(await digits(page), '+00:02');
    assert.equal(await page.spoken(), 'Time is up Draft the Rust post');
    assert.equal(await state(page), 'Focus: Time is up');
  });

  it('counts up in flow', async () => {
    const page = await open(ready({}, { timer: focusing({ phase: 'flow', minutes: null }) }));
    assert.equal(await digits(page), '06:18');
    await page.pass(2000);
    assert.equal(await digits(page), '06:20');
  });

  it('tells a screen reader of a new state, not of seconds', async () => {
    const page = await open(ready());
    await page.show(ready({}, { timer: focusing() }));
    assert.equal(await page.spoken(), 'Focus Draft the Rust post');
    await page.pass(10_000);
    assert.equal(await page.spoken(), 'Focus Draft the Rust post');
    assert.equal(await page.page.getByRole('timer').getAttribute('aria-live'), null);
  });

  it('shows how many intervals of the task are done', async () => {
    const page = await open(ready({}, { timer: focusing() }));
    assert.equal(await page.page.getByRole('img', { name: '2 of 3 focus intervals done' }).innerText(), '●●○');
  });

  it('starts with the task that was chosen', async () => {
    const items = [{ id: 't9', title: 'Call', estimate: null, due: null, urgency: 1, terms: [] }];
    const page = await open(ready({ actions: [{ context: null, items, total: 1 }] }));
    await page.page.getByLabel('Task of the next focus interval').selectOption('Call');
    await page.page.getByRole('button', { name: 'Start focus', exact: true }).click();
    assert.deepEqual(await page.intents(), [{ type: 'start-focus', task: 't9', flow: false }]);
  });

  it('keeps the focus on its main button when that changes its meaning', async () => {
    const page = await open(ready());
    await page.key('timer main').focus();
    await page.page.keyboard.press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'start-focus', task: null, flow: false }]);
    await page.show(ready({}, { timer: focusing() }));
    assert.equal(await page.focused(), 'timer main');
    assert.equal(await page.key('timer main').innerText(), 'Pause');
  });

  const keys = [
    ['p', { type: 'pause-focus' }],
    ["'", { type: 'interrupt', by: 'internal' }],
    ['-', { type: 'interrupt', by: 'external' }],
    ['e', { type: 'stop-focus' }],
    ['v', { type: 'void-focus' }],
  ] as const;
  for (const [key, intent] of keys) {
    it(`takes the key ${key} while the focus is in it: ${intent.type}`, async () => {
      const page = await open(ready({}, { timer: focusing() }));
      await page.key('timer main').focus();
      await page.page.keyboard.press(key);
      assert.deepEqual(await page.intents(), [intent]);
    });
  }

  it('takes no key of one letter elsewhere', async () => {
    const page = await open(ready({}, { timer: focusing() }));
    await page.key('fold agenda').focus();
    await page.page.keyboard.press('v');
    assert.deepEqual(await page.intents(), []);
  });

  it('offers to skip a break, and to end one that is over', async () => {
    const timer = focusing({ phase: 'short-break', minutes: 5, started: '2026-11-24T09:38:00.000Z', task: null });
    const page = await open(ready({}, { timer }));
    assert.equal(await page.key('timer main').innerText(), 'Skip break');
    await page.pass(61_000);
    assert.equal(await page.key('timer main').innerText(), 'End break');
    await page.key('timer main').click();
    assert.deepEqual(await page.intents(), [{ type: 'skip-break' }]);
  });
});
