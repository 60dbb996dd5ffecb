import { mulberry32 } from '../../src/domain/random.js';
import type { ScheduleProblem } from '../../src/domain/schedule/problem.js';
import { at, day, hours, problemOf, work } from './schedule-problems.js';

/** The minutes of which everything in a small problem is a multiple. */
export const UNIT = 30;

/** Two to four tasks for two half days, everything in half hours; minimum pieces of up to `longest` of them. */
export const smallProblem = (seed: number, longest = 2): ScheduleProblem => {
  const random = mulberry32(seed);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const cap = random() < 0.3 ? 90 : Infinity;
  const days = [day(0, [[9, 10], [11, 12]], cap), day(1, [[9, 11]], cap)]; // prettier-ignore
  const tasks = Array.from({ length: whole(2, 4) }, (_, index) => {
    const previous = hours(whole(0, 1), 9, 9.5 + 0.5 * whole(0, 2));
    return work(`t${index}`, UNIT * whole(1, 4), {
      minimumPiece: UNIT * whole(1, longest),
      priority: ([1, 2, 3, 4] as const)[whole(0, 3)] ?? 3,
      due: random() < 0.6 ? at(whole(0, 1), whole(10, 12)) : null,
      start: random() < 0.3 ? at(whole(0, 1), whole(9, 11)) : null,
      after: index > 0 && random() < 0.4 ? [`t${whole(0, index - 1)}`] : [],
      previous: random() < 0.4 ? [previous] : [],
    });
  });
  return problemOf(tasks, days);
};
