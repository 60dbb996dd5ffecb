import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullDay } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

/** Everything that the Tab key stops at, in order, from the first to the last. */
const walk = async (page: PageDriver): Promise<readonly string[]> => {
  const stops: string[] = [];
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.page.keyboard.press('Tab');
    const focused = await page.focused();
    if (focused === '' && stops.length > 1) break;
    stops.push(focused);
  }
  return stops;
};

describe('the page by keyboard', () => {
  const open = usePages();

  it('stops at every control in the order of reading', async () => {
    const page = await open(fullDay('en'));
    assert.deepEqual(await walk(page), [
      'tab today',
      '',
      'offer o1',
      'offer o2',
      'Accept',
      'Discard',
      'See changes',
      'timer main',
      'timer internal',
      'timer external',
      'timer stop',
      'timer void',
      'fold agenda',
      'reason t2',
      'reason t1',
      'reason t3',
      'schedule',
      'fold actions',
      'review',
      'done t1',
      'fold focus',
      'Minutes of focus today, by hour',
      'As a table',
      'Focus intervals this week',
      'As a table',
      'fold hours',
      'Hours this week, against the plan',
      'As a table',
      'fold forecast',
      'Forecasts that came true',
      'As a table',
      'undo',
      'close undo',
    ]);
  });

  it('moves in the list of actions by arrows, Home and End, and Tab leads back to where one was', async () => {
    const page = await open(fullDay('en'));
    await page.key('done t1').focus();
    const after = async (...keys: readonly string[]): Promise<string> => {
      for (const key of keys) await page.page.keyboard.press(key);
      return page.focused();
    };
    assert.equal(await after('ArrowRight'), 'title t1');
    assert.equal(await after('ArrowDown'), 'title t3');
    assert.equal(await after('ArrowDown'), 'title t5');
    assert.equal(await after('End'), 'start t5');
    assert.equal(await after('ArrowUp'), 'start t3');
    assert.equal(await after('Home'), 'done t3');
    assert.equal(await after('Control+End'), 'done t7');
    assert.equal(await after('ArrowDown'), 'done t7');
    assert.equal(await after('Control+Home'), 'done t1');
    assert.equal(await after('ArrowDown', 'ArrowRight', 'Shift+Tab', 'Tab'), 'title t3');
  });

  const presses = [
    ['title t3', 'Enter', { type: 'open-task', task: 't3' }],
    ['start t3', 'Enter', { type: 'start-focus', task: 't3', flow: false }],
    ['done t3', 'Space', { type: 'set-done', task: 't3', done: true }],
    ['offer o2', 'Enter', { type: 'take-offer', offer: 'o2' }],
    ['timer stop', 'Space', { type: 'stop-focus' }],
    ['timer void', 'Enter', { type: 'void-focus' }],
    ['review', 'Space', { type: 'open', place: 'review' }],
    ['schedule', 'Enter', { type: 'schedule' }],
    ['undo', 'Space', { type: 'undo', change: 'u1' }],
  ] as const;
  for (const [key, press, intent] of presses) {
    it(`does with ${press} on “${key}” what it says`, async () => {
      const page = await open(fullDay('en'));
      await page.key(key).focus();
      await page.page.keyboard.press(press);
      assert.deepEqual(await page.intents(), [intent]);
    });
  }

  it('takes the last change back with Ctrl+Z, but leaves that to the capture box while one types there', async () => {
    const page = await open(fullDay('en'));
    await page.key('fold agenda').focus();
    await page.page.keyboard.press('Control+z');
    await page.page.getByRole('textbox', { name: 'Add a task' }).focus();
    await page.page.keyboard.press('Control+z');
    assert.deepEqual(await page.intents(), [{ type: 'undo', change: 'u1' }]);
  });

  it('explains an urgency while the focus is on it, until Escape', async () => {
    const page = await open(fullDay('en'));
    await page.key('urgency t1').focus();
    const tip = page.page.getByRole('tooltip');
    assert.match(await tip.innerText(), /next action\s+\+15\.0[\s\S]*waits for nobody\s+−3\.0/u);
    await page.page.keyboard.press('Escape');
    assert.equal(await tip.count(), 0);
    assert.equal(await page.focused(), 'urgency t1');
  });

  it('does not scroll when the space bar presses a button', async () => {
    const page = await open(fullDay('en'), { height: 400 });
    await page.key('timer stop').focus();
    const before = await page.page.evaluate(() => window.scrollY);
    await page.page.keyboard.press('Space');
    assert.equal(await page.page.evaluate(() => window.scrollY), before);
  });
});
