import * as z from 'zod';
import { idSchema } from '../tasks/task.js';

/** What a plan is to come to, at least, for one kind of output. What is null is not asked for. */
export interface Goal {
  readonly id: string;
  /** The id of the output kind. */
  readonly kind: string;
  /** So many pieces, over the whole plan or each week. */
  readonly count: number;
  readonly every: 'plan' | 'week';
  /** Each of them of so many words. */
  readonly words: number | null;
  /** Each of them with a quality score of so much (0–100). */
  readonly quality: number | null;
  /** So many comments: all of the kind's pieces together, or each (`commentsEach`). */
  readonly comments: number | null;
  readonly commentsEach: boolean;
  /** The influence (0–100) expected of the kind's channel. */
  readonly influence: number | null;
}

const score = z.number().min(0).max(100);

export const goalSchema = z.strictObject({
  id: idSchema,
  kind: idSchema,
  count: z.int().min(0).max(1_000),
  every: z.enum(['plan', 'week']),
  words: z.int().positive().max(1_000_000).nullable(),
  quality: score.nullable(),
  comments: z.number().min(0).max(1e9).nullable(),
  commentsEach: z.boolean(),
  influence: score.nullable(),
}) satisfies z.ZodType<Goal>;
