import type { Measure } from '../engagement.js';

type ByMeasure = Readonly<Record<Measure, number>>;

/**
 * What one of each weighs, in views. The order is that of the effort behind it: to open, to read to the end, to react, to answer,
 * to come back for more. Published rankings weigh a comment above a reaction too (X, the-algorithm-ml, projects/home/recap, 2023:
 * a reply 27 likes); the numbers are an assumption, milder because the comments of one person's pieces are few and left to chance.
 */
export const ENGAGEMENT_WEIGHTS: ByMeasure = { views: 1, reads: 2, reactions: 10, comments: 50, followers: 50 };

/** How many of each come with a view, before an author's own pieces tell: an assumption, which weighs as much as `PRIOR_VIEWS` views. */
export const USUAL_RATES: ByMeasure = { views: 1, reads: 0.5, reactions: 0.02, comments: 0.002, followers: 0.002 };
/** So many views of an author’s own count as much as the usual rates: an assumption. */
export const PRIOR_VIEWS = 1_000;
