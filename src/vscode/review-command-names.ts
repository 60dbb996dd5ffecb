/** The commands of the review of influence, so that they are known before it is loaded. */
export const REVIEW_COMMANDS = ['inkbearing.review.write'] as const;
