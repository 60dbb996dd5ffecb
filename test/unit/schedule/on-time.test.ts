import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ScheduleTask } from '../../../src/domain/schedule/problem.js';
import { solveSchedule } from '../../../src/domain/schedule/solve-schedule.js';
import { at, day, problemOf, work } from '../../support/schedule-problems.js';
import { solver } from '../../support/solver.js';

/** A job of one machine: minutes, not before, due; all from the morning of the first day. */
interface Job {
  readonly minutes: number;
  readonly release: number;
  readonly due: number;
}

const START = at(0, 0);

/** Least maximal lateness of jobs that may be interrupted: always the one due first (Horn 1974, 1 | r_j, pmtn | L_max). */
const horn = (jobs: readonly Job[]): number => {
  const left = jobs.map(({ minutes }) => minutes);
  let worst = -Infinity;
  for (let time = 0; left.some((minutes) => minutes > 0); time += 1) {
    const ready = jobs.flatMap((job, index) =>
      job.release <= time && (left[index] ?? 0) > 0 ? [{ ...job, index }] : [],
    );
    const [next] = ready.sort((a, b) => a.due - b.due);
    if (next === undefined) continue;
    left[next.index] = (left[next.index] ?? 0) - 1;
    if (left[next.index] === 0) worst = Math.max(worst, time + 1 - next.due);
  }
  return worst;
};

/** Least maximal lateness under precedence: from the end, whatever nobody waits for and is due last (Lawler 1973, 1 | prec | L_max). */
const lawler = (jobs: readonly Job[], after: readonly (readonly number[])[]): number => {
  const open = new Set(jobs.keys());
  let time = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  let worst = -Infinity;
  while (open.size > 0) {
    const last = [...open].filter((index) => ![...open].some((other) => after[other]?.includes(index)));
    const [chosen = 0] = last.sort((a, b) => (jobs[b]?.due ?? 0) - (jobs[a]?.due ?? 0));
    worst = Math.max(worst, time - (jobs[chosen]?.due ?? 0));
    time -= jobs[chosen]?.minutes ?? 0;
    open.delete(chosen);
  }
  return worst;
};

const tasksOf = (
  jobs: readonly Job[],
  shift: number,
  after: readonly (readonly number[])[] = [],
): readonly ScheduleTask[] =>
  jobs.map(({ minutes, release, due }, index) =>
    work(`${index}`, minutes, {
      start: START + release,
      due: START + due + shift,
      after: (after[index] ?? []).map(String),
    }),
  );

const jobs = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 60 }),
    release: fc.integer({ min: 0, max: 200 }),
    due: fc.integer({ min: 1, max: 300 }),
  }),
  { minLength: 1, maxLength: 8 },
);

const lateTasks = async (tasks: readonly ScheduleTask[]): Promise<number> => {
  const schedule = solveSchedule(problemOf(tasks, [day(0, [[0, 24]])]), await solver());
  assert.ok(schedule.ok);
  return schedule.value.late.length;
};

describe('a schedule on time', function () {
  this.timeout(120_000);

  it('is found for the four jobs of Pinedo (Scheduling, example 3.2.3) with a lateness of 5, and not with 4', async () => {
    const four = [
      { minutes: 4, release: 0, due: 8 },
      { minutes: 2, release: 1, due: 12 },
      { minutes: 6, release: 3, due: 11 },
      { minutes: 5, release: 5, due: 10 },
    ];
    assert.equal(horn(four), 5);
    assert.deepEqual([await lateTasks(tasksOf(four, 5)), (await lateTasks(tasksOf(four, 4))) > 0], [0, true]);
  });

  it('is found exactly where there is one, for jobs with starts', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async (some) => {
        const least = horn(some);
        assert.equal(await lateTasks(tasksOf(some, least)), 0);
        assert.ok((await lateTasks(tasksOf(some, least - 1))) > 0);
      }),
      { numRuns: 40 },
    );
  });

  it('is found exactly where there is one, for jobs that wait for each other', async () => {
    const related = jobs.chain((some) =>
      fc.record({
        some: fc.constant(some.map((job) => ({ ...job, release: 0 }))),
        after: fc.tuple(
          ...some.map((_, index) =>
            fc.subarray(
              Array.from({ length: index }, (__, other) => other),
              { maxLength: Math.min(2, index) },
            ),
          ),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(related, async ({ some, after }) => {
        const least = lawler(some, after);
        assert.equal(await lateTasks(tasksOf(some, least, after)), 0);
        assert.ok((await lateTasks(tasksOf(some, least - 1, after))) > 0);
      }),
      { numRuns: 40 },
    );
  });
});
