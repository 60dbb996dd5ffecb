import { ARTICLE_COSTS } from '../plan/piece-hours.js';
import type { EffortCosts } from '../portfolio.js';

/** What a finished piece was, and what it took. */
export interface EffortSample {
  readonly words: number;
  /** 0–100. */
  readonly quality: number;
  readonly hours: number;
}

/** c1 and c2, how sure they are, and of how many pieces they were learnt. */
export interface LearntEffort extends EffortCosts {
  /** Standard deviations. */
  readonly deviations: EffortCosts;
  readonly pieces: number;
}

/** Before anything is known, the costs are within twice the article's, and a piece takes some 30 % more or less than it should. */
const PRIOR_DEVIATIONS: EffortCosts = { c1: 2, c2: 1 };
const NOISE = 0.3;
/** As if the noise were known of six pieces: the inverse-gamma's shape and scale, with the mean 0.3². */
const SHAPE = 3;
const SCALE = (SHAPE - 1) * NOISE ** 2;
/** A piece that takes more, or less, than so many times what is usual counts as if it took that. */
const MOST_UNUSUAL = 2;
/** What is usual is a median over the pieces and so many more that take what the article says. */
const PRIOR_PIECES = 3;
/** Nothing costs less than this share of the article's costs. */
const LEAST = 0.05;

/** A sample in units of what the article says that it takes: then all of them are as noisy, and none weighs more than another. */
interface Row {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

/**
 * Learns T = c1·K + c2·Q from finished pieces: Bayesian least squares with a normal–inverse-gamma prior at the article's 4 and 2
 * (Gelman et al., Bayesian Data Analysis, 3rd ed., §14.2 and §14.8), the noise in proportion to the effort. Without pieces it is the
 * prior. See docs/influence.md.
 */
export const learnEffort = (samples: readonly EffortSample[]): LearntEffort => {
  const rows = tamed(samples.filter(isPossible).map(rowOf));
  const prior = {
    p1: (NOISE / PRIOR_DEVIATIONS.c1) ** 2,
    p2: (NOISE / PRIOR_DEVIATIONS.c2) ** 2,
  };
  // The precision matrix, and the vector that it takes the mean to.
  const a11 = prior.p1 + sum(rows, ({ x1 }) => x1 * x1);
  const a12 = sum(rows, ({ x1, x2 }) => x1 * x2);
  const a22 = prior.p2 + sum(rows, ({ x2 }) => x2 * x2);
  const v1 = prior.p1 * ARTICLE_COSTS.c1 + sum(rows, ({ x1, y }) => x1 * y);
  const v2 = prior.p2 * ARTICLE_COSTS.c2 + sum(rows, ({ x2, y }) => x2 * y);
  const determinant = a11 * a22 - a12 * a12;
  const c1 = (a22 * v1 - a12 * v2) / determinant;
  const c2 = (a11 * v2 - a12 * v1) / determinant;
  const misfit =
    prior.p1 * (c1 - ARTICLE_COSTS.c1) ** 2 +
    prior.p2 * (c2 - ARTICLE_COSTS.c2) ** 2 +
    sum(rows, ({ x1, x2, y }) => (y - c1 * x1 - c2 * x2) ** 2);
  const noise = (SCALE + misfit / 2) / (SHAPE + rows.length / 2 - 1);
  return {
    ...(rows.length === 0 ? ARTICLE_COSTS : positive({ c1, c2 }, a12 / a11, a12 / a22)),
    deviations: {
      c1: Math.sqrt((noise * a22) / determinant),
      c2: Math.sqrt((noise * a11) / determinant),
    },
    pieces: rows.length,
  };
};

const isPossible = ({ words, quality, hours }: EffortSample): boolean =>
  Number.isFinite(words) && Number.isFinite(hours) && words > 0 && hours > 0 && quality >= 0 && quality <= 100;

const rowOf = ({ words, quality, hours }: EffortSample): Row => {
  const thousands = words / 1000;
  const tens = quality / 10;
  const usual = ARTICLE_COSTS.c1 * thousands + ARTICLE_COSTS.c2 * tens;
  return { x1: thousands / usual, x2: tens / usual, y: hours / usual };
};

/** Brings in what is far from usual, so that a forgotten timer does not count for more than a slow piece. */
const tamed = (rows: readonly Row[]): readonly Row[] => {
  const efforts = [...rows.map(({ y }) => y), ...Array.from({ length: PRIOR_PIECES }, () => 1)].sort((a, b) => a - b);
  const usual = efforts[Math.floor(efforts.length / 2)] ?? 1;
  return rows.map((row) => ({
    ...row,
    y: Math.min(usual * MOST_UNUSUAL, Math.max(usual / MOST_UNUSUAL, row.y)),
  }));
};

/** The likeliest costs that are not below the least. @param by1 what c1 goes down by where c2 goes up by 1; `by2` the other way round */
const positive = ({ c1, c2 }: EffortCosts, by1: number, by2: number): EffortCosts => {
  const least = { c1: LEAST * ARTICLE_COSTS.c1, c2: LEAST * ARTICLE_COSTS.c2 };
  if (c1 < least.c1) return { c1: least.c1, c2: Math.max(least.c2, c2 - by2 * (least.c1 - c1)) };
  if (c2 < least.c2) return { c1: Math.max(least.c1, c1 - by1 * (least.c2 - c2)), c2: least.c2 };
  return { c1, c2 };
};

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
