import type { AdviceFacts } from './advice-facts.js';

/**
 * What would have to be known to say more:
 * - `no-plan`: no goals are set for these days;
 * - `nothing-out`: nothing came out lately;
 * - `not-measured`: drafts came out without a quality score;
 * - `no-engagement`: of nothing that came out lately is it known what came back;
 * - `no-audit`: where the hours went was not recorded.
 */
export type MissingFact = 'no-plan' | 'nothing-out' | 'not-measured' | 'no-engagement' | 'no-audit';

/** What would have to be known to advise better. */
export const missingFacts = ({ planned, past, terms, recorded }: AdviceFacts): readonly MissingFact[] => [
  ...(planned ? [] : (['no-plan'] as const)),
  ...(past.length === 0 ? (['nothing-out'] as const) : []),
  ...(terms.F.facts.some((fact) => fact.kind === 'quality' && fact.score === null) ? (['not-measured'] as const) : []),
  ...(past.length > 0 && past.every(({ score }) => score === null) ? (['no-engagement'] as const) : []),
  ...(recorded ? [] : (['no-audit'] as const)),
];
