import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { instantSchema, localTimeSchema, type Instant, type LocalTime } from '../time/local.js';
import type { Conflict, WayOut } from './conflict.js';
import type { PlacementReason, UnplacedReason } from './reason.js';
import type { Late, Objective, Unplaced } from './schedule.js';

/** A task at a time on the wall's clock. */
export interface KeptPlacement {
  readonly task: string;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly reason: PlacementReason;
  /** Put there by hand: it stays when everything else is planned anew. */
  readonly pinned: boolean;
}

/** A schedule as the store keeps it: proposed, or accepted. */
export interface KeptSchedule {
  /** When it was made; it names the schedule. */
  readonly made: Instant;
  readonly placements: readonly KeptPlacement[];
  readonly unplaced: readonly Unplaced[];
  readonly late: readonly Late[];
  readonly conflicts: readonly Conflict[];
  readonly objective: Objective;
  /** Tasks that nobody has estimated, planned with a guess. */
  readonly guessed: readonly string[];
}

/** The keys of the collection: what was proposed last, and what holds. */
export const SCHEDULE_KEYS = ['proposed', 'accepted'] as const;
export type ScheduleKey = (typeof SCHEDULE_KEYS)[number];

const minute = z.int();
const minutes = z.int().nonnegative();

const placementReasonSchema = z.union([
  z.strictObject({ code: z.enum(['kept', 'first', 'continued', 'cap', 'fits']) }),
  z.strictObject({ code: z.literal('start'), start: minute }),
  z.strictObject({ code: z.literal('after'), task: idSchema }),
  z.strictObject({ code: z.enum(['due', 'late']), due: minute }),
  z.strictObject({
    code: z.literal('behind'),
    task: idSchema,
    because: z.enum(['due', 'priority', 'kept', 'order']),
  }),
  z.strictObject({ code: z.literal('piece'), minimumPiece: minutes }),
  z.strictObject({
    code: z.literal('moved'),
    from: minute,
    because: z.enum(['busy', 'waits', 'plan']),
    task: z.null(),
  }),
  z.strictObject({ code: z.literal('moved'), from: minute, because: z.literal('task'), task: idSchema }),
]) satisfies z.ZodType<PlacementReason>;

const unplacedReasonSchema = z.union([
  z.strictObject({ code: z.literal('after'), task: idSchema }),
  z.strictObject({ code: z.literal('start'), start: minute }),
  z.strictObject({ code: z.literal('piece'), minimumPiece: minutes }),
  z.strictObject({ code: z.literal('full') }),
]) satisfies z.ZodType<UnplacedReason>;

const wayOutSchema = z.union([
  z.strictObject({ kind: z.literal('due'), task: idSchema, due: minute }),
  z.strictObject({ kind: z.literal('minutes'), task: idSchema, minutes }),
  z.strictObject({ kind: z.literal('time'), minutes, before: minute }),
  z.strictObject({ kind: z.literal('cap'), minutes }),
  z.strictObject({ kind: z.literal('after'), task: idSchema, before: idSchema }),
]) satisfies z.ZodType<WayOut>;

const conflictSchema = z.strictObject({
  tasks: z.array(idSchema),
  needed: minutes,
  from: minute,
  until: minute,
  available: minutes,
  waiting: z.boolean(),
}) satisfies z.ZodType<Conflict>;

export const keptScheduleSchema = z.strictObject({
  made: instantSchema,
  placements: z.array(
    z
      .strictObject({
        task: idSchema,
        start: localTimeSchema,
        end: localTimeSchema,
        reason: placementReasonSchema,
        pinned: z.boolean(),
      })
      .refine(({ start, end }) => start < end, 'expected "end" after "start"'),
  ),
  unplaced: z.array(
    z.strictObject({ task: idSchema, minutes, reason: unplacedReasonSchema, waysOut: z.array(wayOutSchema) }),
  ),
  late: z.array(z.strictObject({ task: idSchema, minutes, waysOut: z.array(wayOutSchema) })),
  conflicts: z.array(conflictSchema),
  objective: z.strictObject({ value: z.number(), bound: z.number(), gap: z.number(), greedy: z.number() }),
  guessed: z.array(idSchema),
}) satisfies z.ZodType<KeptSchedule>;
