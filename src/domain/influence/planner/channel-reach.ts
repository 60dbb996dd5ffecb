import { expectedReach } from '../plan/expected-reach.js';
import type { PortfolioProblem } from '../portfolio.js';
import { RETURNS, stretched, valueAt } from './diminishing.js';
import { score } from './kind-options.js';
import type { PlanPiece } from './plan-piece.js';

/** Kinds whose pieces reach the same people: those of a channel about one topic, or one kind without a topic. They reach somebody. */
export interface ReachGroup {
  readonly channel: string;
  /** Whether further pieces count less. */
  readonly isDiminishing: boolean;
  /** The largest reach of its kinds. */
  readonly unit: number;
  /** The ids of its kinds. */
  readonly kinds: readonly string[];
}

/** The kinds by channel and topic; a kind without a topic is a group of its own. */
export const reachGroups = ({ kinds }: Pick<PortfolioProblem, 'kinds'>): readonly ReachGroup[] => {
  const groups = new Map<string, ReachGroup>();
  for (const { id, channel, topic, reach } of kinds) {
    const key = JSON.stringify([channel, topic, topic === null ? id : null]);
    const before = groups.get(key);
    groups.set(key, {
      channel,
      isDiminishing: topic !== null,
      unit: Math.max(reach, before?.unit ?? 0),
      kinds: [...(before?.kinds ?? []), id],
    });
  }
  return [...groups.values()].filter(({ unit }) => unit > 0);
};

/** People reached on each channel of the kinds, diminishing returns considered. */
export const channelReach = (
  pieces: readonly Pick<PlanPiece, 'kind' | 'quality'>[],
  problem: Pick<PortfolioProblem, 'kinds'>,
): ReadonlyMap<string, number> => {
  const reaches = new Map<string, number>();
  for (const { channel, isDiminishing, unit, kinds } of reachGroups(problem)) {
    const all = pieces
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { kind, quality }) => {
        const own = problem.kinds.find(({ id }) => id === kind);
        return sum + (own === undefined ? 0 : expectedReach(own, quality === null ? null : score(quality)));
      }, 0);
    const reach = isDiminishing ? valueAt(stretched(RETURNS, unit), all) : all;
    reaches.set(channel, (reaches.get(channel) ?? 0) + reach);
  }
  return reaches;
};

/** People reached by a plan, diminishing returns considered. */
export const planReach = (
  pieces: readonly Pick<PlanPiece, 'kind' | 'quality'>[],
  problem: Pick<PortfolioProblem, 'kinds'>,
): number => [...channelReach(pieces, problem).values()].reduce((sum, reach) => sum + reach, 0);
