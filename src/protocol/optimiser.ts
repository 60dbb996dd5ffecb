import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { CalendarReading } from '../domain/calendar/read-calendar.js';
import type { Portfolio, PortfolioProblem } from '../domain/influence/portfolio.js';
import type { Cycle } from '../domain/schedule/prepared.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import type { Schedule } from '../domain/schedule/schedule.js';
import type { Result } from '../domain/result.js';

/**
 * What the host asks of the worker that optimises; each request gets one reply with its id.
 * - `schedule`: make one.
 * - `plan`: choose the pieces of a plan.
 * - `read-calendar`: the meetings of a window from the text of an ICS file.
 */
export type ToOptimiserWorker =
  | { readonly type: 'schedule'; readonly id: number; readonly problem: ScheduleProblem }
  | { readonly type: 'plan'; readonly id: number; readonly problem: PortfolioProblem }
  | { readonly type: 'read-calendar'; readonly id: number; readonly text: string; readonly window: CalendarWindow };

/** What the worker answers. */
export type FromOptimiserWorker =
  | { readonly type: 'scheduled'; readonly id: number; readonly schedule: Result<Schedule, Cycle> }
  | { readonly type: 'planned'; readonly id: number; readonly portfolio: Portfolio }
  | { readonly type: 'calendar-read'; readonly id: number; readonly reading: CalendarReading }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
