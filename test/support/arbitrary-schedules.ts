import * as fc from 'fast-check';
import type { ScheduleProblem, ScheduleTask } from '../../src/domain/schedule/problem.js';
import { freeDays } from '../../src/domain/schedule/free-days.js';
import type { Priority } from '../../src/domain/tasks/task.js';
import { MONDAY } from './schedule-problems.js';

const priority: fc.Arbitrary<Priority> = fc.constantFrom<Priority[]>(1, 2, 3, 4);

/** Any minute of the first days. */
const minute = (days: number): fc.Arbitrary<number> =>
  fc.integer({ min: MONDAY - 300, max: MONDAY + days * 1440 + 600 });

const task = (days: number, index: number): fc.Arbitrary<ScheduleTask> =>
  fc.record({
    id: fc.constant(`t${index}`),
    title: fc.constant(''),
    minutes: fc.integer({ min: 1, max: 400 }),
    minimumPiece: fc.integer({ min: 1, max: 90 }),
    start: fc.option(minute(days), { freq: 2 }),
    due: fc.option(minute(days), { freq: 1 }),
    priority,
    after:
      index === 0
        ? fc.constant([])
        : fc.subarray(
            Array.from({ length: index }, (_, other) => `t${other}`),
            { maxLength: Math.min(2, index) },
          ),
    context: fc.constantFrom('deep', 'calls', null),
    energy: fc.constantFrom('high', 'medium', 'low', null),
    previous: fc.array(
      fc
        .tuple(minute(days), fc.integer({ min: 1, max: 200 }))
        .map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 2 },
    ),
  });

/** Problems of every kind: crowded or empty, hours round midnight, meetings over each other, tasks longer than the horizon. */
export const problems: fc.Arbitrary<ScheduleProblem> = fc
  .record({ days: fc.integer({ min: 1, max: 5 }), count: fc.integer({ min: 0, max: 9 }) })
  .chain(({ days, count }) =>
    fc
      .record({
        now: fc.integer({ min: MONDAY, max: MONDAY + 1439 }),
        cap: fc.option(fc.integer({ min: 0, max: 500 })),
        hours: fc.array(
          fc.record({
            weekday: fc.integer({ min: 1, max: 5 }),
            from: fc.constantFrom('00:00', '09:00', '13:00', '20:30'),
            to: fc.constantFrom('12:00', '12:30', '18:15', '24:00'),
          }),
          { maxLength: 8 },
        ),
        busy: fc.array(
          fc
            .tuple(minute(days), fc.integer({ min: -60, max: 300 }))
            .map(([start, length]) => ({ start, end: start + length })),
          { maxLength: 6 },
        ),
        tasks: fc.tuple(...Array.from({ length: count }, (_, index) => task(days, index))),
      })
      .map(({ now, cap, hours, busy, tasks }) => ({
        now,
        days: freeDays({ now, days, hours: hours.filter(({ from, to }) => from < to), dailyMinutes: cap, busy }),
        tasks,
      })),
  );
