import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PLACES, type Intent } from '../../../src/protocol/page.js';
import { readFromPage } from '../../../src/protocol/read-from-page.js';

/** As what comes through a webview's messages. */
const PLAIN = { noNullPrototype: true };
const text = fc.string({ maxLength: 50 });
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
