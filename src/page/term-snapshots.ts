import type { Terms, Weights } from '../domain/influence/influence-plan.js';
import type { ActualTerms } from '../domain/influence/review/term-fact.js';
import { TERM_IDS, termMeaning, termName, termReason, type InfluenceNames } from '../messages/influence-terms.js';
import { termFactRow } from '../messages/term-facts.js';
import type { TermSnapshot } from '../protocol/plan-snapshot.js';

/** The terms of the objective, forecast beside fact. */
export const termSnapshots = (
  actual: ActualTerms,
  forecast: Terms | null,
  { efficiency, influence, time }: Weights,
  names: InfluenceNames,
): readonly TermSnapshot[] => {
  const weights = { F: 1, E: efficiency, I: influence, T: time };
  return TERM_IDS.map((id) => ({
    id,
    name: termName(id),
    weight: weights[id],
    forecast: forecast?.[id] ?? null,
    fact: actual[id].value,
    uncertainty: actual[id].uncertainty,
    text: `${termMeaning(id)} ${termReason(id, actual[id], names)}`,
    facts: actual[id].facts.map((fact) => termFactRow(fact, names)),
  }));
};
