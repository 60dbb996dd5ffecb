import assert from 'node:assert/strict';
import { randomNumbers } from '../../../src/domain/schedule/random-numbers.js';
import type { ScheduleProblem } from '../../../src/domain/schedule/problem.js';
import { bestObjective } from '../../support/best-schedule.js';
import { at, day, hours, problemOf, work } from '../../support/schedule-problems.js';
import { solved } from '../../support/solver.js';

const UNIT = 30;
const SAMPLE = 60;

/** Three or four tasks for two half days, everything in half hours. */
const smallProblem = (seed: number): ScheduleProblem => {
  const random = randomNumbers(seed);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const cap = random() < 0.3 ? 90 : Infinity;
  const days = [day(0, [[9, 10], [11, 12]], cap), day(1, [[9, 11]], cap)]; // prettier-ignore
  const tasks = Array.from({ length: whole(2, 4) }, (_, index) => {
    const previous = hours(whole(0, 1), 9, 9.5 + 0.5 * whole(0, 2));
    return work(`t${index}`, UNIT * whole(1, 4), {
      minimumPiece: UNIT * whole(1, 2),
      priority: ([1, 2, 3, 4] as const)[whole(0, 3)] ?? 3,
      due: random() < 0.6 ? at(whole(0, 1), whole(10, 12)) : null,
      start: random() < 0.3 ? at(whole(0, 1), whole(9, 11)) : null,
      after: index > 0 && random() < 0.4 ? [`t${whole(0, index - 1)}`] : [],
      previous: random() < 0.4 ? [previous] : [],
    });
  });
  return problemOf(tasks, days);
};

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
