import { compareCosts } from './cost.js';
import { listSchedule, type Draft } from './list-schedule.js';
import type { Prepared } from './prepared.js';
import { latestEnds } from './windows.js';

/**
 * What a careful person would do by hand: one task after another as early as it fits, by due date (that of what waits for it
 * taken into account), then by priority; or by priority alone. The better of the two.
 */
export const greedySchedule = (prepared: Prepared): Draft => {
  const weights = prepared.tasks.map(({ weight }) => 1 / weight);
  const ends = latestEnds(prepared);
  const dues = ends.map((end, index) => (end === Infinity ? 1e15 : end) + (weights[index] ?? 0));
  const [byDue, byWeight] = [listSchedule(prepared, dues, null), listSchedule(prepared, weights, null)];
  return compareCosts(byDue.cost, byWeight.cost) <= 0 ? byDue : byWeight;
};
