import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullPlan, goalOf, noPlan, withPlan } from './support/plan-snapshots.js';
import { usePages } from './support/use-pages.js';

const press = async (page: PageDriver, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.page.keyboard.press(key);
};
const impossible = fullPlan('en', {
  relaxations: [
    { text: 'Four social posts instead of five.', offer: { id: 'relax g3', label: 'Ask for four' } },
    { text: 'Quality 85 instead of 90.', offer: null },
  ],
});

describe('the plan on the page', () => {
  const open = usePages();

  it('teaches what a plan is while there is none, and begins with a template', async () => {
    const page = await open(withPlan(noPlan('en')));
    assert.match(await page.page.locator('main').innerText(), /chooses pieces that fit into your hours/u);
    await page.key('template engineers-month').focus();
    await press(page, 'Enter');
    assert.deepEqual(await page.intents(), [{ type: 'start-plan', template: 'engineers-month' }]);
  });

  it('is accepted and ended by its buttons', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('accept plan').focus();
    await press(page, 'Enter', 'Tab', 'Space');
    assert.deepEqual(await page.intents(), [{ type: 'accept-plan' }, { type: 'end-plan' }]);
  });

  it('cannot be accepted while there is nothing new in it', async () => {
    const page = await open(withPlan(fullPlan('en', { canAccept: false })));
    assert.equal(await page.key('accept plan').getAttribute('disabled'), '');
  });

  it('has another period after a form that Enter sends and Escape leaves', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('period').focus();
    await press(page, 'Enter');
    assert.equal(await page.focused(), 'period start');
    await press(page, 'Escape');
    assert.equal(await page.focused(), 'period');
    await press(page, 'Enter');
    await page.key('period weeks').fill('54');
    assert.equal(await page.key('save period').isDisabled(), true);
    await page.key('period weeks').fill('6');
    await page.key('period weeks').press('Enter');
    assert.deepEqual(await page.intents(), [{ type: 'set-period', start: '2026-11-02', weeks: 6 }]);
    assert.equal(await page.focused(), 'period');
  });

  it('shows of each term forecast, fact and how sure that is', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const texts = await page.page.locator('.term').allInnerTexts();
    assert.match(texts[0]?.replaceAll(/\s+/gu, ' ') ?? '', /F Quality of the output Forecast 86 Fact 74 ± 5/u);
    assert.match(texts[2]?.replaceAll(/\s+/gu, ' ') ?? '', /I Influence Forecast 52 Fact –/u);
  });

  it('leads from a term to what its fact was made from, and stays open', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('how F').focus();
    await press(page, 'Enter');
    await page.show(withPlan(fullPlan('en')));
    await page.page.getByRole('button', { name: 'Ownership in one picture' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'open-draft', piece: 'p2' }]);
  });

  it('says what the hours are worth', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const rows = (await page.page.locator('.hours li').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '));
    assert.deepEqual(rows[3], 'Writing 36 h of 40 h One more hour a week would add 1.4 points.');
    assert.match(rows[2] ?? '', /is not known yet/u);
  });

  it('offers what would have to give where the goals cannot be met', async () => {
    const page = await open(withPlan(impossible));
    assert.match(await page.page.locator('.relaxations').innerText(), /Quality 85 instead of 90/u);
    await page.key('offer relax g3').click();
    assert.deepEqual(await page.intents(), [{ type: 'take-offer', offer: 'relax g3' }]);
  });

  it('opens the draft of a piece, and what changes a kind of output', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('row r1').click();
    await page.key('kind talk').click();
    await page.key('add kind').click();
    assert.deepEqual(await page.intents(), [
      { type: 'open-draft', piece: 'p1' },
      { type: 'edit-kind', kind: 'talk' },
      { type: 'edit-kind', kind: null },
    ]);
  });

  it('keeps everything in its place while it is computed, and says when it is done', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const before = await page.key('fold kinds').boundingBox();
    await page.show(withPlan(fullPlan('en', { planning: true })));
    assert.deepEqual(await page.key('fold kinds').boundingBox(), before);
    assert.equal(await page.page.locator('.plan-head').getAttribute('aria-busy'), 'true');
    assert.equal(await page.spoken(), '');
    await page.show(withPlan(fullPlan('en')));
    assert.equal(await page.spoken(), 'The plan is made. Objective: 318.4.');
  });

  it('says in words why there is no portfolio', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.show(withPlan(fullPlan('en', { problem: 'There is no kind of output to choose from.' })));
    assert.equal(await page.spoken(), 'There is no kind of output to choose from.');
    assert.match(await page.page.locator('.note.warning').innerText(), /no kind of output/u);
  });
});

describe('the sliders of the plan', () => {
  const open = usePages();

  it('tell the host once they stand still', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('weight influence').focus();
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    assert.deepEqual(await page.intents(), []);
    await page.pass(300);
    assert.deepEqual(await page.intents(), [{ type: 'set-weights', efficiency: 1, influence: 1.3, time: 1 }]);
    assert.equal(await page.key('weight influence').getAttribute('aria-valuetext'), '1.3 times as much as quality');
    assert.equal(await page.focused(), 'weight influence');
  });

  it('do not jump back to what the host knows until it has answered', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('weight time').focus();
    await press(page, 'ArrowRight');
    await page.show(withPlan(fullPlan('en', { planning: true })));
    assert.equal(await page.key('weight time').inputValue(), '1.1');
    await page.pass(300);
    await page.show(withPlan(fullPlan('en', { planning: true })));
    assert.equal(await page.key('weight time').inputValue(), '1.1');
    await page.answer(null);
    await page.show(withPlan(fullPlan('en', { weights: { efficiency: 1, influence: 1, time: 1.1 } })));
    assert.equal(await page.key('weight time').inputValue(), '1.1');
    await page.show(withPlan(fullPlan('en', { weights: { efficiency: 1, influence: 1, time: 2 } })));
    assert.equal(await page.key('weight time').inputValue(), '2');
    assert.equal(await page.focused(), 'weight time');
  });

  it('go back where they were when the host could not do it', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('weight time').focus();
    await press(page, 'ArrowRight');
    await page.pass(300);
    await page.answer('The store is in use. Try again.');
    assert.equal(await page.key('weight time').inputValue(), '1');
  });
});

describe('the goals of the plan', () => {
  const open = usePages();

  it('are shown with how far they are, in words', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const texts = (await page.page.locator('.goal').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '));
    assert.match(texts[0] ?? '', /Met 1 done, 1 planned, 1 asked for/u);
    assert.match(texts[2] ?? '', /Behind 0 done, 4 planned, 5 asked for/u);
  });

  it('are added in their place by the keyboard alone', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('add goal').focus();
    await press(page, 'Enter');
    assert.equal(await page.focused(), 'goal kind');
    await page.key('goal kind').selectOption('Social post');
    await page.key('goal count').fill('2');
    await page.key('goal every').selectOption('each week');
    await page.key('goal comments').fill('10');
    await page.key('goal each').press('Space');
    await page.key('goal influence').fill('80');
    await page.key('goal influence').press('Enter');
    const [intent] = await page.intents();
    assert.ok(intent?.type === 'set-goal');
    assert.deepEqual(
      { ...intent.goal, id: '' },
      {
        id: '',
        kind: 'social',
        count: 2,
        every: 'week',
        words: null,
        quality: null,
        comments: 10,
        commentsEach: true,
        influence: 80,
      },
    );
    assert.equal(await page.focused(), 'add goal');
  });

  it('say what cannot be, in words, and the first of it has the focus', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('edit goal g1').click();
    await page.key('goal count').fill('1.5');
    await page.key('goal quality').fill('101');
    await page.key('save goal').click();
    assert.deepEqual(await page.intents(), []);
    assert.equal(await page.focused(), 'goal count');
    const wrong = page.page.locator('.wrong:not(:empty)');
    assert.deepEqual(await wrong.allInnerTexts(), ['A number from 1 to 1,000.', 'A number from 0 to 100.']);
    assert.equal(await page.key('goal quality').getAttribute('aria-describedby'), 'wrong-quality');
  });

  it('are left as they were with Escape, and the focus goes back', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('edit goal g2').focus();
    await press(page, 'Enter');
    await page.key('goal count').fill('7');
    await press(page, 'Escape');
    assert.deepEqual(await page.intents(), []);
    assert.equal(await page.focused(), 'edit goal g2');
  });

  it('keep what is typed, and the focus, through a snapshot and while the page is away', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('edit goal g2').click();
    await page.key('goal words').fill('900');
    await page.show(withPlan(fullPlan('en', { planning: true })));
    assert.equal(await page.focused(), 'goal words');
    await page.reload();
    assert.equal(await page.key('goal words').inputValue(), '900');
  });

  it('come back into the form when the host could not do it', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('edit goal g2').click();
    await page.key('goal count').fill('4');
    await page.key('save goal').click();
    await page.answer('The store is in use. Try again.');
    assert.equal(await page.key('goal count').inputValue(), '4');
  });

  it('are removed, and the focus passes to the next', async () => {
    const page = await open(withPlan(fullPlan('en')));
    await page.key('remove goal g2').focus();
    await press(page, 'Enter');
    assert.deepEqual(await page.intents(), [{ type: 'remove-goal', goal: 'g2' }]);
    const goals = [goalOf('g1', 'One post'), goalOf('g3', 'Five social posts')];
    await page.show(withPlan(fullPlan('en', { goals })));
    assert.match(await page.focused(), /goal g3$/u);
  });

  it('need a kind of output first', async () => {
    const page = await open(withPlan(fullPlan('en', { goals: [], kinds: [] })));
    await page.key('add goal').click();
    assert.deepEqual(await page.intents(), [{ type: 'edit-kind', kind: null }]);
  });
});

describe('the Pareto chart', () => {
  const open = usePages();

  it('says of each point all three dimensions, and which the plan aims at', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const plot = page.page.getByRole('listbox', { name: 'The best plans: quality against reach' });
    await plot.focus();
    const said = page.page.locator('figure', { has: plot }).locator('.said');
    await press(page, 'End');
    assert.equal(await said.innerText(), 'Your plan, quality 86.0: Reach 4,000; Hours: 38 h');
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    assert.equal(await said.innerText(), 'Quality 86.0: Reach 4,100; Hours: 38 h; The plan aims at it');
    const chosen = plot.locator('[aria-selected=true]');
    assert.equal(await chosen.getAttribute('aria-label'), await said.innerText());
  });

  it('aims at a point with Enter and with the pointer, and at none by a button', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const plot = page.page.getByRole('listbox', { name: 'The best plans: quality against reach' });
    await plot.focus();
    await press(page, 'ArrowRight', 'Enter');
    await plot.locator('[role=option]').nth(3).click();
    await page.key('no aim').click();
    assert.deepEqual(await page.intents(), [
      { type: 'aim', aim: { quality: 80, hours: 38.5 } },
      { type: 'aim', aim: { quality: 90, hours: 36 } },
      { type: 'aim', aim: null },
    ]);
  });

  it('shows the same as a table', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const figure = page.page.locator('figure', { hasText: 'The best plans' });
    await figure.getByText('As a table').click();
    assert.deepEqual((await figure.locator('tbody tr').allInnerTexts())[2]?.split('\t'), [
      'Quality 86.0 (The plan aims at it)',
      '4,100',
      '38 h',
    ]);
  });

  it('begins its axis near the least quality', async () => {
    const page = await open(withPlan(fullPlan('en')));
    const figure = page.page.locator('figure', { hasText: 'The best plans' });
    assert.deepEqual(await figure.locator('text.x').allTextContents(), ['70', '80', '90', '100']);
  });
});
