import * as z from 'zod';
import { instantSchema, type Instant } from '../time/local.js';

/** The steps of the weekly review, in their order (Allen: get clear, get current, get creative). */
export const REVIEW_STEPS = ['collect', 'clarify', 'organise', 'reflect', 'engage'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** How far a review is; a value that can be kept, so that it goes on after an interruption. */
export interface Review {
  readonly started: Instant;
  readonly step: ReviewStep;
  /** Ids of the tasks and projects that were looked at in this step and left as they are. */
  readonly seen: readonly string[];
  /** When it was finished, or null. */
  readonly finished: Instant | null;
}

export const reviewSchema = z.strictObject({
  started: instantSchema,
  step: z.enum(REVIEW_STEPS),
  seen: z.array(z.string()),
  finished: instantSchema.nullable(),
}) satisfies z.ZodType<Review>;

/** A review that begins. */
export const startReview = (instant: Instant): Review => ({
  started: instant,
  step: 'collect',
  seen: [],
  finished: null,
});

/** An item looked at; nothing happens where it was so already. */
export const markSeen = (review: Review, id: string): Review =>
  review.finished !== null || review.seen.includes(id) ? review : { ...review, seen: [...review.seen, id] };

/** The next step, or after the last one the end. What is left in a step does not hold it up: the person decides. */
export const nextStep = (review: Review, instant: Instant): Review => {
  if (review.finished !== null) return review;
  const next = REVIEW_STEPS[REVIEW_STEPS.indexOf(review.step) + 1];
  return next === undefined ? { ...review, seen: [], finished: instant } : { ...review, step: next, seen: [] };
};

/** The step before, or the review itself where there is none. */
export const previousStep = (review: Review): Review => {
  const previous = REVIEW_STEPS[REVIEW_STEPS.indexOf(review.step) - 1];
  return previous === undefined || review.finished !== null ? review : { ...review, step: previous, seen: [] };
};
