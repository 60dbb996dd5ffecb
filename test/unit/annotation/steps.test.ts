import assert from 'node:assert/strict';
import { inSlices, runInTurns, runThrough } from '../../../src/domain/annotation/steps.js';

const long = Array.from({ length: 10 }, (_, index) => ({ index, text: 'x'.repeat(10_000) }));

describe('inSlices', () => {
  it('looks at every text once, in order', () => {
    const seen: number[] = [];
    runThrough(inSlices(long, ({ index }) => seen.push(index)));
    assert.deepEqual(
      seen,
      long.map(({ index }) => index),
    );
  });

  it('lets others have their turn several times in a long draft', async () => {
    let turns = 0;
    await runInTurns(
      inSlices(long, () => undefined),
      () => Promise.resolve(void turns++),
    );
    assert.ok(turns >= 2);
  });

  it('counts many short texts as well', async () => {
    let turns = 0;
    await runInTurns(
      inSlices(
        Array.from({ length: 5000 }, () => ({ text: '' })),
        () => undefined,
      ),
      () => Promise.resolve(void turns++),
    );
    assert.ok(turns >= 2);
  });
});
