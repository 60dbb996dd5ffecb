import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { elapsed, partsOf, remaining } from '../../../src/domain/focus/parts.js';
import { at, BEGIN, MINUTE, pomodoro } from './arbitraries.js';

describe('the time of an interval', () => {
  it('goes by with the clock', () => {
    assert.equal(remaining(pomodoro(), BEGIN + 10 * MINUTE), 15 * MINUTE);
  });

  it('stands still in a pause', () => {
    const interval = pomodoro({ pauses: [{ from: at(5 * MINUTE), to: null }] });
    assert.equal(elapsed(interval, BEGIN + 60 * MINUTE), 5 * MINUTE);
  });

  it('is none while the clock is before its start', () => {
    assert.equal(elapsed(pomodoro(), BEGIN - 60 * MINUTE), 0);
  });

  it('counts a gap once somebody says that it was work', () => {
    const gap = { from: at(5 * MINUTE), to: at(15 * MINUTE) };
    const now = BEGIN + 20 * MINUTE;
    assert.deepEqual(
      ([null, 'work', 'break', 'discard'] as const).map((as) => elapsed(pomodoro({ gaps: [{ ...gap, as }] }), now)),
      [10 * MINUTE, 20 * MINUTE, 10 * MINUTE, 10 * MINUTE],
    );
  });

  it('is beyond the plan after the planned end', () => {
    const { within, over } = partsOf(pomodoro(), BEGIN + 31 * MINUTE);
    assert.deepEqual([within, over], [25 * MINUTE, 6 * MINUTE]);
  });

  it('has no plan in flow mode', () => {
    const flow = pomodoro({ mode: 'flow', planned: null });
    assert.deepEqual([partsOf(flow, BEGIN + 90 * MINUTE).within, remaining(flow, BEGIN)], [90 * MINUTE, null]);
  });

  it('is the same in every zone, and over the end of summer time', () => {
    const interval = pomodoro({ start: '2026-10-25T02:50:00+02:00' });
    assert.equal(elapsed(interval, Date.parse('2026-10-25T02:10:00+01:00')), 20 * MINUTE);
  });

  it('is taken once by pauses and gaps that overlap', () => {
    const moment = fc.integer({ min: 0, max: 60 }).map((minutes) => minutes * MINUTE);
    const stretch = fc.tuple(moment, moment).map(([a, b]) => ({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) }));
    const answers = fc.constantFrom('work' as const, 'break' as const, 'discard' as const, null);
    const gaps = fc.array(fc.tuple(stretch, answers).map(([gap, as]) => ({ ...gap, as })));
    fc.assert(
      fc.property(fc.array(stretch), gaps, (pauses, found) => {
        const parts = partsOf(pomodoro({ pauses, gaps: found }), BEGIN + 50 * MINUTE);
        const values = Object.values(parts);
        assert.ok(values.every((part) => part >= 0));
        assert.equal(
          values.reduce((sum, part) => sum + part, 0),
          50 * MINUTE,
        );
      }),
    );
  });
});
