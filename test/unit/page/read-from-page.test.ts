import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Goal } from '../../../src/domain/influence/goal.js';
import { PIECE_STATUSES } from '../../../src/domain/influence/piece.js';
import { PIECE_COMMAND_NAMES, PLACES, REVIEW_PERIODS, type Intent } from '../../../src/protocol/page.js';
import { readFromPage } from '../../../src/protocol/read-from-page.js';

/** As what comes through a webview's messages. */
const PLAIN = { noNullPrototype: true };
const text = fc.string({ maxLength: 50 });
const amount = fc.double({ min: 0, max: 100, noNaN: true });
const GOAL: Goal = {
  id: 'g',
  kind: 'post',
  count: 1,
  every: 'plan',
  words: 2000,
  quality: 90,
  comments: null,
  commentsEach: false,
  influence: null,
};
const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ type: fc.constant('add-task' as const), line: text }, PLAIN),
  fc.record({ type: fc.constant('set-done' as const), task: text, done: fc.boolean() }, PLAIN),
  fc.record({ type: fc.constant('start-focus' as const), task: fc.option(text), flow: fc.boolean() }, PLAIN),
  fc.record(
    { type: fc.constant('interrupt' as const), by: fc.constantFrom('internal' as const, 'external' as const) },
    PLAIN,
  ),
  fc.record({ type: fc.constant('take-offer' as const), offer: text }, PLAIN),
  fc.record({ type: fc.constant('undo' as const), change: text }, PLAIN),
  fc.record({ type: fc.constant('open' as const), place: fc.constantFrom(...PLACES) }, PLAIN),
  fc.record({ type: fc.constant('set-weights' as const), efficiency: amount, influence: amount, time: amount }, PLAIN),
  fc.record({ type: fc.constant('set-goal' as const), goal: fc.constant(GOAL) }, PLAIN),
  fc.record(
    { type: fc.constant('aim' as const), aim: fc.option(fc.record({ quality: amount, hours: amount }, PLAIN)) },
    PLAIN,
  ),
  fc.record({ type: fc.constant('set-period' as const), start: fc.constant('2026-11-24'), weeks: amount }, PLAIN),
  fc.record({ type: fc.constant('edit-kind' as const), kind: fc.option(text) }, PLAIN),
  fc.record({ type: fc.constant('start-plan' as const), template: text }, PLAIN),
  fc.record(
    { type: fc.constant('move-piece' as const), piece: text, status: fc.constantFrom(...PIECE_STATUSES) },
    PLAIN,
  ),
  fc.record(
    {
      type: fc.constant('date-piece' as const),
      piece: text,
      which: fc.constantFrom('planned' as const, 'scheduled' as const),
      date: fc.constantFrom(null, '2026-11-24'),
    },
    PLAIN,
  ),
  fc.record(
    { type: fc.constant('piece-command' as const), piece: text, command: fc.constantFrom(...PIECE_COMMAND_NAMES) },
    PLAIN,
  ),
  fc.record({ type: fc.constant('write-review' as const), period: fc.constantFrom(...REVIEW_PERIODS) }, PLAIN),
  fc.record(
    { type: fc.constantFrom('accept-plan' as const, 'end-plan' as const, 'import-engagement' as const) },
    PLAIN,
  ),
  fc.record({ type: fc.constantFrom('schedule' as const, 'void-focus' as const, 'skip-break' as const) }, PLAIN),
);

describe('a message from the page', () => {
  it('is taken where it is as it must be', () => {
    fc.assert(
      fc.property(intents, fc.nat(), (intent, id) => {
        assert.deepEqual(readFromPage({ type: 'perform', id, intent }), { type: 'perform', id, intent });
      }),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        readFromPage(message);
        readFromPage({ type: 'perform', id: 1, intent: message });
      }),
    );
  });

  const wrong = [
    { type: 'perform', id: 1.5, intent: { type: 'schedule' } },
    { type: 'perform', id: 1, intent: { type: 'open', place: 'elsewhere' } },
    { type: 'perform', id: 1, intent: { type: 'add-task', line: 'x'.repeat(10_001) } },
    { type: 'perform', id: 1, intent: { type: 'interrupt', by: 'nobody' } },
    { type: 'preview', id: 1 },
    { type: 'ready' },
    { type: 'show', panel: 'elsewhere', period: 'week' },
    { type: 'perform', id: 1, intent: { type: 'set-weights', efficiency: -1, influence: 1, time: 1 } },
    { type: 'perform', id: 1, intent: { type: 'set-goal', goal: { ...GOAL, count: -1 } } },
    { type: 'perform', id: 1, intent: { type: 'aim', aim: { quality: Number.NaN, hours: 1 } } },
    { type: 'perform', id: 1, intent: { type: 'date-piece', piece: 'p', which: 'planned', date: '2026-02-30' } },
    { type: 'perform', id: 1, intent: { type: 'move-piece', piece: 'p', status: 'lost' } },
    { type: 'else' },
  ];
  for (const message of wrong) {
    it(`is dropped otherwise: ${JSON.stringify(message).slice(0, 70)}`, () => {
      assert.equal(readFromPage(message), null);
    });
  }

  it('brings nothing along that was not asked for', () => {
    const message = { type: 'perform', id: 1, intent: { type: 'undo', change: 'c', more: 1 } };
    assert.deepEqual(readFromPage(message), { type: 'perform', id: 1, intent: { type: 'undo', change: 'c' } });
  });
});
