import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import type { ReviewDrafts } from '../../../src/app/ports/review-drafts.js';
import { RecentMeetings } from '../../../src/app/recent-meetings.js';
import { Emitter } from '../../../src/app/emitter.js';
import { recordedKind } from '../../../src/domain/audit/stretch.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { formatsOf } from '../../../src/messages/formats.js';
import { reviewDesk } from '../../../src/page/review-desk.js';
import { goal, influenceRecords, plan, published } from '../../support/influence-records.js';

const MOMENT = { now: Date.parse('2026-11-27T17:00:00Z'), zone: 'UTC' };

/** Drafts in a map; one that is there is kept. */
const draftsIn = (files: Map<string, string>) => {
  const changes = new Emitter<undefined>();
  const opened: string[] = [];
  const drafts: ReviewDrafts = {
    isWritten: (name) => files.has(name),
    open: (name, head, text) => {
      assert.ok(text.startsWith(head));
      if (!files.has(name)) files.set(name, text);
      opened.push(name);
      changes.fire(undefined);
      return Promise.resolve(null);
    },
    onDidChange: changes.event,
  };
  return { drafts, opened };
};

const setUp = () => {
  const files = new Map<string, string>();
  const store = new MemoryStore();
  const { drafts, opened } = draftsIn(files);
  const desk = reviewDesk({
    ledger: new Ledger(() => Promise.resolve(store)),
    moment: () => MOMENT,
    meetings: new RecentMeetings(() => Promise.resolve([])),
    kindOf: () => recordedKind,
    cameBack: () => ({ comments: new Map([['a', 12]]), scores: new Map([['a', { score: 61, uncertainty: 8 }]]) }),
    formats: formatsOf('en'),
    drafts,
  });
  return { desk, files, opened, store };
};

const DOCUMENT: StoreDocument = {
  ...EMPTY_DOCUMENT,
  ...influenceRecords({
    plans: [plan([goal('post', { quality: 70 })], { weights: { efficiency: 1, influence: 2, time: 0.5 } })],
    pieces: [published('a', '2026-11-24', { title: 'The engine' })],
  }),
};

describe('the review on the page', () => {
  it('shows the terms with their weights, forecast beside fact, and what the fact was made from', () => {
    const { desk } = setUp();
    const { terms } = desk.snapshot(DOCUMENT, MOMENT, 'week');
    assert.deepEqual(
      terms.map(({ id, weight, forecast, fact, uncertainty }) => [id, weight, forecast, fact, uncertainty]),
      [
        ['F', 1, null, 80, null],
        ['E', 1, null, null, null],
        ['I', 2, null, 61, 8],
        ['T', 0.5, null, null, null],
      ],
    );
    assert.deepEqual(terms[0]?.facts, [{ label: 'The engine', value: '80 · 2,000 words', piece: 'a' }]);
  });

  it('shows goals, what came out and what is missing', () => {
    const { desk } = setUp();
    const { from, to, goals, published: out, advice, written } = desk.snapshot(DOCUMENT, MOMENT, 'month');
    assert.deepEqual([from, to], ['2026-11-01', '2026-11-30']);
    assert.deepEqual(
      goals.map(({ text, asked, planned, done, state }) => [text, asked, planned, done, state]),
      [['1 × post, quality 70', 1, 0, 1, 'met']],
    );
    assert.deepEqual(out, [
      { piece: 'a', title: 'The engine', day: '2026-11-24', text: 'quality 80 · influence 61 ± 8 · comments: 12' },
    ]);
    assert.deepEqual(advice.missing, [
      'Where the hours went was not recorded: the time audit is off in this workspace, or was.',
    ]);
    assert.equal(written, false);
  });

  it('writes a review once, and shows it from then on', async () => {
    const { desk, files, opened } = setUp();
    assert.equal(await desk.write('week'), null);
    files.set('2026-W48', 'My notes.');
    assert.equal(await desk.write('week'), null);
    assert.deepEqual([[...files], opened], [[['2026-W48', 'My notes.']], ['2026-W48', '2026-W48']]);
    assert.equal(desk.snapshot(DOCUMENT, MOMENT, 'week').written, true);
  });

  it('writes the review of the period before', async () => {
    const { desk, files } = setUp();
    await desk.write('month', true);
    assert.deepEqual([...files.keys()], ['2026-10']);
  });

  it('tells when a review has been written', async () => {
    const { desk } = setUp();
    let told = 0;
    desk.onDidChange(() => (told += 1));
    await desk.write('week');
    assert.equal(told, 1);
  });

  it('says why nothing was written when the store cannot be read', async () => {
    const { desk, store, files } = setUp();
    await store.dispose();
    assert.match((await desk.write('week')) ?? '', /closed/i);
    assert.equal(files.size, 0);
  });
});
