import * as z from 'zod';
import type { ByKind } from '../audit/work-kind.js';
import { idSchema } from '../tasks/task.js';
import { instantSchema, localDateSchema, type Instant, type LocalDate } from '../time/local.js';
import { goalSchema, type Goal } from './goal.js';
import { LONGEST_NAME } from './output-kind.js';

/** What counts beside the quality of the output: α, β and γ of the objective F + αE + βI + γT. */
export interface Weights {
  /** α, of the efficiency of transfer. */
  readonly efficiency: number;
  /** β, of the influence. */
  readonly influence: number;
  /** γ, of the management of time. */
  readonly time: number;
}

/** The terms of the objective, 0–100 each: quality, efficiency of transfer, influence, time; null where there is nothing to tell it from. */
export interface Terms {
  readonly F: number | null;
  readonly E: number | null;
  readonly I: number | null;
  readonly T: number | null;
}

/** A point of the Pareto curve that a person chose: at least this quality (F), in at most these hours. */
export interface Aim {
  readonly quality: number;
  readonly hours: number;
}

/** What was forecast when a plan was accepted: the facts are held against it. */
export interface Acceptance {
  readonly at: Instant;
  readonly terms: Terms;
  readonly objective: number;
  /** Hours planned, by the kind of hours. */
  readonly hours: ByKind;
}

/** Goals for some weeks, and what matters to the person. Its pieces are records of their own once it is accepted. */
export interface InfluencePlan {
  readonly id: string;
  readonly name: string;
  /** The first day. */
  readonly start: LocalDate;
  readonly weeks: number;
  /** Hours of a week of each kind; null: the shares of a day that the settings say, for each working day. */
  readonly hoursPerWeek: ByKind | null;
  readonly weights: Weights;
  readonly goals: readonly Goal[];
  readonly aim: Aim | null;
  readonly accepted: Acceptance | null;
  /** When the person ended it; null while it runs. */
  readonly ended: Instant | null;
  readonly created: Instant;
}

/** The longest plan, in weeks. */
export const MOST_WEEKS = 53;
/** No weight of a term is larger (docs/influence.md). */
export const MOST_WEIGHT = 10;
const HOURS_A_WEEK = 168;

const weight = z.number().min(0).max(MOST_WEIGHT);
const hours = z.number().min(0).max(HOURS_A_WEEK);
const term = z.number().min(0).max(100).nullable();
const byKind = <Schema extends z.ZodType<number>>(schema: Schema) =>
  z.strictObject({ coding: schema, collaborating: schema, learning: schema, writing: schema });

export const weightsSchema = z.strictObject({
  efficiency: weight,
  influence: weight,
  time: weight,
}) satisfies z.ZodType<Weights>;

export const hoursPerWeekSchema = byKind(hours) satisfies z.ZodType<ByKind>;

const acceptanceSchema = z.strictObject({
  at: instantSchema,
  terms: z.strictObject({ F: term, E: term, I: term, T: term }),
  objective: z.number(),
  hours: byKind(z.number().min(0)),
}) satisfies z.ZodType<Acceptance>;

export const influencePlanSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(LONGEST_NAME),
  start: localDateSchema,
  weeks: z.int().min(1).max(MOST_WEEKS),
  hoursPerWeek: hoursPerWeekSchema.nullable(),
  weights: weightsSchema,
  goals: z.array(goalSchema).max(100),
  aim: z.strictObject({ quality: z.number().min(0).max(100), hours: z.number().min(0) }).nullable(),
  accepted: acceptanceSchema.nullable(),
  ended: instantSchema.nullable(),
  created: instantSchema,
}) satisfies z.ZodType<InfluencePlan>;
