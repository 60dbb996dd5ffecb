import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullPieces, withPieces } from './support/pieces-snapshots.js';
import { fullPlan, withPlan } from './support/plan-snapshots.js';
import { emptyReview, fullReview, withReview } from './support/review-snapshots.js';
import { focusing, fullDay, ready } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

/** What the page has asked to see, in order, the first time aside. */
const shows = async (page: PageDriver): Promise<readonly unknown[]> => {
  await page.intents();
  return page.said.filter(({ type }) => type === 'show');
};

describe('the tabs of the page', () => {
  const open = usePages();

  it('ask for the panel that was open when the page went away', async () => {
    const page = await open(withPieces(fullPieces('en')), { state: { panel: 'pieces', period: 'month' } });
    assert.deepEqual(page.said, [{ type: 'ready', panel: 'pieces', period: 'month' }]);
  });

  it('lead from one to the next by arrows, around the ends, and ask for what they lead to', async () => {
    const page = await open(fullDay('en'));
    await page.key('tab today').focus();
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft']) await page.page.keyboard.press(key);
    assert.equal(await page.focused(), 'tab review');
    assert.deepEqual(
      (await shows(page)).map((message) => Reflect.get(Object(message), 'panel')),
      ['plan', 'review', 'today', 'review'],
    );
  });

  it('are one stop of the Tab key: the chosen one', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const reachable = page.page.locator('[role=tab][tabindex="0"]');
    assert.deepEqual(await reachable.allInnerTexts(), ['Plan']);
    assert.equal(await reachable.getAttribute('aria-selected'), 'true');
    assert.equal(await page.page.getByRole('tabpanel', { name: 'Plan' }).count(), 1);
  });

  it('answer to Ctrl+Alt and a digit from anywhere, and take the focus', async () => {
    const page = await open(fullDay('en'));
    await page.key('fold agenda').focus();
    await page.page.keyboard.press('Control+Alt+Digit3');
    assert.equal(await page.focused(), 'tab pieces');
    assert.deepEqual(await shows(page), [{ type: 'show', panel: 'pieces', period: 'week' }]);
    assert.equal(await page.key('tab pieces').getAttribute('aria-keyshortcuts'), 'Control+Alt+3');
  });

  it('leave the old panel where it is, inert, until the new one has come', async () => {
    const page = await open(fullDay('en'));
    const place = await page.key('fold agenda').boundingBox();
    await page.key('tab plan').click();
    assert.deepEqual(await page.key('fold agenda').boundingBox(), place);
    assert.equal(await page.page.locator('#panel').getAttribute('inert'), '');
    await page.show(withPlan(fullPlan('en')));
    assert.equal(await page.page.locator('#panel').getAttribute('inert'), null);
    assert.equal(await page.page.getByRole('heading', { name: 'Engineer’s month' }).count(), 1);
    assert.equal(await page.focused(), 'tab plan');
  });

  it('bring each panel back to the place where it was left', async () => {
    const page = await open(fullDay('en'), { height: 400 });
    await page.page.evaluate(() => window.scrollTo(0, 300));
    await page.page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"today":300'));
    await page.page.keyboard.press('Control+Alt+Digit4');
    await page.show(withReview(emptyReview('en')));
    await page.page.waitForFunction(() => window.scrollY === 0);
    await page.page.keyboard.press('Control+Alt+Digit1');
    await page.show(fullDay('en'));
    await page.page.waitForFunction(() => window.scrollY === 300);
  });

  it('fit into 300 px beside a timer that runs', async () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const page = await open(withPlan(fullPlan(language), { timer: focusing() }), { language, width: 300 });
      const bar = page.page.locator('.bar');
      assert.equal(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
      assert.match(await bar.innerText(), /18:42/u);
    }
  });
});

describe('the timer on the other panels', () => {
  const open = usePages();
  const timer = focusing();

  it('says what is left and of what, and goes on by itself', async () => {
    const page = await open(withPlan(fullPlan('en'), { timer }));
    const line = page.page.getByRole('group', { name: 'Timer' });
    assert.equal(await line.locator('.digits').innerText(), '18:42');
    assert.equal(await line.locator('.what').innerText(), 'Draft the Rust post');
    await page.pass(2000);
    assert.equal(await line.locator('.digits').innerText(), '18:40');
  });

  it('is paused there, and leads to where the rest of it is', async () => {
    const page = await open(withPlan(fullPlan('en'), { timer }));
    await page.key('running main').click();
    assert.deepEqual(await page.intents(), [{ type: 'pause-focus' }]);
    await page.key('running').click();
    assert.deepEqual(await shows(page), [{ type: 'show', panel: 'today', period: 'week' }]);
  });

  it('is not there while nothing runs, nor on the panel that has the timer itself', async () => {
    const page = await open(withPlan(fullPlan('en')));
    assert.equal(await page.key('running').count(), 0);
    const other = await open(ready({}, { timer }));
    assert.equal(await other.key('running').count(), 0);
  });

  it('tells a screen reader of its states there as well', async () => {
    const page = await open(withReview(fullReview('en')));
    await page.show(withReview(fullReview('en'), { timer }));
    assert.equal(await page.spoken(), 'Focus Draft the Rust post');
  });

  it('moves nothing when it begins', async () => {
    const page = await open(withReview(fullReview('en')), { width: 300 });
    const before = await page.key('write review').boundingBox();
    await page.show(withReview(fullReview('en'), { timer }));
    assert.deepEqual(await page.key('write review').boundingBox(), before);
  });
});

describe('the last change, on every panel', () => {
  const open = usePages();
  const undo = { change: 'c1', text: 'Goal removed: 5 social posts' };

  for (const [name, snapshot] of [
    ['plan', withPlan(fullPlan('en'), { undo })],
    ['pieces', withPieces(fullPieces('en'), { undo })],
    ['review', withReview(fullReview('en'), { undo })],
  ] as const) {
    it(`is taken back by button and by Ctrl+Z: ${name}`, async () => {
      const page = await open(snapshot);
      await page.key('undo').click();
      await page.key(`tab ${name}`).focus();
      await page.page.keyboard.press('Control+z');
      assert.deepEqual(await page.intents(), [
        { type: 'undo', change: 'c1' },
        { type: 'undo', change: 'c1' },
      ]);
    });

    it(`is answered for where it cannot be done: ${name}`, async () => {
      const page = await open(snapshot);
      await page.key('undo').click();
      await page.answer('The store is in use. Try again.');
      assert.equal(await page.page.getByRole('alert').innerText(), 'The store is in use. Try again.');
      await page.key('close problem').click();
      assert.equal(await page.page.getByRole('alert').count(), 0);
    });
  }
});
