import assert from 'node:assert/strict';
import { fullDay, ready, todayOf } from './support/snapshots.js';
import { usePages } from './support/use-pages.js';

describe('today’s schedule on the page', () => {
  const open = usePages();

  it('stands in order of time with a line where now is', async () => {
    const page = await open(fullDay('en'));
    const rows = await page.page.locator('.entries > li').allInnerTexts();
    assert.deepEqual(
      rows.map((text) => text.replaceAll(/\s+/gu, ' ').trim()),
      [
        '09:00–09:30 Answer reviewers done',
        '09:30–09:45 Stand-up Meeting',
        '10:30–12:00 Draft the Rust post',
        'Now 10:42',
        '14:00–15:00 Architecture review with the platform team Meeting',
        '15:00–16:30 Slides for the sharing session on ownership and borrowing',
      ],
    );
    assert.match(await page.page.locator('[aria-current=time]').innerText(), /Draft the Rust post/u);
  });

  it('moves the line as time passes, without a new snapshot', async () => {
    const page = await open(fullDay('en'));
    await page.pass(4 * 3_600_000);
    const times = await page.page.locator('.entries .time').allInnerTexts();
    assert.deepEqual(times.slice(-3), ['14:00–15:00', '14:42', '15:00–16:30']);
  });

  it('says why something stands where it stands, and remembers that it was asked', async () => {
    const page = await open(fullDay('en'));
    await page.key('reason t3').click();
    const reason = page.page.getByText('After the review, whose results it needs.');
    assert.equal(await reason.isVisible(), true);
    await page.show(fullDay('en'));
    assert.equal(await reason.isVisible(), true);
  });

  it('shows what a proposal adds, moves and takes away, with reasons, and accepts or discards it', async () => {
    const page = await open(fullDay('en'));
    const proposal = page.page.getByRole('region', { name: 'Proposed schedule' });
    assert.match(
      await proposal.innerText(),
      /1 added, 1 moved, 1 taken away\.[\s\S]*18 % better than the greedy plan/u,
    );
    await proposal.getByRole('button', { name: 'See changes' }).click();
    const changes = (await proposal.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '));
    assert.deepEqual(
      changes[1],
      '→ Draft the Rust post Tue, Nov 24 14:00–15:15 → Tue, Nov 24 13:00–14:15 The meeting at 14:00 was moved.',
    );
    await proposal.getByRole('button', { name: 'Accept' }).click();
    await proposal.getByRole('button', { name: 'Discard' }).click();
    assert.deepEqual(await page.intents(), [
      { type: 'accept-proposal', proposal: 'p1' },
      { type: 'discard-proposal', proposal: 'p1' },
    ]);
  });

  it('tells a screen reader of what does not fit, and of a proposal, when they come up', async () => {
    const page = await open(ready());
    const { warnings, proposal } = todayOf(fullDay('en'));
    await page.show(ready({ warnings, proposal }));
    assert.match(
      await page.spoken(),
      /^A new schedule is proposed\. “Slides for the sharing session” will be 90 min late/u,
    );
  });

  it('offers the ways out of what does not fit', async () => {
    const page = await open(fullDay('en'));
    await page.page.getByRole('button', { name: 'Move the due date to Friday' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'take-offer', offer: 'o2' }]);
  });

  it('offers Undo after a change until it is closed', async () => {
    const page = await open(ready());
    await page.show(fullDay('en'));
    assert.match(await page.spoken(), /Task added: Buy tea/u);
    await page.key('undo').click();
    assert.deepEqual(await page.intents(), [{ type: 'undo', change: 'u1' }]);
    await page.key('close undo').click();
    assert.equal(await page.key('undo').count(), 0);
  });
});

describe('a page with nothing on it', () => {
  const open = usePages();

  it('says in each section what would stand there and how to begin', async () => {
    const page = await open(ready());
    assert.equal(await page.page.locator('.teach').count(), 5);
    await page.page.getByRole('button', { name: 'Schedule', exact: true }).click();
    await page.page.getByRole('button', { name: 'Switch on the audit' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'schedule' }, { type: 'open', place: 'audit' }]);
  });

  it('tells an empty day from a missing plan', async () => {
    const page = await open(ready({ agenda: { scheduled: true, entries: [] } }));
    assert.match(await page.page.locator('.section.agenda').innerText(), /Nothing is placed today/u);
  });

  it('says why there is nothing when the store cannot be read, and what to do', async () => {
    const page = await open({
      state: 'unavailable',
      message: 'The store was written by a newer Inkbearing. Nothing was changed. Update Inkbearing.',
      offers: [{ id: 'update', label: 'Check for updates' }],
    });
    assert.match(await page.page.getByRole('alert').innerText(), /written by a newer Inkbearing/u);
    await page.page.getByRole('button', { name: 'Check for updates' }).click();
    assert.deepEqual(await page.intents(), [{ type: 'take-offer', offer: 'update' }]);
    await page.show(ready());
    assert.equal(await page.page.getByRole('timer').isVisible(), true);
  });
});
