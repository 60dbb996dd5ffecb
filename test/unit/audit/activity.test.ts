import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { activityOf, cutActivity, nextActivity, type EditorEvent } from '../../../src/domain/audit/activity.js';
import type { ActivityFile } from '../../../src/domain/audit/stretch.js';
import { code, file, files } from '../../support/activity.js';

const IDLE = 300;
const draft = file();

/** An event so many seconds after the beginning. */
const event = (seconds: number, of: ActivityFile | null = draft): EditorEvent => ({ at: seconds * 1000, file: of });
const spans = (...events: readonly EditorEvent[]): readonly (readonly [number, number, string])[] =>
  activityOf(events, IDLE).map(({ start, end, file: { uri } }) => [start, end, uri]);

describe('activity from the signs of an editor', () => {
  it('joins signs that are no further apart than the idle limit', () => {
    assert.deepEqual(spans(event(0), event(200), event(500)), [[0, 500, draft.uri]]);
  });

  it('counts nothing of a pause that is longer', () => {
    assert.deepEqual(spans(event(0), event(100), event(401), event(450)), [
      [0, 100, draft.uri],
      [401, 450, draft.uri],
    ]);
  });

  it('gives the time until a switch to the file before it', () => {
    assert.deepEqual(spans(event(0), event(60, code), event(90, code)), [
      [0, 60, draft.uri],
      [60, 90, code.uri],
    ]);
  });

  it('ends when the window loses the focus', () => {
    assert.deepEqual(spans(event(0), event(60, null), event(120)), [[0, 60, draft.uri]]);
  });

  it('ends at the last sign where the window loses the focus long after it', () => {
    assert.deepEqual(spans(event(0), event(50), event(5000, null)), [[0, 50, draft.uri]]);
  });

  it('ends at the last sign when the clock is set back', () => {
    assert.deepEqual(spans(event(1000), event(1100), event(40), event(70)), [
      [1000, 1100, draft.uri],
      [40, 70, draft.uri],
    ]);
  });

  it('adds nothing for the time that a machine slept', () => {
    assert.deepEqual(spans(event(0), event(60), event(8 * 3600), event(8 * 3600 + 30)), [
      [0, 60, draft.uri],
      [8 * 3600, 8 * 3600 + 30, draft.uri],
    ]);
  });

  it('keeps no stretch without a length', () => {
    assert.deepEqual(spans(event(0), event(1000, code), event(3000)), []);
  });

  it('is the same whether it is handed over in parts or at once', () => {
    const { underway } = nextActivity({ file: draft, start: 0, last: 100 }, event(150), IDLE);
    assert.ok(underway);
    const cut = cutActivity(underway);
    assert.deepEqual(cut.ended, { file: draft, start: 0, end: 150 });
    assert.deepEqual(nextActivity(cut.underway, event(200, null), IDLE).ended, { file: draft, start: 150, end: 200 });
  });

  it('is never longer than the time that went by, and never overlaps, while the clock goes forward', () => {
    const events = fc.array(fc.record({ wait: fc.nat({ max: 400_000 }), file: fc.option(files) }), { maxLength: 60 });
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 900 }), (steps, idle) => {
        let now = 0;
        const all = steps.map(({ wait, file: of }) => ({ at: (now += wait), file: of }));
        let before = 0;
        let active = 0;
        for (const { start, end } of activityOf(all, idle)) {
          assert.ok(start >= before && end > start);
          before = end;
          active += end - start;
        }
        assert.ok(active * 1000 <= now);
      }),
    );
  });
});
