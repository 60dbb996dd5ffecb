import highs from 'highs';
import { HighsSolver } from '../../src/optimiser/highs-solver.js';
import { solveSchedule } from '../../src/domain/schedule/solve-schedule.js';
import type { ScheduleProblem } from '../../src/domain/schedule/problem.js';
import type { Schedule } from '../../src/domain/schedule/schedule.js';

const isLoader = (value: unknown): value is typeof highs.default => typeof value === 'function';

let loaded: Promise<HighsSolver> | undefined;

/** The real HiGHS on this thread, loaded once a process. */
export const solver = (): Promise<HighsSolver> => (loaded ??= load());

const load = async (): Promise<HighsSolver> => {
  if (!isLoader(highs)) throw new Error('The package highs has no loader.');
  return new HighsSolver(await highs());
};

/** The schedule of a problem whose tasks do not wait for each other in a ring. */
export const solved = async (problem: ScheduleProblem): Promise<Schedule> => {
  const schedule = solveSchedule(problem, await solver());
  if (!schedule.ok) throw new Error(`A ring: ${schedule.failure.tasks.join(', ')}`);
  return schedule.value;
};
