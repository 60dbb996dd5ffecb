import type { Demand } from './choose-pieces.js';
import { planReach } from './channel-reach.js';
import { goalForecast, isReached } from './goal-forecast.js';
import { countingVariants, needOf } from './goal-rows.js';
import type { PlanPiece } from './plan-piece.js';
import { planObjective, termsOf } from './plan-terms.js';
import type { Prepared, Variant } from './prepared.js';
import { qualityTerm } from './quality-term.js';

/** Less is rounding. */
const NOTHING = 1e-9;
/** A quality that is asked for is met up to the solver's rounding. */
const ROUNDING = 1e-6;

/**
 * Leaves out pieces, or makes them shorter or less good, where nothing of what is asked is lost by it: a solver takes any of the
 * choices that are equally good.
 * @param counts of each variant
 */
export const tidyCounts = (prepared: Prepared, demand: Demand, counts: readonly number[]): readonly number[] => {
  if (demand.best === 'quality' || demand.best === 'hours') return counts;
  let best = counts;
  let value = valueOf(prepared, demand, best);
  for (const variant of [...prepared.variants].sort((a, b) => b.hours - a.hours)) {
    for (const other of [null, ...cheaper(prepared, variant)]) {
      // All of them, or half as many, and so on.
      let some = best[variant.index] ?? 0;
      while (some >= 1) {
        const next = exchanged(best, some, variant, other);
        const nextValue = valueOf(prepared, demand, next);
        if (nextValue >= value - NOTHING && satisfies(prepared, demand, next)) {
          best = next;
          value = Math.max(value, nextValue);
          some = Math.min(some, best[variant.index] ?? 0);
        } else some = Math.floor(some / 2);
      }
    }
  }
  return best;
};

/** So many of one variant less, and as many of another more. */
const exchanged = (
  counts: readonly number[],
  some: number,
  variant: Variant,
  other: Variant | null,
): readonly number[] =>
  counts.map((count, index) => {
    if (index === variant.index) return count - some;
    return index === other?.index ? count + some : count;
  });

/** Variants of the same kind that take less time, the shortest first. */
const cheaper = ({ variants }: Prepared, { kind, hours }: Variant): readonly Variant[] =>
  variants.filter((other) => other.kind.id === kind.id && other.hours < hours).sort((a, b) => a.hours - b.hours);

/** Pieces without a week of their own, with those that are frozen. */
const piecesOf = ({ variants, frozen }: Prepared, counts: readonly number[]): readonly PlanPiece[] => [
  ...frozen,
  ...variants.flatMap(({ index, kind, words, quality, hours }) =>
    Array.from({ length: counts[index] ?? 0 }, () => ({
      kind: kind.id,
      week: 1,
      words,
      quality,
      hours,
      hoursFrom: kind.hoursFrom,
    })),
  ),
];

const valueOf = (prepared: Prepared, { best }: Demand, counts: readonly number[]): number => {
  const pieces = piecesOf(prepared, counts);
  return best === 'reach'
    ? planReach(pieces, prepared.problem)
    : planObjective(termsOf(pieces, prepared.problem), prepared.problem.weights);
};

const satisfies = (prepared: Prepared, { goals, quality }: Demand, counts: readonly number[]): boolean => {
  const pieces = piecesOf(prepared, counts);
  if (quality !== null && (qualityTerm(pieces, prepared.problem) ?? 0) < quality - ROUNDING) return false;
  return goals.every((goal) => {
    const counting = countingVariants(prepared, goal).reduce((sum, { index }) => sum + (counts[index] ?? 0), 0);
    return (
      counting >= needOf(prepared, goal) &&
      isReached({ ...goal, count: 0 }, goalForecast(goal, pieces, prepared.problem))
    );
  });
};
