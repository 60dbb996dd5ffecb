import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { solveSchedule } from '../../../src/domain/schedule/solve-schedule.js';
import { madeUpProblem } from '../../../bench/support/schedules.js';
import { problems } from '../../support/arbitrary-schedules.js';
import { faultsOf } from '../../support/check-schedule.js';
import { solved, solver } from '../../support/solver.js';

describe('a schedule of any problem', function () {
  this.timeout(120_000);

  it('obeys every constraint and has the objective that the documentation describes', async () => {
    const highs = await solver();
    fc.assert(
      fc.property(problems, (problem) => {
        const schedule = solveSchedule(problem, highs);
        assert.ok(schedule.ok);
        assert.deepEqual(faultsOf(problem, schedule.value), []);
      }),
      { numRuns: 150 },
    );
  });

  for (const load of [0.7, 1.3]) {
    it(`obeys them in two weeks that are filled to ${load}`, async () => {
      const problem = madeUpProblem({ tasks: 80, days: 14, load, seed: 5 });
      assert.deepEqual(faultsOf(problem, await solved(problem)), []);
    });
  }

  it('is the same for the same problem', async () => {
    const problem = madeUpProblem({ tasks: 40, days: 10, load: 0.9, seed: 3 });
    assert.deepEqual(await solved(problem), await solved(problem));
  });

  it('moves nothing when it replaces itself and nothing has changed', async () => {
    const problem = madeUpProblem({ tasks: 40, days: 10, load: 0.9, seed: 3 });
    const first = await solved(problem);
    const tasks = problem.tasks.map((task) => ({
      ...task,
      previous: first.placements.filter((one) => one.task === task.id).map(({ start, end }) => ({ start, end })),
    }));
    const again = await solved({ ...problem, tasks });
    const places = (schedule: typeof first): readonly string[] =>
      schedule.placements.map(({ task, start, end }) => `${task} ${start}-${end}`);
    assert.deepEqual(places(again), places(first));
  });
});
