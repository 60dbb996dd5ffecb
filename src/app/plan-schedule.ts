import type { Result } from '../domain/result.js';
import { prepare, type Cycle } from '../domain/schedule/prepared.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import type { Schedule } from '../domain/schedule/schedule.js';
import type { Optimiser, OptimiserFailure } from './ports/optimiser.js';

/** Makes a schedule with the optimiser; tasks that wait for each other in a ring are refused without it. */
export const planSchedule = async (
  problem: ScheduleProblem,
  optimiser: Optimiser,
): Promise<Result<Schedule, Cycle | OptimiserFailure>> => {
  const prepared = prepare(problem);
  return prepared.ok ? optimiser.schedule(problem) : prepared;
};
