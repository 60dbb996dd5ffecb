import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { instantSchema, localDateSchema, type Instant, type LocalDate } from '../time/local.js';

/** The kinds of intervals of the Pomodoro technique (Francesco Cirillo, 2006). */
export type IntervalKind = 'focus' | 'short-break' | 'long-break';

/** `pomodoro`: ends after its planned minutes; `flow`: goes on until somebody ends it. Breaks are always `pomodoro`. */
export type FocusMode = 'pomodoro' | 'flow';

/** Whether an interruption came from oneself (Cirillo's ') or from somebody else (his -). */
export type InterruptionKind = 'internal' | 'external';

/** What the time was in which nobody watched: `work` counts, `break` was a rest, `discard` is counted as nothing. */
export const GAP_ANSWERS = ['work', 'break', 'discard'] as const;
export type GapAnswer = (typeof GAP_ANSWERS)[number];

/** `completed`: to its planned end or declared finished; `stopped`: cut short; `void`: broken, so that it is no pomodoro. */
export type FocusOutcome = 'completed' | 'stopped' | 'void';

export interface Pause {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

export interface Interruption {
  readonly time: Instant;
  readonly by: InterruptionKind;
  readonly note: string;
}

/** A stretch in which no window watched: the machine slept, or everything was closed. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  /** Null until the person has answered; until then it counts as nothing. */
  readonly as: GapAnswer | null;
}

/** The wall's clock was set while the interval ran. */
export interface ClockShift {
  /** When, on the clock as it was set to. */
  readonly at: Instant;
  /** By how many milliseconds it was set forward; below zero, back. */
  readonly by: number;
}

/**
 * A stretch of focus or rest. Its start, pauses and gaps are the truth of the timer: nothing counts. All its instants
 * are of one clock: when the wall's clock is set, they move along with it.
 */
export interface FocusInterval {
  readonly id: string;
  readonly kind: IntervalKind;
  readonly mode: FocusMode;
  /** The id of the task, or null. */
  readonly task: string | null;
  /** Minutes, or null in flow mode. */
  readonly planned: number | null;
  /** The day on the person's calendar when it began: it stays that day wherever they travel later. */
  readonly day: LocalDate;
  readonly start: Instant;
  readonly pauses: readonly Pause[];
  readonly interruptions: readonly Interruption[];
  readonly gaps: readonly Gap[];
  readonly shifts: readonly ClockShift[];
  /** When its planned end was noticed and announced, by whichever window leads; null before. */
  readonly rung: Instant | null;
  /** Null while it runs, is paused or is over time. */
  readonly end: Instant | null;
  /** Null as long as `end` is. */
  readonly outcome: FocusOutcome | null;
}

/** A note on an interruption is one line. */
export const LONGEST_NOTE = 500;
/** A day: what is planned longer is a slip of the keyboard. */
export const MOST_MINUTES = 1_440;

export const interruptionNoteSchema = z
  .string()
  .max(LONGEST_NOTE)
  .regex(/^[^\r\n]*$/, 'expected one line');

export const intervalSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['focus', 'short-break', 'long-break']),
  mode: z.enum(['pomodoro', 'flow']),
  task: idSchema.nullable(),
  planned: z.number().positive().max(MOST_MINUTES).nullable(),
  day: localDateSchema,
  start: instantSchema,
  pauses: z.array(z.strictObject({ from: instantSchema, to: instantSchema.nullable() })),
  interruptions: z.array(
    z.strictObject({ time: instantSchema, by: z.enum(['internal', 'external']), note: interruptionNoteSchema }),
  ),
  gaps: z.array(z.strictObject({ from: instantSchema, to: instantSchema, as: z.enum(GAP_ANSWERS).nullable() })),
  shifts: z.array(z.strictObject({ at: instantSchema, by: z.int() })),
  rung: instantSchema.nullable(),
  end: instantSchema.nullable(),
  outcome: z.enum(['completed', 'stopped', 'void']).nullable(),
}) satisfies z.ZodType<FocusInterval>;

/** What is chosen when an interval begins. */
export type NewInterval = Pick<FocusInterval, 'id' | 'kind' | 'mode' | 'task' | 'planned' | 'day' | 'start'>;

export const newIntervalSchema = intervalSchema
  .pick({ id: true, kind: true, mode: true, task: true, planned: true, day: true, start: true })
  .refine(({ mode, planned }) => (mode === 'flow') === (planned === null), 'expected minutes, except in flow mode')
  .refine(({ kind, mode }) => kind === 'focus' || mode === 'pomodoro', 'expected a break with an end')
  .refine(
    ({ kind, task }) => kind === 'focus' || task === null,
    'expected a break without a task',
  ) satisfies z.ZodType<NewInterval>;

/** An interval of which nothing has happened yet but its beginning. */
export const newInterval = (begun: NewInterval): FocusInterval => ({
  ...begun,
  pauses: [],
  interruptions: [],
  gaps: [],
  shifts: [],
  rung: null,
  end: null,
  outcome: null,
});
