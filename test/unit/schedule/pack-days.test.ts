import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mulberry32 } from '../../../src/domain/random.js';
import { minutesAfter } from '../../../src/domain/schedule/cost.js';
import { dayBound } from '../../../src/domain/schedule/day-bound.js';
import { dayModel } from '../../../src/domain/schedule/day-model.js';
import { packDays } from '../../../src/domain/schedule/pack-days.js';
import { pieceBound } from '../../../src/domain/schedule/piece-bound.js';
import { planByDays } from '../../../src/domain/schedule/plan-by-days.js';
import { prepare } from '../../../src/domain/schedule/prepared.js';
import type { ScheduleProblem } from '../../../src/domain/schedule/problem.js';
import type { Schedule } from '../../../src/domain/schedule/schedule.js';
import { mergeStretches } from '../../../src/domain/schedule/stretch.js';
import type { HighsSolver } from '../../../src/optimiser/highs-solver.js';
import { problems } from '../../support/arbitrary-schedules.js';
import { faultsOf, objectiveOf } from '../../support/check-schedule.js';
import { day, hours, problemOf, work } from '../../support/schedule-problems.js';
import { solver } from '../../support/solver.js';

const SECONDS = 10;

/** What the days of the plan are packed to, as a schedule without reasons; null where there is no plan. */
const packed = (problem: ScheduleProblem, highs: HighsSolver): Schedule | null => {
  const read = prepare(problem);
  assert.ok(read.ok);
  const prepared = read.value;
  const model = dayModel(prepared);
  const bound = pieceBound(prepared, model, dayBound(prepared, model, highs, SECONDS), highs, SECONDS);
  if (bound.minutes === null) return null;
  const { pieces } = packDays(prepared, planByDays(prepared, model, bound.minutes).targets, mulberry32(1));
  const own = prepared.tasks.map((one) => ({ ...one, pieces: mergeStretches(pieces[one.index] ?? []) }));
  const placements = own.flatMap(({ task, pieces: some }) =>
    some.map((piece) => ({ task: task.id, ...piece, reason: { code: 'fits' as const } })),
  );
  const value = objectiveOf(problem, placements);
  return {
    placements,
    unplaced: own.flatMap(({ task, pieces: some }) => {
      const minutes = some.reduce((left, { start, end }) => left - (end - start), task.minutes);
      return minutes > 0 ? [{ task: task.id, minutes, reason: { code: 'full' as const }, waysOut: [] }] : [];
    }),
    late: own.flatMap(({ task, due, pieces: some }) => {
      const minutes = minutesAfter(some, due);
      return minutes > 0 ? [{ task: task.id, minutes, waysOut: [] }] : [];
    }),
    objective: { value, bound: 0, gap: value / Math.max(1, value), greedy: value },
    conflicts: [],
  };
};

describe('packDays', function () {
  this.timeout(120_000);

  it('makes a schedule that obeys every constraint, of any problem with its tasks in any order', async () => {
    const highs = await solver();
    const shuffled = problems.chain((problem) =>
      fc
        .shuffledSubarray([...problem.tasks], { minLength: problem.tasks.length })
        .map((tasks) => ({ ...problem, tasks })),
    );
    fc.assert(
      fc.property(shuffled, (problem) => {
        const schedule = packed(problem, highs);
        if (schedule !== null) assert.deepEqual(faultsOf(problem, schedule), []);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no task stay where it stood before one for which it now waits', async () => {
    const problem = problemOf([
      work('b', 60, { after: ['a'], previous: [hours(0, 9, 10)] }),
      work('a', 60, { previous: [hours(0, 10, 11)] }),
    ]);
    const schedule = packed(problem, await solver());
    assert.ok(schedule !== null);
    assert.deepEqual(faultsOf(problem, schedule), []);
    assert.deepEqual(schedule.unplaced, []);
  });

  it('packs a day exactly full, where a piece fits into one gap only', async () => {
    const problem = problemOf(
      [work('a', 30), work('b', 60, { minimumPiece: 60 }), work('c', 90, { minimumPiece: 90 })],
      [day(0, [[9, 10], [11, 13]])], // prettier-ignore
    );
    const schedule = packed(problem, await solver());
    assert.deepEqual(schedule?.unplaced, []);
  });
});
