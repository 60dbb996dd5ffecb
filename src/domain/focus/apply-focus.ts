import { failure, success, type Result } from '../result.js';
import type { LocalDate } from '../time/local.js';
import { answerGap, findGap, shiftClock } from './amend.js';
import type { FocusCommand } from './command.js';
import type { FocusFailure } from './failure.js';
import type { FocusDay } from './focus-day.js';
import type { FocusInterval } from './interval.js';
import { rollUpIntervals } from './roll-up.js';
import { step, type FocusHappening } from './step.js';

/** What is kept of focus. */
export interface FocusRecords {
  readonly intervals: Readonly<Record<string, FocusInterval>>;
  readonly focusDays: Readonly<Record<LocalDate, FocusDay>>;
}

/** The records that are different after a command. */
export interface FocusChange {
  readonly intervals: readonly FocusInterval[];
  /** Ids of intervals that were rolled up. */
  readonly gone: readonly string[];
  readonly days: readonly FocusDay[];
}

/** The interval without an end, or null; there is never more than one. */
export const runningInterval = ({ intervals }: Pick<FocusRecords, 'intervals'>): FocusInterval | null =>
  Object.values(intervals).find(({ end }) => end === null) ?? null;

/** What a command about the timer changes. */
export const applyFocus = (records: FocusRecords, command: FocusCommand): Result<FocusChange, FocusFailure> => {
  if (command.kind === 'start-focus') return start(records, command.interval);
  const interval = own(records.intervals, command.interval);
  if (interval === undefined) return failure({ code: 'focus-unknown', interval: command.interval });
  switch (command.kind) {
    case 'find-gap':
      return one(findGap(interval, command.from, command.to));
    case 'answer-gap':
      return one(answerGap(interval, command.from, command.as));
    case 'shift-clock':
      return one(shiftClock(interval, command.seen, command.by, command.time));
    case 'pause-focus':
    case 'resume-focus':
    case 'ring-focus':
    case 'interrupt-focus':
    case 'end-focus': {
      if (interval.end !== null) return failure({ code: 'focus-ended', interval: interval.id });
      const stepped = step(interval, happening(command), command.time);
      return stepped.ok ? success({ intervals: stepped.value, gone: [], days: [] }) : stepped;
    }
  }
};

const start = (records: FocusRecords, begun: Extract<FocusCommand, { kind: 'start-focus' }>['interval']) => {
  const known = own(records.intervals, begun.id);
  if (known !== undefined)
    return failure({ code: known.end === null ? 'focus-running' : 'focus-ended', interval: begun.id } as const);
  const kind = begun.kind === 'focus' ? 'start' : 'rest';
  const stepped = step(runningInterval(records), { kind, begun }, begun.start);
  if (!stepped.ok) return stepped;
  const rolled = rollUpIntervals(Object.values(records.intervals), (day) => own(records.focusDays, day), begun.day);
  return success({ intervals: stepped.value, ...rolled });
};

type SteppedCommand = Extract<
  FocusCommand,
  { kind: 'pause-focus' | 'resume-focus' | 'ring-focus' | 'interrupt-focus' | 'end-focus' }
>;

const happening = (command: SteppedCommand): FocusHappening => {
  switch (command.kind) {
    case 'pause-focus':
      return { kind: 'pause' };
    case 'resume-focus':
      return { kind: 'resume' };
    case 'ring-focus':
      return { kind: 'ring' };
    case 'interrupt-focus':
      return { kind: 'interrupt', by: command.by, note: command.note };
    case 'end-focus':
      return { kind: command.how };
  }
};

const one = (changed: Result<FocusInterval, FocusFailure>): Result<FocusChange, FocusFailure> =>
  changed.ok ? success({ intervals: [changed.value], gone: [], days: [] }) : changed;

const own = <Value>(records: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;
