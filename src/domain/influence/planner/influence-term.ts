import type { PortfolioProblem } from '../portfolio.js';
import { channelReach } from './channel-reach.js';
import { valueAt } from './diminishing.js';
import { INFLUENCE } from './influence-curve.js';
import type { PlanPiece } from './plan-piece.js';

/**
 * People usually reached on each channel in the weeks of a plan: by the author's history, or as if the kind that reaches most
 * appeared every second week. Channels that reach nobody are left out.
 */
export const usualReaches = ({
  kinds,
  usualReach,
  weeks,
}: Pick<PortfolioProblem, 'kinds' | 'usualReach' | 'weeks'>): ReadonlyMap<string, number> => {
  const usual = new Map<string, number>();
  for (const channel of new Set(kinds.map((kind) => kind.channel))) {
    const known = Object.hasOwn(usualReach, channel) ? (usualReach[channel] ?? 0) : 0;
    const largest = Math.max(...kinds.filter((kind) => kind.channel === channel).map(({ reach }) => reach));
    const aWeek = known > 0 ? known : largest / 2;
    if (aWeek > 0) usual.set(channel, aWeek * weeks);
  }
  return usual;
};

/** The influence (0–100) to be expected on each channel that reaches anybody; 50 is as much as usual. */
export const channelInfluence = (
  pieces: readonly Pick<PlanPiece, 'kind' | 'quality'>[],
  problem: PortfolioProblem,
): ReadonlyMap<string, number> => {
  const reaches = channelReach(pieces, problem);
  return new Map(
    Array.from(usualReaches(problem), ([channel, usual]) => [
      channel,
      valueAt(INFLUENCE, (reaches.get(channel) ?? 0) / usual),
    ]),
  );
};

/** I of a plan: the influence to be expected, as a mean over the channels, weighted by their usual reach. */
export const influenceTerm = (pieces: readonly PlanPiece[], problem: PortfolioProblem): number | null => {
  const influence = channelInfluence(pieces, problem);
  let sum = 0;
  let weights = 0;
  for (const [channel, usual] of usualReaches(problem)) {
    sum += usual * (influence.get(channel) ?? 0);
    weights += usual;
  }
  return weights === 0 ? null : sum / weights;
};
