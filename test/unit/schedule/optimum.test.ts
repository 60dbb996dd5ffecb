import assert from 'node:assert/strict';
import { bestObjective } from '../../support/best-schedule.js';
import { smallProblem, UNIT } from '../../support/small-problems.js';
import { solved } from '../../support/solver.js';

const SAMPLE = 60;

describe('the scheduler against all schedules there are', function () {
  this.timeout(120_000);
  const sample: { readonly best: number; readonly value: number; readonly bound: number }[] = [];

  before(async () => {
    for (let seed = 1; seed <= SAMPLE; seed += 1) {
      const problem = smallProblem(seed);
      const { value, bound } = (await solved(problem)).objective;
      sample.push({ best: bestObjective(problem, UNIT), value, bound });
    }
  });

  it('never gives a bound above the best one', () => {
    assert.deepEqual(
      sample.filter(({ best, bound }) => bound > best),
      [],
    );
  });

  it('is never better than the best one', () => {
    assert.deepEqual(
      sample.filter(({ best, value }) => value < best),
      [],
    );
  });

  it('is the best one in all but a few', () => {
    const worse = sample.filter(({ best, value }) => value > best);
    assert.ok(worse.length <= SAMPLE * 0.05, `${worse.length} of ${SAMPLE}: ${JSON.stringify(worse)}`);
  });

  it('knows of most that it is the best one', () => {
    const known = sample.filter(({ value, bound }) => bound === value);
    assert.ok(known.length >= SAMPLE / 2, `${known.length} of ${SAMPLE}`);
  });
});
