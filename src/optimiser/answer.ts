import { readCalendar } from '../domain/calendar/read-calendar.js';
import { solvePortfolio } from '../domain/influence/planner/solve-portfolio.js';
import type { LinearSolver } from '../domain/optimisation/linear-solver.js';
import { solveSchedule } from '../domain/schedule/solve-schedule.js';
import type { FromOptimiserWorker, ToOptimiserWorker } from '../protocol/optimiser.js';

/**
 * Answers a request, whatever happens.
 * @param solver loads the solver, which calendars do without
 */
export const answer = async (
  message: ToOptimiserWorker,
  solver: () => Promise<LinearSolver>,
): Promise<FromOptimiserWorker> => {
  const { id } = message;
  try {
    switch (message.type) {
      case 'schedule':
        return { type: 'scheduled', id, schedule: solveSchedule(message.problem, await solver()) };
      case 'plan':
        return { type: 'planned', id, portfolio: solvePortfolio(message.problem, await solver()) };
      case 'read-calendar':
        return { type: 'calendar-read', id, reading: readCalendar(message.text, message.window) };
    }
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
};
