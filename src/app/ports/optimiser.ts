import type { CalendarWindow } from '../../domain/calendar/calendar-window.js';
import type { CalendarReading } from '../../domain/calendar/read-calendar.js';
import type { Portfolio, PortfolioProblem } from '../../domain/influence/portfolio.js';
import type { Cycle } from '../../domain/schedule/prepared.js';
import type { ScheduleProblem } from '../../domain/schedule/problem.js';
import type { Schedule } from '../../domain/schedule/schedule.js';
import type { Result } from '../../domain/result.js';

/** Why nothing can be optimised or read; `message` is for the log. `optimiser-slow`: no answer within the time allowed. */
export interface OptimiserFailure {
  readonly code: 'optimiser-unavailable' | 'optimiser-failed' | 'optimiser-slow';
  readonly message: string;
}

/** Solves what takes a solver, and reads what takes long, off the host's thread. */
export interface Optimiser {
  /** Makes a schedule; tasks that wait for each other in a ring are a failure. */
  readonly schedule: (problem: ScheduleProblem) => Promise<Result<Schedule, Cycle | OptimiserFailure>>;
  /** Chooses the pieces of a plan; there is always an answer, if need be with relaxed goals. */
  readonly plan: (problem: PortfolioProblem) => Promise<Result<Portfolio, OptimiserFailure>>;
  /** The meetings of a window from the text of an ICS file. */
  readonly readCalendar: (text: string, window: CalendarWindow) => Promise<Result<CalendarReading, OptimiserFailure>>;
}
