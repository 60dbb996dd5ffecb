import assert from 'node:assert/strict';
import { dayBound, type DayBound } from '../../../src/domain/schedule/day-bound.js';
import { dayModel } from '../../../src/domain/schedule/day-model.js';
import { pieceBound } from '../../../src/domain/schedule/piece-bound.js';
import { prepare } from '../../../src/domain/schedule/prepared.js';
import type { ScheduleProblem } from '../../../src/domain/schedule/problem.js';
import { bestObjective } from '../../support/best-schedule.js';
import { day, hours, problemOf, work } from '../../support/schedule-problems.js';
import { smallProblem, UNIT } from '../../support/small-problems.js';
import { solver } from '../../support/solver.js';

const SECONDS = 10;
const FIRST_SEED = 501;
const SAMPLE = 60;

/** Both bounds of a problem, that by days alone and that with pieces. */
const boundsOf = async (problem: ScheduleProblem): Promise<{ readonly first: DayBound; readonly second: DayBound }> => {
  const highs = await solver();
  const prepared = prepare(problem);
  assert.ok(prepared.ok);
  const model = dayModel(prepared.value);
  const first = dayBound(prepared.value, model, highs, SECONDS);
  return { first, second: pieceBound(prepared.value, model, first, highs, SECONDS) };
};

describe('the bound with minimum pieces, against all schedules there are', function () {
  this.timeout(120_000);
  const sample: { readonly seed: number; readonly best: number; readonly first: number; readonly second: number }[] =
    [];

  before(async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SAMPLE; seed += 1) {
      const problem = smallProblem(seed, 4);
      const { first, second } = await boundsOf(problem);
      sample.push({ seed, best: bestObjective(problem, UNIT), first: first.bound, second: second.bound });
    }
  });

  it('is never above the best one', () => {
    assert.deepEqual(
      sample.filter(({ best, second }) => second > best),
      [],
    );
  });

  it('is never below the bound by days, and often above it', () => {
    assert.deepEqual(
      sample.filter(({ first, second }) => second < first),
      [],
    );
    assert.ok(sample.filter(({ first, second }) => second > first).length >= SAMPLE / 20);
  });

  it('knows that a piece may reach over midnight', async () => {
    const problem = problemOf(
      [work('a', 120, { minimumPiece: 120, previous: [hours(0, 23, 25)] })],
      [day(0, [[23, 24]]), day(1, [[0, 1], [9, 11]])], // prettier-ignore
    );
    const { second } = await boundsOf(problem);
    assert.ok(second.bound <= bestObjective(problem, 60));
  });
});
