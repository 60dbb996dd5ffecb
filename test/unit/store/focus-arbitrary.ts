import * as fc from 'fast-check';
import type { FocusCommand } from '../../../src/domain/focus/command.js';
import type { FocusDay } from '../../../src/domain/focus/focus-day.js';
import { newInterval, type FocusInterval, type NewInterval } from '../../../src/domain/focus/interval.js';
import { NO_TOTALS } from '../../../src/domain/focus/totals.js';

const times = fc.date({ min: new Date('2026-11-20'), max: new Date('2026-12-31'), noInvalidDate: true });
const instants = times.map((date) => date.toISOString());
const ids = fc.constantFrom('x', 'y', 'z', 'constructor');

const begun: fc.Arbitrary<NewInterval> = fc
  .record({ id: ids, start: instants, flow: fc.boolean(), rest: fc.boolean() })
  .map(({ id, start, flow, rest }) => ({
    id,
    kind: rest ? ('short-break' as const) : ('focus' as const),
    mode: flow && !rest ? ('flow' as const) : ('pomodoro' as const),
    task: null,
    planned: flow && !rest ? null : 25,
    day: start.slice(0, 10),
    start,
  }));

/** Any intervals of a document: at most one of them runs. */
export const intervals: fc.Arbitrary<Record<string, FocusInterval>> = fc
  .array(fc.tuple(begun, fc.boolean()), { maxLength: 4 })
  .map((all) => {
    const ended = all.map(([each, ends], index) => {
      const interval = newInterval(each);
      const runs = index === 0 && !ends;
      return runs ? interval : { ...interval, end: interval.start, outcome: 'stopped' as const };
    });
    // A later one of the same id takes the place of the one that runs.
    return Object.fromEntries(ended.map((each) => [each.id, each]));
  });

/** A day that was rolled up. */
export const FOCUS_DAY: FocusDay = {
  day: '2026-10-01',
  tasks: [{ task: null, totals: { ...NO_TOTALS, completed: 3, focus: 4_500_000 } }],
};

/** Any command about the timer; some are refused. */
export const focusCommands: fc.Arbitrary<FocusCommand> = fc.oneof(
  begun.map((interval) => ({ kind: 'start-focus' as const, interval })),
  fc
    .tuple(fc.constantFrom('pause-focus' as const, 'resume-focus' as const, 'ring-focus' as const), ids, instants)
    .map(([kind, interval, time]) => ({ kind, interval, time })),
  fc
    .tuple(ids, instants, fc.constantFrom('finish' as const, 'stop' as const, 'void' as const))
    .map(([interval, time, how]) => ({ kind: 'end-focus' as const, interval, time, how })),
  fc.tuple(ids, instants).map(([interval, time]) => ({
    kind: 'interrupt-focus' as const,
    interval,
    time,
    by: 'internal' as const,
    note: '',
  })),
  fc.tuple(ids, instants, instants).map(([interval, from, to]) => ({ kind: 'find-gap' as const, interval, from, to })),
  fc
    .tuple(ids, instants, fc.integer({ min: -1e10, max: 1e10 }))
    .map(([interval, time, by]) => ({ kind: 'shift-clock' as const, interval, time, seen: 0, by })),
);
