import { grouped } from '../../tasks/grouped.js';
import { MEASURES, type Measure } from '../engagement.js';
import { ENGAGEMENT_WEIGHTS } from './engagement-weights.js';
import { priorShare } from './prior-share.js';
import { rateSums, usualWeight, type Counts } from './usual-rates.js';

/** A piece's counts on a channel, grown to those of a year; one of them is known. */
export interface GrownCounts {
  readonly piece: string;
  readonly counts: Counts;
  /** The largest factor by which one of them was grown: 1 for what was counted after a year. */
  readonly growth: number;
}

/** Where a piece stands among the author's pieces on a channel. */
export interface Standing {
  readonly piece: string;
  /** Percentile, 0–1. */
  readonly share: number;
  /** Half the distance between the percentiles that it would have if it grew less or more than expected. */
  readonly slack: number;
}

/** The prior weighs as much as so many pieces of one's own: an assumption. */
export const PRIOR_PIECES = 3;

/** Pieces of which the same measures are known can be compared as they are. */
interface Group {
  readonly known: readonly Measure[];
  readonly members: readonly (GrownCounts & { readonly weighed: number })[];
  /** Weighted engagement of its members, ascending. */
  readonly sorted: Float64Array;
}

/**
 * The percentile of each piece of a channel: its mid-rank among the n pieces there, itself included, shrunk towards a prior,
 * (n·rank + 3·prior)/(n + 3). Where different measures are known of two pieces, each one's weighted engagement is divided by
 * that which usually comes with a view, as far as its measures tell. Those rates leave out the piece that is judged and all of
 * which the same is known: so it cannot lose by more engagement, and of these the one with more of everything is never behind.
 *
 * @param median views of a usual piece, before one's own tell
 */
export const standings = (pieces: readonly GrownCounts[], median: number): readonly Standing[] => {
  const groups = groupsOf(pieces);
  const none = rateSums([]);
  return groups.flatMap((own) => {
    const priorWeight = usualWeight(own.known, none);
    const others = rateSums(
      groups.flatMap((group) => (group === own ? [] : group.members.map(({ counts }) => counts))),
    );
    const weights = groups.map(({ known }) => usualWeight(known, others));
    const ownWeight = usualWeight(own.known, others);
    return own.members.map(({ piece, growth, weighed }) => {
      const shareOf = (factor: number): number => {
        const value = weighed * factor;
        let rank = 0;
        for (let index = 0; index < groups.length; index += 1) {
          const group = groups[index] ?? own;
          rank += midRank(group.sorted, group === own ? value : (value / ownWeight) * (weights[index] ?? 1));
        }
        // It is always half behind itself, also where it stands in the list with what it has now.
        if (value > weighed) rank -= 0.5;
        if (value < weighed) rank += 0.5;
        const prior = priorShare(value / priorWeight, median);
        return (rank + PRIOR_PIECES * prior) / (pieces.length + PRIOR_PIECES);
      };
      const error = Math.sqrt(growth);
      const slack = error > 1 ? (shareOf(error) - shareOf(1 / error)) / 2 : 0;
      return { piece, share: shareOf(1), slack };
    });
  });
};

const groupsOf = (pieces: readonly GrownCounts[]): readonly Group[] => {
  const lists = grouped(pieces, ({ counts }) => [
    MEASURES.reduce((bits, measure) => bits * 2 + (counts[measure] === null ? 0 : 1), 0),
  ]);
  return [...lists.values()].map((list) => {
    const known = MEASURES.filter((measure) => list[0]?.counts[measure] !== null);
    const members = list.map(({ piece, counts, growth }) => ({
      piece,
      counts,
      growth,
      weighed: weighedOf(counts, known),
    }));
    return { known, members, sorted: new Float64Array(members.map(({ weighed }) => weighed)).sort() };
  });
};

const weighedOf = (counts: Counts, known: readonly Measure[]): number =>
  known.reduce((sum, measure) => sum + ENGAGEMENT_WEIGHTS[measure] * (counts[measure] ?? 0), 0);

/** How many of ascending values are smaller, and half of those that are equal. */
const midRank = (sorted: Float64Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  if (sorted[low] !== value) return low;
  const smaller = low;
  high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return (smaller + low) / 2;
};
