import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { batchesOf } from '../../../src/inference/batches.js';

const anyLengths = fc.array(fc.integer({ min: 0, max: 256 }), { maxLength: 40 });

describe('the runs of the encoder', () => {
  it('hold every stretch once', () => {
    fc.assert(
      fc.property(anyLengths, (lengths) => {
        assert.deepEqual(
          batchesOf(lengths)
            .flat()
            .toSorted((a, b) => a - b),
          lengths.map((_, index) => index),
        );
      }),
    );
  });

  it('are at most a quarter longer than their shortest stretch', () => {
    fc.assert(
      fc.property(anyLengths, (lengths) => {
        for (const batch of batchesOf(lengths)) {
          const sizes = batch.map((index) => 2 + (lengths[index] ?? 0));
          assert.ok(Math.max(...sizes) <= 1.25 * Math.min(...sizes));
        }
      }),
    );
  });

  it('hold at most eight stretches', () => {
    assert.deepEqual(
      batchesOf(Array.from({ length: 10 }, () => 20)).map(({ length }) => length),
      [8, 2],
    );
  });

  it('hold fewer long stretches', () => {
    assert.deepEqual(
      batchesOf([254, 254, 254]).map(({ length }) => length),
      [2, 1],
    );
  });
});
