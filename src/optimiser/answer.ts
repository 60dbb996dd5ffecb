import type { LinearSolver } from '../domain/optimisation/linear-solver.js';
import { solveSchedule } from '../domain/schedule/solve-schedule.js';
import type { FromOptimiserWorker, ToOptimiserWorker } from '../protocol/optimiser.js';

/** Answers a request, whatever happens. */
export const answer = async (
  { id, problem }: ToOptimiserWorker,
  solver: Promise<LinearSolver>,
): Promise<FromOptimiserWorker> => {
  try {
    return { type: 'scheduled', id, schedule: solveSchedule(problem, await solver) };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
};
