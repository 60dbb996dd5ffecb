import type { Cycle } from '../domain/schedule/prepared.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import type { Schedule } from '../domain/schedule/schedule.js';
import type { Result } from '../domain/result.js';

/** What the host asks of the worker that optimises; each request gets one reply with its id. */
export interface ToOptimiserWorker {
  readonly type: 'schedule';
  readonly id: number;
  readonly problem: ScheduleProblem;
}

/** What the worker answers. */
export type FromOptimiserWorker =
  | { readonly type: 'scheduled'; readonly id: number; readonly schedule: Result<Schedule, Cycle> }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
