import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { instantSchema, type Instant } from '../time/local.js';
import {
  GAP_ANSWERS,
  interruptionNoteSchema,
  newIntervalSchema,
  type GapAnswer,
  type InterruptionKind,
  type NewInterval,
} from './interval.js';

/**
 * About the timer. Each names the interval that it means, so that the second of two windows that see the same thing
 * is refused instead of doing it again.
 * - `start-focus`: focus or a break begins; what is over its time ends with it. Intervals older than 30 days are rolled up.
 * - `ring-focus`: the planned end was reached; who gets it through announces it.
 * - `end-focus`: `finish` counts as completed, `stop` does before its planned end not, `void` never does.
 * - `find-gap`: nobody watched; `answer-gap`: what that was, also after the end.
 * - `shift-clock`: the wall's clock was set by `by` milliseconds; `seen` counts the shifts known before.
 */
export type FocusCommand =
  | { readonly kind: 'start-focus'; readonly interval: NewInterval }
  | { readonly kind: 'pause-focus' | 'resume-focus' | 'ring-focus'; readonly interval: string; readonly time: Instant }
  | {
      readonly kind: 'interrupt-focus';
      readonly interval: string;
      readonly time: Instant;
      readonly by: InterruptionKind;
      readonly note: string;
    }
  | {
      readonly kind: 'end-focus';
      readonly interval: string;
      readonly time: Instant;
      readonly how: 'finish' | 'stop' | 'void';
    }
  | { readonly kind: 'find-gap'; readonly interval: string; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'answer-gap'; readonly interval: string; readonly from: Instant; readonly as: GapAnswer }
  | {
      readonly kind: 'shift-clock';
      readonly interval: string;
      readonly time: Instant;
      readonly seen: number;
      readonly by: number;
    };

/** Sixty years: clocks that have lost their battery begin at 1970. */
const FARTHEST_SHIFT = 1.9e12;

const about = { interval: idSchema, time: instantSchema };

/** The schemas of the commands, for the union of all. */
export const focusCommandSchemas = [
  z.strictObject({ kind: z.literal('start-focus'), interval: newIntervalSchema }),
  z.strictObject({ kind: z.enum(['pause-focus', 'resume-focus', 'ring-focus']), ...about }),
  z.strictObject({
    kind: z.literal('interrupt-focus'),
    ...about,
    by: z.enum(['internal', 'external']),
    note: interruptionNoteSchema,
  }),
  z.strictObject({ kind: z.literal('end-focus'), ...about, how: z.enum(['finish', 'stop', 'void']) }),
  z.strictObject({ kind: z.literal('find-gap'), interval: idSchema, from: instantSchema, to: instantSchema }),
  z.strictObject({ kind: z.literal('answer-gap'), interval: idSchema, from: instantSchema, as: z.enum(GAP_ANSWERS) }),
  z.strictObject({
    kind: z.literal('shift-clock'),
    ...about,
    seen: z.int().nonnegative(),
    by: z.int().min(-FARTHEST_SHIFT).max(FARTHEST_SHIFT),
  }),
] as const;
