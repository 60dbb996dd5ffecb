import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import type { ParetoPoint } from '../portfolio.js';
import { planReach } from './channel-reach.js';
import { choosePieces, type Demand } from './choose-pieces.js';
import { inOrder } from './planned-pieces.js';
import type { Prepared } from './prepared.js';
import { qualityTerm, wordsAsked } from './quality-term.js';

/** Floors of quality and limits of hours that are tried: with the ends, 23 runs of the solver at most. */
const QUALITIES = 4;
const HOURS = 5;
/** A share of the reach that does not matter. */
const NEAR = 0.005;
/** Less is rounding. */
const NOTHING = 1e-6;
/** What floors and limits are eased by: a solver has trouble with what just can or just cannot be reached. */
const SPARE = 1e-4;

/**
 * Plans of which none is better in one of quality, reach and hours without being worse in another: the largest reach for floors of
 * quality and limits of hours (the ε-constraint method: Haimes, Lasdon and Wismer, 1971), within 0.5 %. All of them reach the goals.
 */
export const paretoCurve = (
  prepared: Prepared,
  goals: readonly Goal[],
  solver: LinearSolver,
): readonly ParetoPoint[] => {
  const { problem } = prepared;
  const solve = (demand: Omit<Demand, 'goals'>): ParetoPoint | null => {
    const choice = choosePieces(prepared, { ...demand, goals }, solver, NEAR);
    if (choice === null) return null;
    const pieces = inOrder(prepared, choice.placed);
    return {
      quality: qualityTerm(pieces, problem) ?? 0,
      reach: planReach(pieces, problem),
      hours: pieces.reduce((sum, { hours }) => sum + hours, 0),
    };
  };
  const least = solve({ best: 'hours', quality: null, hours: null });
  if (least === null) return [];
  const best = wordsAsked(problem) === null ? null : solve({ best: 'quality', quality: null, hours: null });
  const most = solve({ best: 'reach', quality: null, hours: null });
  const range = Math.max(0, (most?.hours ?? 0) - least.hours);
  const points: ParetoPoint[] = [];
  for (let step = 0; step < HOURS; step += 1) {
    const hours = least.hours + (range * step) / (HOURS - 1) + SPARE;
    const lowest = solve({ best: 'reach', quality: null, hours });
    if (lowest === null) continue;
    points.push(lowest);
    const highest = best?.quality ?? 0;
    for (let level = 1; level < QUALITIES && highest > lowest.quality + SPARE; level += 1) {
      const quality = lowest.quality + ((highest - lowest.quality) * level) / (QUALITIES - 1) - SPARE;
      const point = solve({ best: 'reach', quality, hours });
      if (point === null) break;
      points.push(point);
    }
  }
  return undominated(points);
};

const undominated = (points: readonly ParetoPoint[]): readonly ParetoPoint[] =>
  points
    .filter(
      (point, index) => !points.some((other, at) => (at < index ? isAsGood(other, point) : isBetter(other, point))),
    )
    .sort((a, b) => a.quality - b.quality || a.hours - b.hours);

const isAsGood = (one: ParetoPoint, other: ParetoPoint): boolean =>
  one.quality >= other.quality - NOTHING && one.reach >= other.reach - NOTHING && one.hours <= other.hours + NOTHING;

const isBetter = (one: ParetoPoint, other: ParetoPoint): boolean => isAsGood(one, other) && !isAsGood(other, one);
