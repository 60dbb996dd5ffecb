import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { scaleTo } from '../../../webview/chart/scale.js';

const PIXELS = { from: 100, to: 0 };

describe('a chart’s scale', () => {
  it('ends at a round number and has whole ticks', () => {
    assert.deepEqual(scaleTo([9], {}, PIXELS).ticks, [0, 5, 10]);
    assert.deepEqual(scaleTo([520, 600], { step: 60 }, PIXELS).ticks, [0, 300, 600]);
    assert.deepEqual(scaleTo([], { most: 1, step: 0.25 }, PIXELS).ticks, [0, 0.25, 0.5, 0.75, 1]);
  });

  it('begins where it is told to', () => {
    const { to, ticks } = scaleTo([72, 95], { start: 70, most: 100 }, PIXELS);
    assert.deepEqual(ticks, [70, 80, 90, 100]);
    assert.deepEqual([to(60), to(70), to(85), to(100)], [100, 100, 50, 0]);
  });

  it('has room for every value and never leaves its pixels', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { to, ticks } = scaleTo(values, {}, PIXELS);
        assert.ok((ticks.at(-1) ?? 0) >= Math.max(...values) * (1 - 1e-9));
        assert.ok(ticks.length <= 7);
        for (const value of values) assert.ok(to(value) >= 0 && to(value) <= 100);
      }),
    );
  });
});
