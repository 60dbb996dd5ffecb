import type { Step } from './diminishing.js';

const KNOTS = [0, 0.5, 1, 1.5, 2, 3, 4, 6];

/** 100·(1 − 2^(−r)): the percentile of a reach that is r times the median, if reach is exponentially distributed. */
const percentile = (ratio: number): number => 100 * (1 - 2 ** -ratio);

/** The influence of a channel by its reach in units of the usual one: `percentile`, piecewise linear, and flat behind 6. */
export const INFLUENCE: readonly Step[] = KNOTS.slice(1).map((to, index) => {
  const from = KNOTS[index] ?? 0;
  return { length: to - from, slope: (percentile(to) - percentile(from)) / (to - from) };
});
