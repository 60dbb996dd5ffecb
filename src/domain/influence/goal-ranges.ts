/** A length of text, in words. */
export const WORDS_RANGE = { least: 1, most: 1_000_000, whole: true } as const;

/** A quality or influence score. */
export const SCORE_RANGE = { least: 0, most: 100, whole: false } as const;

/** What the numbers of a goal may be. */
export const GOAL_RANGES = {
  count: { least: 0, most: 1_000, whole: true },
  words: WORDS_RANGE,
  quality: SCORE_RANGE,
  comments: { least: 0, most: 1_000_000_000, whole: true },
  influence: SCORE_RANGE,
} as const;
