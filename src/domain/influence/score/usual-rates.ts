import { MEASURES, type Measure } from '../engagement.js';
import { ENGAGEMENT_WEIGHTS, PRIOR_VIEWS, USUAL_RATES } from './engagement-weights.js';

/** Counts of a piece on a channel, whole numbers; null where they are not known. */
export type Counts = Readonly<Record<Measure, number | null>>;

/** For each measure, how many of it came with so many views on a channel. */
type RateSums = ReadonlyMap<Measure, { readonly count: number; readonly views: number }>;

/** Adds up what came with the views of a channel's pieces, as far as both are known. */
export const rateSums = (pieces: readonly Counts[]): RateSums =>
  new Map(
    MEASURES.map((measure) => {
      let count = 0;
      let views = 0;
      for (const counts of pieces) {
        const own = counts[measure];
        if (own === null || counts.views === null) continue;
        count += own;
        views += counts.views;
      }
      return [measure, { count, views }];
    }),
  );

/**
 * The weighted engagement that usually comes with a view, as far as these measures tell: the more of them are known, the more.
 * Dividing by it makes pieces comparable of which different measures are known.
 *
 * @param sums what came with the views of the channel
 */
export const usualWeight = (known: readonly Measure[], sums: RateSums): number => {
  let weight = 0;
  for (const measure of known) weight += ENGAGEMENT_WEIGHTS[measure] * rateOf(measure, sums);
  return weight;
};

const rateOf = (measure: Measure, sums: RateSums): number => {
  const { count, views } = sums.get(measure) ?? { count: 0, views: 0 };
  return (count + USUAL_RATES[measure] * PRIOR_VIEWS) / (views + PRIOR_VIEWS);
};
