import assert from 'node:assert/strict';
import { runInTurns, runThrough, type Steps } from '../../../src/domain/annotation/steps.js';

function* counting(): Steps<number> {
  yield;
  yield;
  return 3;
}

describe('work in steps', () => {
  it('gives its result when it is done at once', () => assert.equal(runThrough(counting()), 3));

  it('lets others have their turn between two steps', async () => {
    let turns = 0;
    const result = await runInTurns(counting(), () => {
      turns += 1;
      return Promise.resolve();
    });
    assert.deepEqual([result, turns], [3, 2]);
  });
});
