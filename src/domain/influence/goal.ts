import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { GOAL_RANGES } from './goal-ranges.js';

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

/** A goal that asks for one piece of a kind over the whole plan, and for what is given. */
export const goalFor = (id: string, kind: string, asked: Partial<Goal> = {}): Goal => ({
  id,
  kind,
  count: 1,
  every: 'plan',
  words: null,
  quality: null,
  comments: null,
  commentsEach: false,
  influence: null,
  ...asked,
});

const { count, words, quality, comments, influence } = GOAL_RANGES;

export const goalSchema = z.strictObject({
  id: idSchema,
  kind: idSchema,
  count: z.int().min(count.least).max(count.most),
  every: z.enum(['plan', 'week']),
  words: z.int().min(words.least).max(words.most).nullable(),
  quality: z.number().min(quality.least).max(quality.most).nullable(),
  comments: z.number().min(comments.least).max(comments.most).nullable(),
  commentsEach: z.boolean(),
  influence: z.number().min(influence.least).max(influence.most).nullable(),
}) satisfies z.ZodType<Goal>;
